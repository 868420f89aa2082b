// Letters of the club to those of a list: a text in both languages with places that are filled in for each.
import { z } from 'zod'
import type { BothNames } from '../core/actor'
import type { FieldProblem } from '../core/errors'
import { personText } from '../text/person-text'

/** The lists letters and labels are made for. */
export const letterLists = ['birthdays', 'endingCards', 'runningOut', 'levels', 'vip'] as const
export const letterList = z.enum(letterLists)
export type LetterList = (typeof letterLists)[number]

/** So many stand on a sheet of labels, three beside each other; and so many letters or labels are printed at once: five sheets. */
export const LABELS_ACROSS = 3
export const LABELS_DOWN = 8
export const LETTERS_AT_ONCE = 5 * LABELS_ACROSS * LABELS_DOWN

/** The places of a text, as they are written in each language: {姓名}, {имя}. */
const PLACES = {
  name: { zh: '姓名', ru: 'имя' },
  points: { zh: '积分', ru: 'баллы' },
  day: { zh: '日期', ru: 'дата' },
  level: { zh: '等级', ru: 'уровень' },
  card: { zh: '卡号', ru: 'карта' },
} as const satisfies Record<string, BothNames>
export type LetterPlace = keyof typeof PLACES

/** What a letter of a list can say: of birthdays the day, of cards their last day, of points how many run out and when. */
const KNOWN: Readonly<Record<LetterList, readonly LetterPlace[]>> = {
  birthdays: ['name', 'day', 'points', 'level', 'card'],
  endingCards: ['name', 'day', 'points', 'level', 'card'],
  runningOut: ['name', 'points', 'day', 'level', 'card'],
  levels: ['name', 'level', 'points', 'card'],
  vip: ['name', 'level', 'points', 'card'],
}

/** The places a text for this list may hold. */
export const placesOf = (list: LetterList): readonly LetterPlace[] => KNOWN[list]

/** A place as it is written into a text. */
export const placeIn = (place: LetterPlace, lang: 'zh' | 'ru'): string => `{${PLACES[place][lang]}}`

export const letterText = z.object({ zh: personText(1, 1500), ru: personText(1, 1500) })
export type LetterText = z.infer<typeof letterText>

const ANY_PLACE = /\{[^{}\n]{1,20}\}/gu

/** A place that the letters of this list cannot fill would be printed as it stands: error letter.place. */
export function letterProblems(text: LetterText, list: LetterList): FieldProblem[] {
  return (['zh', 'ru'] as const).flatMap(lang => {
    const known = new Set(KNOWN[list].map(place => placeIn(place, lang)))
    const unknown = (text[lang].match(ANY_PLACE) ?? []).find(found => !known.has(found))
    return unknown === undefined ? [] : [{ path: [lang], error: 'letter.place', params: { place: unknown } }]
  })
}

/** The text with its places filled in; a value of null leaves nothing. */
export function filledLetter(text: string, lang: 'zh' | 'ru', values: Readonly<Record<LetterPlace, string | null>>): string {
  return (Object.keys(PLACES) as LetterPlace[]).reduce((rest, place) => rest.replaceAll(placeIn(place, lang), values[place] ?? ''), text)
}
