// The words of the screen. Both languages are in memory, so that switching acts at once and nothing typed is touched.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Lang } from '../../shared/core/actor'

type Words = Record<string, unknown>

/** What sign-in needs comes with the first script; the words of the rooms come with the rooms (room-texts.ts). */
const first = import.meta.glob<Words>(['../../shared/i18n/*/{app,session,errors,reasons}.json'], { eager: true, import: 'default' })

/** Adds texts given by file name (`…/zh/app.json`) to the words in use. */
export function addTexts(files: Record<string, Words>): void {
  for (const [path, words] of Object.entries(files)) {
    const [, lang, namespace] = /\/(zh|ru)\/([\w-]+)\.json$/.exec(path) ?? []
    if (lang !== undefined && namespace !== undefined) i18next.addResourceBundle(lang, namespace, words, true, true)
  }
}

/** Makes the words ready in a language; the only call before the page is drawn. */
export function startTexts(lang: Lang): void {
  void i18next.use(initReactI18next).init({
    lng: lang,
    fallbackLng: false,
    defaultNS: 'app',
    ns: ['app'],
    resources: {},
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  addTexts(first)
  showLang(lang)
}

/** Changes the language of everything on the screen at once. Remembering it for the station is `session.speak`. */
export function showLang(lang: Lang): void {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'ru'
  if (i18next.language !== lang) void i18next.changeLanguage(lang)
}

/** The language on screen now. */
export function langNow(): Lang {
  return i18next.language === 'ru' ? 'ru' : 'zh'
}

/** Values that stand in a sentence. */
export type Facts = Record<string, unknown>

/**
 * The sentence for a key that comes as data from the desk (`errors:text.tooLong`, `reasons:already_closed`, `contacts:timeline.taken`),
 * or null where no text has it. Keys written in our own code go through the typed `t` instead.
 */
export function sayData(key: string, facts: Facts = {}): string | null {
  if (!i18next.exists(key, facts)) return null
  const said: unknown = Reflect.apply(i18next.t, i18next, [key, facts])
  return typeof said === 'string' ? said : null
}

/** A text of the language that is not on screen, as it stands (without values); empty where there is none. */
export function sayInOther(namespace: string, path: string): string {
  const said: unknown = i18next.getResource(langNow() === 'ru' ? 'zh' : 'ru', namespace, path)
  return typeof said === 'string' ? said : ''
}
