// Writing over what tells who somebody was.
import { isChineseName } from '../text/name-language'
import { phoneDigits, showPhone } from '../text/phone'

/** What stands in its place, the same in both languages. */
export const ERASED = '***'

/** A name of one letter, or digits that could be anything, are no way to find somebody in a text. */
const SHORTEST = 2
const findable = (words: readonly string[]) => [...new Set(words.map(word => word.trim()))].filter(word => Array.from(word).length >= SHORTEST).sort((a, b) => b.length - a.length)

interface Called {
  readonly names: readonly string[]
  readonly phone: string | null
}

const phonesOf = (phone: string | null): string[] => (phone === null ? [] : [phone, showPhone(phone), phoneDigits(phone).whole, phoneDigits(phone).national])

/** All the ways in which somebody's whole name and phone may stand in a text, the longest first, so that no part of one is left over. */
export function wordsOf({ names, phone }: Called): string[] {
  return findable([...names, ...phonesOf(phone)])
}

/** How a Chinese name is shortened when one speaks of somebody. */
const TITLES = ['女士', '先生', '小姐', '太太', '阿姨', '师傅', '老师', '经理', '老板', '总']
/** Shorter parts of a name are other words too. */
const SHORTEST_PART = 3

/** The same with what stands for a name in a record that is about nobody else: first name or surname alone, 王女士. */
export function closeWordsOf({ names, phone }: Called): string[] {
  const short = names.flatMap(name => (isChineseName(name) ? TITLES.map(title => `${Array.from(name.trim())[0] ?? ''}${title}`) : name.split(/\s+/).filter(part => Array.from(part).length >= SHORTEST_PART)))
  return findable([...names, ...short, ...phonesOf(phone)])
}

/** Of these names those that are nobody else's by chance: two characters stand inside of longer names, a first name alone is many people's. */
export const distinctNames = (names: readonly string[]): string[] => names.filter(name => (/\p{Script=Han}/u.test(name) ? Array.from(name.trim()).length >= SHORTEST_PART : /\S\s+\S/u.test(name.trim())))

const wordsIn = (name: string) => new Set(name.normalize('NFKC').toLocaleLowerCase('ru').split(/[\s.]+/).filter(word => word !== ''))
const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every(word => all.has(word))

/** Whether two names under one phone are one person's: all words of one stand in the other (Анна, Анна Ким), or one is 王女士 and the other has that surname. */
export function mayBeSame(one: string, other: string): boolean {
  const [first, second] = [wordsIn(one), wordsIn(other)]
  if (isWithin(first, second) || isWithin(second, first)) return true
  const close = [closeWordsOf({ names: [one], phone: null }), closeWordsOf({ names: [other], phone: null })]
  return [one, other].some((name, at) => /\p{Script=Han}/u.test(name) && (close[1 - at] ?? []).includes(name.trim()))
}

/** Between the digits of a number as people write it, and before it: a country or what one dials first. */
const BETWEEN = '[\\s\\-‐-―().~/]*'
const DIALLED = `(?:(?:\\+|00)\\d{1,3}${BETWEEN}|(?:86|7|8)${BETWEEN})?`

/** The endings a Russian name takes; what is left when they are gone stays the same in every case. */
const ENDING = /(?:[ыио]й|[ая]я|[аяеёиоуыэюьй])$/u
const ENDINGS = '\\p{L}{0,3}'

const literally = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const inAnyCase = (word: string) => (/^\p{Script=Cyrillic}{3,}$/u.test(word) ? `${literally(word.replace(ENDING, ''))}${ENDINGS}` : literally(word))

/** A number however it is cut into groups, a name whatever its capitals and its case. A name of one word is told from a common one by its capital. */
function patternOf(word: string): RegExp {
  if (/^\d{7,}$/.test(word)) return new RegExp(`(?<!\\d)${DIALLED}${[...word].join(BETWEEN)}(?!\\d)`, 'gu')
  if (/\p{Script=Han}/u.test(word) || !/^\p{L}/u.test(word)) return new RegExp(literally(word), 'giu')
  const parts = word.split(/\s+/)
  const whole = (pattern: string, flags: string) => new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, flags)
  return parts.length > 1 ? whole(parts.map(inAnyCase).join('\\s+'), 'giu') : whole(`(?:${inAnyCase(word)}|${literally(word.toUpperCase())})`, 'gu')
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
