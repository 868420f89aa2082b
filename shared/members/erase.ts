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

/** The text without these words, whatever their capitals. */
export function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(new RegExp(word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), ERASED), text)
}

/** The same for whatever lies in a field: texts, lists and objects of them. */
export function scrubbed(value: unknown, words: readonly string[]): unknown {
  if (typeof value === 'string') return withoutWords(value, words)
  if (Array.isArray(value)) return value.map(part => scrubbed(part, words))
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, scrubbed(part, words)]))
  return value
}
