// Writing over what tells who somebody was.
import { phoneDigits, showPhone } from '../text/phone'

/** What stands in its place, the same in both languages. */
export const ERASED = '***'

/** All the ways in which somebody's name and phone may stand in a text, the longest first, so that no part of one is left over. */
export function wordsOf({ names, phone }: { readonly names: readonly string[]; readonly phone: string | null }): string[] {
  const phones = phone === null ? [] : [phone, showPhone(phone), phoneDigits(phone).whole, phoneDigits(phone).national]
  // A name of one letter, or digits that could be anything, are no way to find somebody in a text.
  return [...new Set([...names.map(name => name.trim()), ...phones])].filter(word => Array.from(word).length >= 2).sort((a, b) => b.length - a.length)
}

/** Between the digits of a number as people write it, and before it: a country or what one dials first. */
const BETWEEN = '[\\s\\-‐-―().~/]*'
const DIALLED = `(?:(?:\\+|00)\\d{1,3}${BETWEEN}|(?:86|7|8)${BETWEEN})?`

/** A number however it is cut into groups, a name whatever its capitals. */
function patternOf(word: string): RegExp {
  if (/^\d{7,}$/.test(word)) return new RegExp(`(?<!\\d)${DIALLED}${[...word].join(BETWEEN)}(?!\\d)`, 'gu')
  return new RegExp(word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu')
}

/** The text without these words. */
export function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(patternOf(word), ERASED), text)
}

/** Whether one of these words stands anywhere in it. */
export const names = (value: unknown, words: readonly string[]): boolean => JSON.stringify(scrubbed(value, words)) !== JSON.stringify(value)

/** The same for whatever lies in a field: texts, lists and objects of them. */
export function scrubbed(value: unknown, words: readonly string[]): unknown {
  if (typeof value === 'string') return withoutWords(value, words)
  if (Array.isArray(value)) return value.map(part => scrubbed(part, words))
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, scrubbed(part, words)]))
  return value
}
