// What both languages write alike: addresses on the net, dates and times in digits, telephone numbers.
import { CURRENCIES, dayReading, numberReading, priceReadings, timeReading, yearReading, type Fact, type Reading } from './fact'
import { isDay, isYear, type ListedNumber, type Tongue } from './patterns'
import { nameKey } from './look-alikes'
import type { Found, Match, Sheet } from './sheet'

const ADDRESS = /(?<![A-Za-zА-Яа-я\d])(?:https?:\/\/|www\.)[^\s，。；、！？）)«»"]+|(?<![A-Za-zА-Яа-я\d.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![A-Za-zА-Яа-я\d])@?[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|(?<![A-Za-zА-Яа-я\d])@[A-Za-z][\w.]+|(?<![A-Za-zА-Яа-я\d@])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|ru|net|org|рф|info|shop|su)(?:\/[^\s，。；、！？）)«»"]*)?(?![A-Za-zА-Яа-я\d])/dgiu

/** Addresses on the net count as one name each. */
export function takeAddresses(sheet: Sheet): void {
  sheet.take(ADDRESS, match => {
    const address = match.whole.replace(/[.,:;!?]+$/u, '')
    return [{ readings: [{ kind: 'name', value: nameKey(address.replace(/^https?:\/\/(?:www\.)?|^www\./iu, '')) }], start: match.start, end: match.start + address.length }]
  })
}

const FULL_DATE = /(?<![\d./-])(?:(?<y1>(?:19|20)\d{2})(?<s1>[-./])(?<m1>\d{1,2})\k<s1>(?<d1>\d{1,2})|(?<d2>\d{1,2})(?<s2>[-./])(?<m2>\d{1,2})\k<s2>(?<y2>(?:19|20)\d{2}|\d{2}))(?![\d/-]|\.\d)(?: ?(?:года?|г\.?)(?!\p{L}))?/dgu

/** `2026-11-22`, `22.11.2026`, `22.11.26`; the year is a fact of its own, for it may be said once for two dates. */
export function takeFullDates(sheet: Sheet): void {
  sheet.take(FULL_DATE, match => {
    const n = match.group('y1') === '' ? '2' : '1'
    const [month, day] = [Number(match.group(`m${n}`)), Number(match.group(`d${n}`))]
    const year = Number(match.group(`y${n}`).padStart(4, '20'))
    if (!isDay(month, day) || !isYear(year)) return null
    const [y, m, d] = [match.span(`y${n}`), match.span(`m${n}`), match.span(`d${n}`)]
    return [
      { readings: [yearReading(year)], ...y },
      { readings: [dayReading(month, day)], start: Math.min(m.start, d.start), end: Math.max(m.end, d.end) },
    ]
  })
}

const SHORT_DATE = /(?<!\d|\d[.,:/-]|-|[¥$€₽] ?)(?<a>\d{1,2})(?<s>[./])(?<b>\d{1,2})(?![\d%:/]|\.\d|,\d| ?%)/dgu

/** What a pair of digits parted by a point may be as a date: month first in Chinese, day first in Russian. */
function shortDate(a: number, b: number, tongue: Tongue): Reading[] {
  const [month, day] = tongue === 'zh' ? [a, b] : [b, a]
  return isDay(month, day) ? [dayReading(month, day)] : []
}

/** `22.11`, `11.22`: after prices, per cents and measures are taken, a date or a time before it is a decimal. */
export function takeShortDates(sheet: Sheet, tongue: Tongue): void {
  sheet.take(SHORT_DATE, match => {
    const [a, b] = [Number(match.group('a')), Number(match.group('b'))]
    const date = shortDate(a, b, tongue)
    const time = a < 24 && b < 60 && match.group('b').length === 2 && match.group('s') === '.' ? [timeReading(a * 60 + b)] : []
    const decimal = match.group('s') === '.' ? [numberReading(Number(match.whole))] : []
    const surelyDate = match.group('b').length === 2 && date.length > 0
    const readings = surelyDate ? [...date, ...decimal, ...time] : match.group('s') === '.' ? [...decimal, ...date, ...time] : date
    return readings.length === 0 ? null : [{ readings, start: match.start, end: match.end }]
  })
}

/** What leads to a telephone number, also to a short one. */
const PHONE_WORD = /(?:电话|热线|火警|急救|报警|求助|拨打|致电|拨|手机|联系方式|分机|内线|短号|传真|总机|tel\.?|phone|тел\.?|телефон\p{L}*|факс\p{L}*|звон\p{L}*|позвон\p{L}*|номер\p{L}*|набра\p{L}*|набер\p{L}*|лини\p{L}*|пожарн\p{L}+|скор\p{L}+|полици\p{L}+)(?: (?:по|на|горячей линии|номер\p{L}*|телефон\p{L}*|для справок|поддержки|охраны|администрации|:))*[^\p{L}\d]{0,3}(?:номер[уа]?[^\p{L}\d]{0,2}|号码?(?:为|是)?[^\p{L}\d]{0,2}|号?(?:为|是)[^\p{L}\d]{0,2})?$/iu
const PHONE = /(?<![\p{Script=Latin}\p{Script=Cyrillic}№#-]|\d|\d[.,:/]|№ )(?:\+ ?)?\(?\d+\)?(?:(?:[ ]?[-(][ ]?|\) ?-?| ?\) ?| |\.(?=\d{2,}))\d+){0,9}(?![\d:]|[.,]\d|[a-zа-я]|\/\d)/dgiu

/** Telephone numbers however grouped, with or without the code of China or Russia. */
export function takePhones(sheet: Sheet): void {
  sheet.take(PHONE, match => {
    const digits = match.whole.replace(/\D/g, '')
    const led = PHONE_WORD.test(match.before)
    if (!isPhone(match, digits, led)) return null
    const readings: Reading[] = [{ kind: 'phone', value: phoneKey(/^\+/.test(match.whole) ? `+${digits}` : digits) }]
    return [{ readings: digits.length <= 5 ? [...readings, numberReading(Number(digits))] : readings, start: match.start, end: match.end }]
  })
}

const COUNTED_AFTER = /^ ?(?:[元块点日月号个名位件人米斤%¥₽$€]|公|юан|руб|р\.|дол|%|процент|челов|год|лет|минут|мест|метр|штук|балл|кг|км|г\.|м(?!\p{L})|шт)/u

function isPhone(match: Match, digits: string, led: boolean): boolean {
  const groups = match.whole.match(/\d+/g) ?? []
  const international = /^\+/.test(match.whole)
  if (COUNTED_AFTER.test(match.after) && !international && digits.length < 10) return false
  if (led) return digits.length >= 3 && digits.length <= 15 && !isDateOrThousands(match.whole, groups, digits, true)
  if (international) return digits.length >= 10 && digits.length <= 15
  if (digits.length < 6 || digits.length > 15 || isDateOrThousands(match.whole, groups, digits, false)) return false
  if (groups.length === 1) return (digits.length === 11 && /^[178]/.test(digits)) || (/^0\d{9,11}$/.test(digits) || /^(?:400|800)\d{7}$/.test(digits)) || /^(?:86)1\d{10}$/.test(digits)
  if (/^[178]\d{10}$|^0\d{9,11}$|^(?:400|800|[3489]\d{2})\d{7}$|^861\d{10}$|^00861\d{10}$/.test(digits)) return groups.every(group => group.length <= 8)
  const shape = groups.map(group => group.length).join('-')
  if (COUNTED_AFTER.test(match.after) || !match.whole.includes('-')) return false
  return /^(?:3-2-2|2-2-2|3-4|4-4)$/.test(shape) && (groups.length > 2 || !/^ ?\p{L}/u.test(match.after))
}

function isDateOrThousands(whole: string, groups: readonly string[], digits: string, led: boolean): boolean {
  if (!led && /^\d{1,3}(?: \d{3})+$/.test(whole) && !/^(?:7|8) (?:800|9\d\d) /.test(whole)) return true
  const [first = '', second = '', third = ''] = groups
  if (groups.length === 2 && isYear(Number(first)) && isYear(Number(second))) return true
  if (groups.length === 3 && /^\d+-\d+-\d+$/.test(whole) && digits.length === 8 && isYear(Number(first))) return isDay(Number(second), Number(third))
  return groups.length === 3 && digits.length === 6 && !led && isDay(Number(second), Number(first))
}

/** Without the code of the country and the trunk digit: +7 800…, 8-800… and 800… are one number, and +86 138… is 138…; numbers of other countries keep theirs. */
function phoneKey(written: string): string {
  const digits = written.replace('+', '')
  if (written.startsWith('+') && !/^(?:7|86)/.test(digits)) return written
  const international = digits.replace(/^00(?=\d{11})/, '')
  if (/^86\d{10,11}$/.test(international)) return international.slice(2).replace(/^0/, '')
  if (/^[78]\d{10}$/.test(international)) return international.slice(1)
  return digits.length > 8 ? digits.replace(/^0+/, '') : digits
}

/** The numbers of a list of points (1. … 2. …) say nothing; the other text may have letters or none. */
export function takeListMarks(sheet: Sheet): void {
  sheet.take(/(?<=^|\n ?|[。；！？：] ?|[;!?.:] )\(?(?<n>\d{1,2})(?:[)）]|[.、](?!\d)) ?(?=[А-ЯA-Z«"“\u4e00-\u9fff])/dgu, match => [{ readings: [numberReading(Number(match.group('n')))], weight: 'hint', ...match.span('n') }])
}

/** A bare number may be a sum in a currency that was named before: взрослый билет 30 юаней, детский 15. */
export function moneyOf(facts: readonly Fact[]): (value: number) => Reading[] {
  const named = new Set(facts.filter(({ weight }) => weight === 'told').flatMap(({ readings }) => readings.filter(({ kind }) => kind === 'price').map(({ value }) => value.slice(-3))))
  const currencies = CURRENCIES.filter(currency => named.has(currency))
  return value => currencies.flatMap(currency => priceReadings(value, currency))
}

/** One fact for each number of a list. */
export function each(numbers: readonly ListedNumber[], unitEnd: number, readings: (digits: string) => readonly Reading[]): Found[] {
  return numbers.map((one, at) => ({ readings: one.apart ? [...readings(one.digits), numberReading(Number(one.digits.replace(',', '.')))] : readings(one.digits), start: one.start, end: at === numbers.length - 1 ? unitEnd : one.end }))
}
