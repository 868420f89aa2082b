// The club's words on paper: the same as on its screens.
import ru from '../../shared/i18n/ru/members.json'
import zh from '../../shared/i18n/zh/members.json'
import type { BothNames } from '../../shared/core/actor'
import { showCount } from '../../shared/text/numbers'
import { textIn, type Leaves } from './words'

export type ClubWord = Leaves<typeof zh> & Leaves<typeof ru>

/** A text of the club in both languages. */
export const clubWord = (word: ClubWord, values: Record<string, string | number> = {}): BothNames => textIn({ zh, ru }, word, values)

/** The same of a number of things, in the form that each language has for so many. `{{shown}}` is the number with its thousands apart. */
export function clubCount(word: 'balance.points', count: number): BothNames {
  const form = (lang: 'zh' | 'ru') => `${word}_${new Intl.PluralRules(lang).select(count)}`
  return { zh: textIn({ zh, ru }, form('zh'), { shown: showCount(count, 'zh') }).zh, ru: textIn({ zh, ru }, form('ru'), { shown: showCount(count, 'ru') }).ru }
}
