// Days, months, years and days of the week in a Russian text whose numerals are already digits.
import { dayReading, durationReading, loneDayReadings, monthReading, numberReading, timeReading, yearReading, type Reading } from './fact'
import { isDay, isYear } from './patterns'
import { ARTICLE, ORDINAL } from './russian-numerals'
import { DAYS_OFF, MONTH_NAMES, WEEKDAY_NAMES, WORKING_DAYS, monthOf } from './russian-words'
import type { Found, Match, Sheet } from './sheet'

const START = '(?<![\\p{L}\\d])'
const END = '(?!\\p{L})'
const whole = (match: Match, ...readings: Reading[]): Found => ({ readings, start: match.start, end: match.end })
const weekday = (value: string): Reading => ({ kind: 'weekday', value })

export function takeRussianWeekdays(sheet: Sheet): void {
  WEEKDAY_NAMES.forEach((forms, at) => {
    sheet.take(new RegExp(`${START}(?:${forms})${END}`, 'dgiu'), match => (isAbbreviation(match) ? [whole(match, weekday(String(at + 1)))] : null))
  })
  sheet.take(new RegExp(`(?<!\\d[${ORDINAL}${ARTICLE}]? )${START}(?:${DAYS_OFF})(?: д(?:ень|ня|ни|ней|ням|нями|нях))?${END}`, 'dgiu'), match => [{ ...whole(match, weekday('weekend')), weight: /^выходн(?:ой|ого|ому)/iu.test(match.whole) || /(?:официальн|праздничн)\p{L}+ (?:и )?$/iu.test(match.before) ? 'hint' : 'told' }])
  sheet.take(new RegExp(`(?<!\\d[${ORDINAL}${ARTICLE}]? )${START}(?:${WORKING_DAYS})${END}`, 'dgiu'), match => [whole(match, weekday('workday'))])
}

/** Short forms of two letters count where they look like one: Пн–Пт, пт., в сб. */
function isAbbreviation(match: Match): boolean {
  if (match.whole.replace('.', '').length > 2) return true
  if (/\d ?$/u.test(match.before)) return false // 100 Вт are watts
  return match.whole.endsWith('.') || /(?:[-,(]|в|по|до|и|с) ?$/iu.test(match.before) || /^ ?[-,:)]/u.test(match.after) || /^\p{Lu}/u.test(match.whole)
}

const DAY = `\\d{1,2}(?![\\d:])[${ORDINAL}${ARTICLE}]?`
const BETWEEN = '(?: ?-+ ?| (?:по|до|и|или) |, ?(?:и )?)'
const YEAR = `(?:,? (?<year>(?:19|20)\\d{2})${ORDINAL}?(?! ?(?:юан|руб|долл|челов|мест|шт))(?: ?(?:год[ауеом]*|г\\.?))?${END})?`
const DATE = new RegExp(`(?<![\\d.,:])(?<days>(?:${DAY}${BETWEEN}){0,9}${DAY}) ?(?<month>${MONTH_NAMES})${END}${YEAR}`, 'dgiu')
const DAY_IN_LIST = new RegExp(DAY, 'gu')
const MONTH_ALONE = new RegExp(`${START}(?<month>${MONTH_NAMES})${END}${YEAR}`, 'dgiu')
const YEAR_ALONE = new RegExp(`(?<![\\d.,:])(?<year>(?:19|20)\\d{2})${ORDINAL}?(?: ?(?:год[ауеом]*|гг?\\.?)${END}|${ORDINAL})`, 'dgiu')

/** `22 ноября 2026 года`, `с 5 по 7 ноября`, `5—7 ноября`, `5, 6 и 7 ноября`, `в ноябре`, `5-го числа`. */
export function takeRussianDates(sheet: Sheet): void {
  sheet.take(new RegExp(`(?<![\\d.,:])(?<y1>(?:19|20)\\d{2})(?: ?-+ ?| и )(?<y2>(?:19|20)\\d{2}) (?:годы|годов|годах|гг\\.?|года?)${END}`, 'dgiu'), match => ['y1', 'y2'].map(group => ({ readings: [yearReading(Number(match.group(group)))], ...match.span(group) })))
  sheet.take(DATE, match => {
    const month = monthOf(match.group('month'))
    const { start } = match.span('days')
    const days = Array.from(match.group('days').matchAll(DAY_IN_LIST), found => ({ day: Number.parseInt(found[0], 10), at: start + found.index, length: found[0].length }))
    if (days.some(({ day }) => !isDay(month, day))) return null
    const monthEnd = match.span('month').end
    return [...days.map(({ day, at, length }, n) => ({ readings: [dayReading(month, day)], start: at, end: n === days.length - 1 ? monthEnd : at + length })), ...yearOf(match)]
  })
  sheet.take(YEAR_ALONE, match => (isYear(Number(match.group('year'))) ? [whole(match, yearReading(Number(match.group('year'))))] : null))
  sheet.take(MONTH_ALONE, match => (isMonthName(match) ? [{ readings: [monthReading(monthOf(match.group('month')))], ...match.span('month') }, ...yearOf(match)] : null))
  sheet.take(new RegExp(`(?<![\\d.,:])(?<days>(?:${DAY}(?: ?- ?| по | и |, ?| до )){0,9}${DAY}) числ\\p{L}*`, 'dgiu'), match =>
    Array.from(match.group('days').matchAll(DAY_IN_LIST), found => ({ readings: loneDayReadings(Number.parseInt(found[0], 10)), start: match.span('days').start + found.index, end: match.span('days').start + found.index + found[0].length })),
  )
}

function yearOf(match: Match): Found[] {
  return match.group('year') === '' ? [] : [{ readings: [yearReading(Number(match.group('year')))], ...match.span('year') }]
}

/** Short forms without a day (`мар.`, `дек`) and `мае`, `маем` are too little to go by. */
function isMonthName(match: Match): boolean {
  return match.group('month').replace('.', '').length > 4 || /^(?:март|май|мая|мае|июн.|июл.)$/iu.test(match.group('month'))
}

const HOLIDAYS: readonly (readonly [RegExp, number, number])[] = [
  [/женск\p{L}+ д(?:ень|ня|ню|нем)|женского дня/giu, 3, 8], [/первома\p{L}+|праздник\p{L}* (?:весны|труда)|день труда|дня труда|дню труда/giu, 5, 1], [/д(?:ень|ня|ню|нем) защиты детей/giu, 6, 1], [/д(?:ень|ня|ню|нем) победы/giu, 5, 9],
  [/нов\p{L}+ год\p{L}*|новогодн\p{L}+/giu, 1, 1], [/д(?:ень|ня|ню|нем) защитника/giu, 2, 23], [/д(?:ень|ня|ню|нем) образования кнр|национальн\p{L}+ праздник\p{L}*/giu, 10, 1], [/влюбленных/giu, 2, 14],
]

/** Words that imply a fact the Chinese text may say in figures. */
export function hintRussianWords(sheet: Sheet): void {
  for (const [names, month, day] of HOLIDAYS) sheet.hint(names, [dayReading(month, day)])
  const hints: readonly (readonly [string, readonly Reading[]])[] = [
    ['круглосуточн\\p{L}+|круглые сутки|сутки|суток|сутками|сутках|весь день|24\\/7', [durationReading(1440, 'min')]], ['д(?:ень|ня|ню|нем)|ежедневн\\p{L}+|дневн\\p{L}+|однодневн\\p{L}+|дни|дней', [durationReading(1440, 'min')]],
    ['час|часа|часу|часом|ежечасн\\p{L}+|часов(?:ой|ая|ую)', [durationReading(60, 'min')]], ['минут[аыуе]?|минуточк\\p{L}+|минутк\\p{L}+', [durationReading(1, 'min')]], ['секунд[аыуе]?', [durationReading(1 / 60, 'min')]],
    ['недел[яиюей]+|еженедельн\\p{L}+', [durationReading(7 * 1440, 'min')]], ['месяц(?:а|у|ем|е)?|ежемесячн\\p{L}+', [durationReading(1, 'mo')]], ['год(?:а|у|ом)?|ежегодн\\p{L}+|годов\\p{L}+', [durationReading(12, 'mo')]],
    ['вдвое|обе|оба|обеих|обоих|обеим|обоим|обеими|обоими|двойн\\p{L}+|вдвоем|пар[аыуе]|парой|двусторонн\\p{L}+|дважды|удво\\p{L}+', [numberReading(2)]], ['втрое|тройн\\p{L}+|втроем|трижды|утро\\p{L}{3,}', [numberReading(3)]], ['вчетвером|вчетверо|четырежды', [numberReading(4)]],
    ['половин\\p{L}+|наполовину|вполовину|пополам', [numberReading(0.5), { kind: 'percent', value: '50' }]], ['вдвое', [{ kind: 'percent', value: '50' }]], ['четверть|четверти', [{ kind: 'number', value: '1/4' }, numberReading(4)]], ['полностью|целиком|стопроцентн\\p{L}+', [{ kind: 'percent', value: '100' }]],
    ['впервые|первый|первая|первое|первым делом|в первую очередь', [numberReading(1)]], ['десят(?:ок|ка|ке|ков|ки)', [numberReading(10)]], ['дюжин\\p{L}+', [numberReading(12)]], ['рубл(?:ь|я|ю|ем)', [{ kind: 'price', value: '1 RUB' }]], ['юан(?:ь|я|ю|ем)', [{ kind: 'price', value: '1 CNY' }]],
    ['выходной|праздничн\\p{L}+ дн\\p{L}+', [weekday('weekend')]], ['обед(?:а|у|ом|е)?|днем', [timeReading(720)]], ['процент(?:а|у|ом)?', [{ kind: 'percent', value: '1' }]], ['минус перв\\p{L}+|цокольн\\p{L}+|подземн\\p{L}+|подвальн\\p{L}+', [numberReading(-1), numberReading(1)]],
  ]
  for (const [words, readings] of hints) sheet.hint(new RegExp(`${START}(?:${words})${END}`, 'giu'), readings)
}
