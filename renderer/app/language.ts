// The language of the screen: changed at once, remembered for the station.
import type { Lang } from '../../shared/core/actor'
import { client } from './connection'
import { takeSession } from './house'
import { langNow, showLang } from './i18n'

const KEPT = 'desk.lang'

/** The language to begin with, before the desk has said its own. */
export function rememberedLang(): Lang {
  const kept = localStorage.getItem(KEPT) ?? navigator.language
  return kept.startsWith('ru') ? 'ru' : 'zh'
}

/** Takes over the station's language as the desk says it. */
export function followLang(lang: Lang): void {
  localStorage.setItem(KEPT, lang)
  showLang(lang)
}

/** Switches the screen at once; that the station remembers it may follow or fail without anybody losing a word. */
export async function switchLang(lang: Lang): Promise<void> {
  if (lang === langNow()) return
  followLang(lang)
  try {
    takeSession(await client.session.speak({ lang }))
  } catch {
    // The screen speaks the language asked for; the desk will be told at the next switch.
  }
}
