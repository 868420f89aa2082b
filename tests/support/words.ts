import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The visible words of a language, so that tests find things by what a person reads. */
export type Words = (key: string, values?: Record<string, string | number>) => string

/** `wordsOf('zh')('session:signIn.submit')` is the text in shared/i18n; a key that is not there fails the test. */
export function wordsOf(lang: 'zh' | 'ru'): Words {
  return (key, values = {}) => {
    const [file = '', path = ''] = key.split(':')
    const texts = JSON.parse(readFileSync(resolve(import.meta.dirname, `../../shared/i18n/${lang}/${file}.json`), 'utf8')) as unknown
    const found = path.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts)
    if (typeof found !== 'string') throw new Error(`no text ${key} in ${lang}`)
    return found.replace(/\{\{(\w+)(?:, [^}]*)?\}\}/g, (_all, name: string) => String(values[name] ?? ''))
  }
}
