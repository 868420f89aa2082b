// How long an announcement takes to read aloud.
import { plainLine } from './facts/plain-line'
import type { Side } from './words'

/** Chinese characters and Russian words a minute, where nobody says otherwise. Source: product rules, broadcast. */
const USUAL = { zh: 240, ru: 120 } as const

/**
 * Whole seconds, rounded up, that a text takes at so many characters (zh) or words (ru) a minute. Marks take no time of their own. What is
 * written in signs counts as it is spoken:
 * - a number as its numeral: 120 is 一百二十 (4) and сто двадцать (2); 1.5 is 一点五 (3) and одна целая пять десятых (4)
 * - a time as its two numbers: 15:30 is 十五点三十 (5) and пятнадцать тридцать (2); 9:00 is 九点 (2) and девять часов (2)
 * - a telephone number in Chinese digit by digit (11), in Russian group by group: 8-800-555-35-35 is восемь, восемьсот, пятьсот пятьдесят пять… (9)
 * - a code as its letters and its number, in Chinese digit by digit: A-203 is A二零三 (4) and А двести три (3); so are Chinese years
 * - % is 百分之 (3) and процентов (1), a sign of money or № one; Latin capitals are spelt, any other Latin word is two characters or one word
 */
export function readingSeconds(text: string, lang: Side, perMinute: number = USUAL[lang]): number {
  const { text: plain } = plainLine(text)
  return Math.ceil(((lang === 'zh' ? chineseUnits(plain) : russianUnits(plain)) * 60) / perMinute)
}

const CLOCK = '(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?!\\d)'
const PHONE = '(?<phone>\\+?\\(?\\d[\\d() -]{5,}\\d)'
const NUMBER = '(?<number>\\d{1,3}(?:[ ,]\\d{3})+(?!\\d)|\\d+)(?:[.,](?<part>\\d{1,3})(?!\\d))?'
const LATIN = '(?<latin>[A-Za-z]+)'
const SIGN = '(?<sign>[%¥₽$€№])'
const ZH = new RegExp(`${CLOCK}|${PHONE}|(?<=[A-Za-z]-?)(?<code>\\d+)|${NUMBER}(?<year>年)?|${LATIN}|${SIGN}|(?<han>\\p{Script=Han})`, 'gu')
const RU = new RegExp(`${CLOCK}|${PHONE}|${NUMBER}|(?<word>\\p{L}+(?:-\\p{L}+)*)|${SIGN}`, 'gu')

function chineseUnits(text: string): number {
  return sum(text.matchAll(ZH), said => {
    if (said.hour !== undefined) return chineseNumber(said.hour) + 1 + (said.minute === '00' ? 0 : 2 + (Number(said.minute) % 10 === 0 || Number(said.minute) < 20 ? 0 : 1))
    if (said.phone !== undefined) return isPhone(said.phone) ? digitsOf(said.phone).length : sum(groupsOf(said.phone), chineseNumber)
    if (said.code !== undefined) return said.code.length
    if (said.year !== undefined && said.number?.length === 4) return 5
    if (said.number !== undefined) return chineseNumber(said.number) + (said.part === undefined ? 0 : 1 + said.part.length) + (said.year === undefined ? 0 : 1)
    if (said.latin !== undefined) return isSpelt(said.latin) ? said.latin.length : 2
    return said.sign === '%' ? 3 : 1
  })
}

function russianUnits(text: string): number {
  return sum(text.matchAll(RU), said => {
    if (said.hour !== undefined) return russianNumber(said.hour) + (said.minute === '00' ? 1 : russianNumber(said.minute ?? ''))
    if (said.phone !== undefined) return sum(groupsOf(said.phone), russianNumber)
    if (said.number !== undefined) return russianNumber(said.number) + (said.part === undefined ? 0 : 2 + russianNumber(said.part))
    return said.word !== undefined && isSpelt(said.word) && /^[A-Z]/.test(said.word) ? said.word.length : 1
  })
}

type Said = Readonly<Record<string, string | undefined>>

function sum<T extends RegExpExecArray | string>(parts: Iterable<T>, units: (part: T extends string ? string : Said) => number): number {
  let total = 0
  for (const part of parts) total += units((typeof part === 'string' ? part : (part.groups ?? {})) as T extends string ? string : Said)
  return total
}

const digitsOf = (written: string) => written.replace(/\D/g, '')
const groupsOf = (written: string) => written.match(/\d+/g) ?? []
const isSpelt = (word: string) => /^[A-Z]{2,4}$/.test(word) || word.length === 1
/** 4000-6000 is a range, 1 200 000 a sum. */
const isPhone = (written: string) => digitsOf(written).length >= 7 && !/^\d{1,3}(?: \d{3})+$|^(\d+)-\d+$/.test(written)

/** The characters of a numeral: a digit and its unit, 零 for a gap, 万 and 亿 for groups of four. */
function chineseNumber(written: string): number {
  const digits = digitsOf(written)
  if (digits.length > 12 || /^0\d/.test(digits)) return digits.length
  if (Number(digits) === 0) return 1
  let units = /^1\d$|^1\d{5}$/.test(digits) ? -1 : 0 // 十五, not 一十五
  Array.from(digits).forEach((digit, at) => {
    const place = (digits.length - 1 - at) % 4
    if (digit !== '0') units += place === 0 ? 1 : 2
    else if (/^[1-9]/.test(digits.slice(at + 1)) && place !== 0) units += 1
  })
  return units + (digits.length > 4 ? 1 : 0) + (digits.length > 8 ? 1 : 0)
}

/** The words of a numeral: hundreds, tens, units, and тысяча or миллион for groups of three. Leading zeros are said. */
function russianNumber(written: string): number {
  const digits = digitsOf(written)
  const zeros = /^0+(?=\d)/.exec(digits)?.[0].length ?? 0
  if (digits.length > 12) return digits.length
  const groups = digits.padStart(12, '0').match(/\d{3}/g) ?? []
  const words = groups.map((group, at) => {
    const rest = Number(group) % 100
    const own = (group.startsWith('0') ? 0 : 1) + (rest === 0 ? 0 : rest < 20 || rest % 10 === 0 ? 1 : 2)
    // тысяча is seldom said with одна.
    return own === 0 ? 0 : at === groups.length - 1 ? own : Number(group) === 1 ? 1 : own + 1
  })
  return Math.max(1, words.reduce((total, own) => total + own, 0)) + (Number(digits) === 0 ? 0 : zeros)
}
