// Pieces of patterns that both languages share.
export type Tongue = 'zh' | 'ru'

/** A number in digits: `1,200.5` in Chinese, `1 200,5` in Russian. Both know the other's thousands. */
const THOUSANDS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d])|\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?(?![\\d])'
export const NUM = `(?<![\\d])(?:${THOUSANDS}|\\d+(?:[.,]\\d+)?)`
const MANY_COMMAS = /^\d+(?:,\d+)+$/

/** The values that digits may stand for: `1,200` is 1200, in Russian perhaps 1.2. */
export function valuesOf(digits: string, tongue: Tongue): number[] {
  const plain = digits.replace(/\s/g, '')
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) {
    const whole = Number(plain.replaceAll(',', ''))
    return tongue === 'ru' && MANY_COMMAS.test(plain) && plain.split(',').length === 2 ? [whole, Number(plain.replace(',', '.'))] : [whole]
  }
  const value = Number(plain.replace(',', '.'))
  const dotted = /^(\d{1,3})\.(\d{3})$/.exec(plain)
  return dotted === null || tongue === 'zh' ? [value] : [value, Number(plain.replace('.', ''))]
}

/** Between two numbers that have one unit: 10至20元, от 10 до 20 юаней. */
export const BETWEEN = '(?:\\s*(?:-+|至|到|、|或者?|和|及|与|,(?= \\d))\\s*| (?:до|по|и|или|либо) | - )'
/** One or more numbers with a unit after the last, as the group `list`; each may have a sign before it and marks after it. */
export function listOf({ sign = '', marks = '' } = {}): string {
  const again = sign === '' ? '' : `(?:${sign})?`
  // At most ten: a longer run is no list, and a pattern without an end would try each of its beginnings to its end.
  return `(?<list>(?:${NUM}${marks}${BETWEEN}${again}){0,9}${NUM}${marks})`
}
export const LIST = listOf()

export interface ListedNumber {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** A dash with spaces or по follows: a range (10 — 20 %), or what is said of so many (две — 20 %, две по 50 юаней). */
  readonly apart: boolean
}

const NUMBER_IN_LIST = new RegExp(NUM, 'gu')

/** The numbers of a list with their stretches of the line. */
export function numbersIn(list: string, start: number): ListedNumber[] {
  return Array.from(list.matchAll(NUMBER_IN_LIST), found => {
    const end = found.index + found[0].length
    return { digits: found[0], start: start + found.index, end: start + end, apart: /^[^\d]?\s+(?:-+|по)\s/u.test(list.slice(end)) }
  })
}

export const isHour = (hour: number) => Number.isInteger(hour) && hour >= 0 && hour <= 24
export const isMonth = (month: number) => Number.isInteger(month) && month >= 1 && month <= 12
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Whether a month may have that day, in some year. */
export const isDay = (month: number, day: number) => isMonth(month) && Number.isInteger(day) && day >= 1 && day <= (LONGEST[month - 1] ?? 31)
export const isYear = (year: number) => Number.isInteger(year) && year >= 1900 && year <= 2100
