// Sums of money, per cents, stretches of time and plain numbers in a Russian text whose numerals are already digits.
import { durationReading, loneDayReadings, numberReading, percentReading, priceReadings, yearReading, type Currency, type Reading } from './fact'
import { NUM, isYear, listOf, numbersIn, valuesOf } from './patterns'
import { each, moneyOf } from './read-both'
import { ARTICLE, ORDINAL } from './russian-numerals'
import { PLACE_NOUNS } from './russian-words'
import type { Found, Match, Sheet } from './sheet'

const ru = (digits: string) => valuesOf(digits, 'ru')
const END = '(?!\\p{L})'
/** Marks of one and of an ordinal may stand between a number and its unit. */
const MARKS = `[${ARTICLE}${ORDINAL}]?`
const MARKED_LIST = listOf({ marks: MARKS })
const whole = (match: Match, ...readings: Reading[]): Found => ({ readings, start: match.start, end: match.end })

function all(match: Match, readings: (value: number) => readonly Reading[], end = match.end): Found[] {
  return each(numbersIn(match.group('list'), match.span('list').start), end, digits => ru(digits).flatMap(readings))
}

const PERCENT = new RegExp(`(?<sign>(?<![\\p{L}\\d])[-+] ?)?${MARKED_LIST}(?:-?\\p{L}{1,3}-?)? ?(?:%(?:-?(?:н\\p{L}+|ов|а|ой|ая|ую|ный))?|процент\\p{L}*|проц\\.)(?: ?-+ ?(?=${NUM} ?%))?`, 'dgiu')
const PART_OF_PRICE = /^ (?:от )?(?:\p{L}+ )?(?:цен|стоимост|сумм)/iu
const PAID = /(?:за|плат\p{L}*|оплат\p{L}*|оплач\p{L}*|составл\p{L}+|лишь|только|всего)(?: \p{L}+)? ?$/iu

/** `20 %`, `двадцать процентов`, `от 20 до 30 %`; who pays 80 % of the price has a discount of 20. */
export function takeRussianPercents(sheet: Sheet): void {
  sheet.take(PERCENT, match => {
    const rest = PART_OF_PRICE.test(match.after) && PAID.test(match.before)
    return all(match, value => (rest ? [percentReading(value), percentReading(100 - value)] : [percentReading(value)]))
  })
  sheet.take(/(?<!\p{L})(?:за |в )?пол-?цены(?!\p{L})|(?<!\p{L})(?:за )?половину (?:цены|стоимости)(?!\p{L})|(?<!\p{L})(?:за )?полстоимости/dgiu, match => [whole(match, percentReading(50))])
  sheet.take(new RegExp(`в (?<n>2)${MARKS} раза (?:дешевле|ниже|меньше)`, 'dgu'), match => [{ readings: [numberReading(2), percentReading(50)], ...match.span('n') }])
}

const CURRENCY_WORDS: readonly (readonly [string, Currency])[] = [
  ['(?:китайск\\p{L}+ )?юан\\p{L}+|¥|CNY|RMB', 'CNY'], ['(?:российск\\p{L}+ )?рубл\\p{L}+|руб\\.?|р\\.|р(?=[ ,;!?)/]|$)|₽|RUB', 'RUB'], ['(?:американск\\p{L}+ )?доллар\\p{L}*(?: США)?|долл\\.?|\\$|USD', 'USD'], ['евро|€|EUR', 'EUR'],
  ['гонконгск\\p{L}+ доллар\\p{L}*|HKD', 'HKD'], ['иен\\p{L}*|йен\\p{L}*|JPY', 'JPY'], ['тенге|₸|KZT', 'KZT'],
]
const SMALL: Readonly<Partial<Record<Currency, string>>> = { RUB: '(?: (?:и )?(?<small>\\d{1,2}) ?(?:копе\\p{L}+|коп\\.?))?', CNY: '(?: (?:и )?(?<jiao>\\d) (?:цзяо|мао))?(?: (?:и )?(?<small>\\d{1,2}) (?:фын\\p{L}*|фэн\\p{L}*))?' }
const SIGNS: readonly (readonly [string, Currency])[] = [['US\\$|\\$|USD ?', 'USD'], ['¥|RMB ?|CNY ?', 'CNY'], ['₽|RUB ?', 'RUB'], ['€|EUR ?', 'EUR']]

/** `120 юаней`, `1 200 руб.`, `от 10 до 20 $`, `5 рублей 50 копеек`, `¥99`. */
export function takeRussianPrices(sheet: Sheet): void {
  for (const [unit, currency] of [...CURRENCY_WORDS].reverse()) {
    sheet.take(new RegExp(`${MARKED_LIST}(?:-?\\p{L}{1,2})? ?(?:${unit})(?!\\p{L})${SMALL[currency] ?? ''}(?: \\((?:¥|₽|\\$)\\))?`, 'dgiu'), match => {
      const small = Number(match.group('jiao') || 0) / 10 + Number(match.group('small') || 0) / 100
      const facts = all(match, value => priceReadings(value, currency))
      const last = numbersIn(match.group('list'), match.span('list').start).at(-1)
      return small === 0 || last === undefined ? facts : facts.map((fact, at) => (at === facts.length - 1 ? { ...fact, readings: ru(last.digits).flatMap(value => priceReadings(value + small, currency)) } : fact))
    })
  }
  for (const [sign, currency] of SIGNS) {
    sheet.take(new RegExp(`(?:${sign}) ?${listOf({ sign })}`, 'dgu'), match => all(match, value => priceReadings(value, currency)).map((fact, at) => (at === 0 ? { ...fact, start: match.start } : fact)))
  }
  sheet.take(new RegExp(`(?<n>\\d{1,2})${MARKS} ?(?<unit>копе\\p{L}+|коп\\.|цзяо|фын\\p{L}*|фэн\\p{L}*)${END}`, 'dgiu'), match => {
    const [value, unit] = [Number(match.group('n')), match.group('unit').toLowerCase()]
    return [whole(match, ...(unit.startsWith('коп') ? priceReadings(value / 100, 'RUB') : priceReadings(value / (unit.startsWith('цзяо') ? 10 : 100), 'CNY')), numberReading(value))]
  })
}

const ADJECTIVE = '(?:\\p{L}+(?:ых|их|ые|ие|ым|им|ыми|ими) )?'
const minutes = (each: number) => (value: number) => [durationReading(value * each, 'min')]
const UNITS: readonly (readonly [string, (value: number) => Reading[]])[] = [
  [`секунд\\p{L}*|сек\\.?`, minutes(1 / 60)], [`минут\\p{L}*|мин\\.?`, minutes(1)], [`${ADJECTIVE}час(?:а|ов|у|ам|ами|ах|ом)?|ч\\.?`, minutes(60)],
  [`${ADJECTIVE}(?:д(?:ень|ня|ней|ню|ням|нями|нях|нем)|дн\\.|дн|сутки|суток|суткам|сутками|сутках)`, minutes(1440)], [`${ADJECTIVE}недел\\p{L}+|нед\\.`, minutes(7 * 1440)],
  [`${ADJECTIVE}месяц\\p{L}*|мес\\.?`, value => [durationReading(value, 'mo')]], [`${ADJECTIVE}квартал(?:а|ов|у|ам|ом)?`, value => [durationReading(value * 3, 'mo')]],
  // An age in Chinese is a number (五岁), a stretch of years is not (五年).
  [`${ADJECTIVE}(?:год(?:а|у|ам|ами|ах|ом)?|лет|летия?|летие|г\\.)(?: \\d{0})?`, value => (Number.isInteger(value) ? [numberReading(value), durationReading(value * 12, 'mo')] : [durationReading(value * 12, 'mo'), numberReading(value)])],
]
const HALVES: readonly (readonly [string, Reading])[] = [
  ['получас(?:а|у|ом|е|ов\\p{L}+)|полчаса|пол-?часа|пол часа', durationReading(30, 'min')], ['три четверти часа|3 четверти часа', durationReading(45, 'min')], ['четверть(?:ю)? часа|четверти часа', durationReading(15, 'min')], ['полминуты|пол минуты', durationReading(0.5, 'min')], ['полдня|пол дня', durationReading(720, 'min')], ['полгода|полугод\\p{L}+|пол года', durationReading(6, 'mo')], ['полмесяца', durationReading(0.5, 'mo')], ['полтора суток', durationReading(2160, 'min')],
]

/** `полтора часа`, `2 часа 30 минут`, `7 рабочих дней`, `неделя`, `5 лет`. */
export function takeRussianDurations(sheet: Sheet): void {
  for (const [words, reading] of HALVES) sheet.take(new RegExp(`(?<!\\p{L})(?:${words})${END}`, 'dgiu'), match => [whole(match, reading)])
  for (const [unit, readings] of UNITS) {
    // Минут пять: about five.
    sheet.take(new RegExp(`(?<!\\d${MARKS} ?)(?<!\\p{L})(?:${unit.replace(ADJECTIVE, '')}) (?<list>${NUM})(?=\\s*(?:[,.;!?)]|$)| (?:назад|езды|пешком|ходьбы|до|на|после|от)(?!\\p{L}))`, 'dgiu'), match => all(match, readings).map(fact => ({ ...fact, start: match.start })))
    sheet.take(new RegExp(`${MARKED_LIST}(?:-?\\p{L}{1,2}-?)? ?(?:${unit})${END}`, 'dgiu'), match => {
      if (match.whole.includes(ORDINAL)) return null
      return all(match, readings).map(fact => (fact.readings[0]?.value === readings(1)[0]?.value && !/час/u.test(match.whole) ? { ...fact, weight: 'article' } : fact))
    })
  }
}

const SIGN = `(?<sign>минус ?|плюс ?|(?<![\\p{L}\\d] ?)[-+](?=\\d))?`
const NUMBER = new RegExp(`${SIGN}(?<n>${NUM})(?<mark>[${ARTICLE}${ORDINAL}]?)`, 'dgiu')
const FRACTION = new RegExp(`(?<![\\d/])(?<a>\\d{1,2})(?:\\/(?<b>\\d{1,2})(?![\\d/])|${ARTICLE}? (?:(?<ordinal>\\d{1,2})${ORDINAL}|(?<third>трет[ьи]|третей|третями)|(?<quarter>четверт[ьи]|четвертей))${END})`, 'dgiu')
/** один, первый of a few and the like are silent unless a place is numbered. */
const NUMBERS_A_PLACE = new RegExp(`^(?:-?[а-я]{1,3})? ?(?:${PLACE_NOUNS})`, 'iu')
const AFTER_PLACE = new RegExp(`(?:${PLACE_NOUNS}|№|номер)\\p{L}*\\.? ?(?:№ ?)?$`, 'iu')

/** All numbers that nothing else has taken. */
export function takeRussianNumbers(sheet: Sheet): void {
  sheet.take(FRACTION, match => {
    const below = match.group('b') || match.group('ordinal') || (match.group('third') === '' ? '4' : '3')
    // Три вторых and десять третьих are prizes.
    if (match.group('ordinal') !== '' && (Number(below) < 5 || Number(match.group('a')) >= Number(below))) return null
    return [whole(match, { kind: 'number', value: `${match.group('a')}/${below}` })]
  })
  sheet.take(/(?<!\p{L})треть(?:ю|и)?(?!\p{L})/dgiu, match => [whole(match, { kind: 'number', value: '1/3' })])
  const money = moneyOf(sheet.facts)
  sheet.take(NUMBER, match => {
    const values = ru(match.group('n'))
    const [value = 0] = values
    const sign = match.group('sign').trim().toLowerCase()
    const minus = sign === 'минус' ? [numberReading(-value)] : sign === '-' ? [numberReading(-value), numberReading(value)] : null
    const year = sign === '' && /^\d{4}$/.test(match.group('n')) && isYear(value) ? [yearReading(value)] : []
    // Завтра, 24-го: a day of some month.
    const day = match.group('mark') === ORDINAL && value <= 31 && !/^ ?[а-я]/iu.test(match.after) ? loneDayReadings(value) : []
    const sum = /^\s*(?:[,.;!?)]|$)| (?:и|а|за) /u.test(match.after) ? money(value) : []
    return [{ ...whole(match, ...(minus ?? values.map(numberReading)), ...year, ...day, ...sum), weight: isArticle(value, match) ? 'article' : 'told' }]
  })
}

function isArticle(value: number, match: Match): boolean {
  if (value !== 1 || match.group('sign') !== '') return false
  if (AFTER_PLACE.test(match.before)) return false
  const mark = match.group('mark')
  if (mark === ARTICLE) return true
  const countsNoun = /^ ?[а-яА-Я]/u.test(match.after)
  if (mark === ORDINAL) return !NUMBERS_A_PLACE.test(match.after)
  return countsNoun && !NUMBERS_A_PLACE.test(match.after)
}
