// Russian numerals in words written as digits, so that everything after reads digits only.
import { rewriteMatches, rewritten, type Line, type Rewriting } from './plain-line'
import { NUMERAL_FORMS, PREFIXES, SUFFIXES, type Suffix } from './russian-numeral-forms'

/** Set after the digits of an ordinal: `3-й` and `третий`. */
export const ORDINAL = '\ue001'
/** Set after the digit of a lone один, which is often no more than "a". */
export const ARTICLE = '\ue002'

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The line with numerals as digits: `двадцать второго` is 22 and the mark of an ordinal, `полтора миллиона` is 1500000, `пятилетний` is `5 лет`. */
export function withRussianDigits(written: Line): Line {
  const line = withoutRomans(written)
  const words = wordsOf(line.text)
  const changes: Rewriting[] = []
  for (let at = 0; at < words.length; ) {
    const said = numeralAt(words, at, line.text)
    if (said !== null) changes.push(said.change)
    at += said?.words ?? 1
  }
  return withMultiplied(withDigitForms(withCompounds(rewritten(line, changes))))
}

const ROMAN = /(?<!\p{L})([IVXІХ]{1,6})(?=(?:-?[йяе])? (?:век|столети|съезд|международн|ежегодн|фестивал|выставк|ярмарк|олимпи|форум|экспо))/giu
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, І: 1, V: 5, X: 10, Х: 10 }

/** XXI век is the 21st century. Only before such words: XL is a size. */
function withoutRomans(line: Line): Line {
  return rewriteMatches(line, ROMAN, ([, roman = '']) => {
    const digits = Array.from(roman.toUpperCase(), letter => ROMAN_DIGITS[letter] ?? 0)
    return `${digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)}${ORDINAL}`
  })
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[а-яА-Я]+/gu), found => ({ text: found[0].toLowerCase(), start: found.index, end: found.index + found[0].length }))
}

function numeralAt(words: readonly Word[], at: number, text: string): { change: Rewriting; words: number } | null {
  const first = words[at]
  if (first === undefined || !isNumeralHere(words, at, text)) return null
  const half = halfOfHour(first)
  if (half !== null) return { change: half, words: 1 }
  if (!NUMERAL_FORMS.has(first.text)) return null
  const sum = new Sum()
  let count = 0
  let end = first.end
  for (let word: Word | undefined = first; word !== undefined; word = words[at + count]) {
    const form = NUMERAL_FORMS.get(word.text)
    const joined = count === 0 || text.slice(end, word.start) === ' '
    if (form === undefined || !joined || (count > 0 && !isNumeralHere(words, at + count, text)) || !sum.add(form.value)) break
    count += 1
    end = word.end
    if (form.ordinal) break
  }
  const ordinal = NUMERAL_FORMS.get(words[at + count - 1]?.text ?? '')?.ordinal === true
  const article = !ordinal && count === 1 && sum.value === 1
  return { change: { start: first.start, end, text: `${sum.value}${ordinal ? ORDINAL : article ? ARTICLE : ''}` }, words: count }
}

/** Adds up the words of one numeral; refuses the word that begins the next one (`пятнадцать тридцать`). */
class Sum {
  private done = 0
  private group: number | null = null
  private room = 1000
  private largest = Infinity

  get value(): number {
    return this.done + (this.group ?? 0)
  }

  add(value: number): boolean {
    if (value >= 1000 && value % 1000 === 0 && value !== 2000 && value !== 3000 && value !== 10_000) return this.multiply(value)
    const empty = this.group === null && this.done === 0
    if ((value >= this.room && !empty) || (this.group === 0 && value > 0) || (value === 0 && this.group !== null)) return false
    this.group = (this.group ?? 0) + value
    this.room = value >= 100 ? 100 : value >= 20 ? 10 : 0
    return true
  }

  private multiply(value: number): boolean {
    if (value >= this.largest || this.group === 0) return false
    this.done += (this.group ?? 1) * value
    this.group = null
    this.room = 1000
    this.largest = value
    return true
  }
}

const LARGE = /^(?:тысяч|миллион|миллиард)/u
/** Forms that are also other words: семью (the family), тысячи and миллионы (a great many), сот. */
function isNumeralHere(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at]
  if (word === undefined) return false
  const before = words[at - 1]
  const after = words[at + 1]
  const follows = before !== undefined && text.slice(before.end, word.start) === ' ' && NUMERAL_FORMS.has(before.text)
  if (word.text === 'семью') return follows || /^(?:\p{L}+(?:ами|ями|ьми)|процентами)$/u.test(after?.text ?? '')
  if (LARGE.test(word.text) && !/^(?:тысяча|тысячу|миллион|миллиард)$/u.test(word.text)) return follows || isVagueNumber(before, text, word)
  return true
}

/** `около тысячи` counts, `тысячи покупателей` does not; digits before are multiplied later. */
function isVagueNumber(before: Word | undefined, text: string, word: Word): boolean {
  if (/\d\s?$/u.test(text.slice(0, word.start))) return false
  return /ч[иеу]$|она$/u.test(word.text) && /^(?:около|более|менее|свыше|больше|меньше|до|от|из|полутора)$/u.test(before?.text ?? '')
}

/** полчетвертого, пол-шестого and `пол седьмого` as the half of that hour. */
function halfOfHour(word: Word): Rewriting | null {
  const hour = /^пол(?=\p{L}{3})/u.test(word.text) ? NUMERAL_FORMS.get(word.text.slice(3)) : undefined
  return hour?.ordinal === true && hour.value <= 12 ? { start: word.start, end: word.end, text: `половина ${hour.value}${ORDINAL}` } : null
}

/** двухчасовой, двадцатипятиминутный: the longest prefix first, and perhaps a second. */
function withCompounds(line: Line): Line {
  return rewriteMatches(line, /(?<![а-яА-Я])[а-яА-Я]{7,}(?![а-яА-Я])/gu, ([word]) => compound(word.toLowerCase(), 0))
}

function compound(word: string, before: number): string | null {
  const suffix = before === 0 ? undefined : SUFFIXES.find(([pattern]) => pattern.test(word))
  if (suffix !== undefined) return counted(before, suffix)
  for (const [prefix, value] of PREFIXES) {
    if (!word.startsWith(prefix) || (before !== 0 && (before < 20 || value >= 10))) continue
    const found = compound(word.slice(prefix.length), before + value)
    if (found !== null) return found
  }
  return null
}

function counted(count: number, [, unit, times = 1]: Suffix): string {
  return unit === '' ? `${count} ` : `${count * times} ${unit} `
}

const TAIL = '(?:и|ти|ми|х)?-?'
/** `7-летний`, `10-ти минутный`, `3-й`, `2-х`, `5-ти`, `100 (сто)`, `2 с половиной`. */
function withDigitForms(line: Line): Line {
  const pairs = rewriteMatches(line, /(?<![а-яА-Я])пар[аыуе](?= (?:час|дн|недел|минут|месяц|лет|штук|дней))/giu, () => '2')
  const tall = rewriteMatches(pairs, /(?<!\d)(\d)\ue002? (?:м|метра?|метров)(?: и)? (\d{2})(?: ?(?:см|сантиметр[а-я]*))?(?![\d.,]| ?(?:юан|руб|мин|дн))/giu, ([, metres = '', part = '']) => `${metres}.${part} м`)
  const adjectives = rewriteMatches(tall, new RegExp(`(\\d+)[- ]?${TAIL}([а-я]{5,})`, 'giu'), ([whole, digits = '', word = '']) => {
    const suffix = /^\d+ /u.test(whole) && !/^\d+ ?-/u.test(whole) ? undefined : SUFFIXES.find(([pattern]) => pattern.test(word.toLowerCase()))
    return suffix === undefined ? null : counted(Number(digits), suffix)
  })
  const ordinals = rewriteMatches(adjectives, /(\d)(?:-(?:ый|ий|ой|ая|ое|ые|ого|его|ому|ему|ым|им|ом|ем|ую|ых|ыми|й|я|е|го|му|ю)|(?:ый|ой|ого|ому|ая|го|му))(?![а-яА-Я])/giu, ([, digit = '']) => digit + ORDINAL)
  const locative = rewriteMatches(ordinals, /(\d)-м(?![а-яА-Я])/giu, ([, digit = '']) => digit + ORDINAL)
  const cardinals = rewriteMatches(locative, /(\d)-(?:ти|ми|х|и|ух|ех)(?![а-яА-Я])/giu, ([, digit = '']) => digit)
  const halves = rewriteMatches(cardinals, /(\d+)\ue002? с половиной/giu, ([, digits = '']) => `${digits}.5`)
  return rewriteMatches(halves, /(\d+)\ue002? \((\d+)\)/gu, ([, digits = '', again = '']) => (digits === again ? digits : null))
}

const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [[/^тыс/iu, 1000], [/^(?:млн|миллион)/iu, 1_000_000], [/^(?:млрд|миллиард)/iu, 1_000_000_000]]
const MULTIPLIED = /(\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)?)\ue002? ?(тыс\.|тыс(?![а-я])|тысяч[а-я]*|млн\.?|миллион[а-я]*|млрд\.?|миллиард[а-я]*)(?![а-я])/giu

/** `1,5 тысячи`, `2 млн`. */
function withMultiplied(line: Line): Line {
  return rewriteMatches(line, MULTIPLIED, ([, digits = '', unit = '']) => {
    const by = MULTIPLIERS.find(([name]) => name.test(unit))?.[1] ?? 1
    return String(Math.round(Number(digits.replaceAll(' ', '').replace(',', '.')) * by * 100) / 100)
  })
}
