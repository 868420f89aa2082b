import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export type Lang = 'zh' | 'ru'
export type Values = Record<string, string | number>

/** The visible words of a language, so that tests find things by what a person reads. */
export interface Words {
  (key: string, values?: Values): string
  readonly lang: Lang
  /** The language's own name, as it stands on the switch of the first start. */
  readonly language: '中文' | 'Русский'
}

/** Both languages, for tests that are run in each. */
export const languages: readonly Lang[] = ['zh', 'ru']

const files = new Map<string, unknown>()

function textsOf(lang: Lang, file: string): unknown {
  const path = resolve(import.meta.dirname, `../../shared/i18n/${lang}/${file}.json`)
  const texts = files.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as unknown)
  files.set(path, texts)
  return texts
}

function find(texts: unknown, path: string): string | null {
  const found = path.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts)
  return typeof found === 'string' ? found : null
}

/**
 * `wordsOf('zh')('session:signIn.submit')` is the text in shared/i18n; with `count` among the values the plural form of the language is
 * taken. A key that is not there fails the test.
 */
export function wordsOf(lang: Lang): Words {
  const plural = new Intl.PluralRules(lang)
  const say = (key: string, values: Values = {}): string => {
    const [file = '', path = ''] = key.split(':')
    const texts = textsOf(lang, file)
    const form = typeof values['count'] === 'number' ? find(texts, `${path}_${plural.select(values['count'])}`) : null
    const found = form ?? find(texts, path)
    if (found === null) throw new Error(`no text ${key} in ${lang}`)
    return found.replace(/\{\{(\w+)(?:, [^}]*)?\}\}/g, (_all, name: string) => String(values[name] ?? ''))
  }
  return Object.assign(say, { lang, language: lang === 'zh' ? ('中文' as const) : ('Русский' as const) })
}

/** A pattern for a text of which only the words are known: every value may be anything. */
export function patternOf(words: Words, key: string): RegExp {
  const text = words(key, new Proxy({}, { get: () => '\u0000' }) as Values)
  return new RegExp(text.split('\u0000').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'))
}

/** What a text that counts can look like on a button, whatever the number and the form of its noun. The spaces of a number are no ordinary ones; the name of a button has only those. */
export function countedPattern(t: Words, key: string): RegExp {
  return new RegExp([1, 2, 5].map(count => t(key, { count }).replace(String(count), '\\d+').replaceAll('\u00a0', '\\s')).join('|'))
}
