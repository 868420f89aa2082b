// Days, months, years and days of the week in a Chinese text.
import { dayReading, durationReading, loneDayReadings, monthReading, numberReading, yearReading, type Reading } from './fact'
import { isDay, isMonth, isYear, numbersIn } from './patterns'
import type { Found, Match, Sheet } from './sheet'

const DAY_NUMBER: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 日: '7', 天: '7', '1': '1', '2': '2', '3': '3', '4': '4', '5': '5', '6': '6', '7': '7' }
/** 每周三次 is three times a week, and 周一次 once. */
const NO_COUNT = '(?!次|遍|回|场|天|个|节|趟|期|岁|年|分|刻|点水|楼|层|号|元)'
const FIRST = `(?:星期|礼拜|周)(?<first>[一二三四五六日天]|[1-7](?!\\d))${NO_COUNT}`
const NEXT = `(?:(?:\\s*(?:至|到|-|、|和|及|与|或)\\s*)?(?:星期|礼拜|周)?[一二三四五六日](?!十|百|点|月|楼|层|[零一二三四五六七八九十])${NO_COUNT})*`
const WEEKDAYS = new RegExp(`${FIRST}${NEXT}`, 'dgu')

/** Before numerals become digits, because 周一 is no number. Also the words for the days off and the working days. */
export function takeChineseWeekdays(sheet: Sheet): void {
  sheet.take(WEEKDAYS, match =>
    Array.from(match.whole.matchAll(/(?:星期|礼拜|周)?([一二三四五六日天]|[1-7])(?![期])/gu), found => ({
      readings: [weekday(DAY_NUMBER[found[1] ?? ''] ?? '')],
      start: match.start + found.index,
      end: match.start + found.index + found[0].length,
    })),
  )
  sheet.take(/周末|双休日/dgu, match => [whole(match, weekday('weekend'))])
  sheet.hint(/休息|假日|放假|休假|公休|闭馆|不营业/gu, [weekday('weekend')])
  sheet.take(/(?<!个|[\d一二两三四五六七八九十]|几个)工作日(?!内)/dgu, match => [whole(match, weekday('workday'))])
  sheet.hint(/平日|平时/gu, [weekday('workday')])
}

function weekday(value: string): Reading {
  return { kind: 'weekday', value }
}

function whole(match: Match, ...readings: Reading[]): Found {
  return { readings, start: match.start, end: match.end }
}

/** Holidays whose Russian name may be their date (8 Марта). */
const HOLIDAYS: readonly (readonly [RegExp, number, number])[] = [
  [/三八(?:国际)?(?:妇女)?节?|妇女节|女神节|女王节/gu, 3, 8], [/五一(?!广场|路|街)|劳动节/gu, 5, 1], [/六一(?!路|街)|儿童节/gu, 6, 1], [/十一(?=黄金周|假期|长假|国庆)|国庆/gu, 10, 1],
  [/双十一|双11|光棍节/gu, 11, 11], [/双十二|双12/gu, 12, 12], [/元旦|新年/gu, 1, 1], [/胜利日/gu, 5, 9], [/祖国保卫者日|男人节/gu, 2, 23], [/情人节/gu, 2, 14], [/平安夜/gu, 12, 24], [/七一(?=建党|党)/gu, 7, 1], [/八一(?=建军)/gu, 8, 1],
]
/** Not 六一折, 五一路 or a longer numeral. */
const HOLIDAY_NUMERALS = /三八(?=国际|妇女|节)|(?<![\d零〇一二两三四五六七八九十百千])[五六]一(?![\d零〇一二两三四五六七八九十百千折楼层号元米个名位人岁%点路街广])|十一(?=黄金周|假期|长假|国庆)|双十一|双11|双十二|双12|七一(?=建党|党)|八一(?=建军)/dgu

export function hintChineseHolidays(sheet: Sheet): void {
  for (const [names, month, day] of HOLIDAYS) sheet.hint(names, [dayReading(month, day)])
  sheet.hint(/双十一|双11/gu, [numberReading(11)])
  sheet.hint(/双十二|双12/gu, [numberReading(12)])
  sheet.skip(HOLIDAY_NUMERALS)
}

const TO = '\\s*(?:-+|至|到|、|和|及|与|或)\\s*'
const NOT_A_DAY = '(?!\\s?(?:楼|门|厅|馆|线|店|铺|机|电梯|柜|口|出口|通道|库|院|车|桌|位))'
const DAYS = `(?<days>\\d{1,2}(?:[日号]${NOT_A_DAY})?(?:${TO}\\d{1,2}(?!\\d)(?:[日号]${NOT_A_DAY}|(?!\\s?[月年点时:.%元楼层]))){0,9}(?<=[日号]|${'\\d'}))`
const DATE = new RegExp(`(?<!\\d)(?:(?<year>\\d{4}|\\d{2})年(?:的)?\\s?)?(?<month>\\d{1,2})月(?!份?饼)(?:份)?(?:\\s?${DAYS}(?:(?<=[日号])|(?![\\d点时:%]|\\s?[元个人位名件折])))?`, 'dgu')
const LUNAR = /(?:农历|阴历|正月|腊月)$/u

/** `2026年11月22日`, `11月5日至7日`, `11月`: the year is a fact of its own. */
export function takeChineseDates(sheet: Sheet): void {
  sheet.take(DATE, match => {
    const month = Number(match.group('month'))
    if (!isMonth(month) || LUNAR.test(match.before)) return null
    const days = match.group('days') === '' ? [] : numbersIn(match.group('days'), match.span('days').start)
    if (days.some(day => !isDay(month, Number(day.digits)))) return null
    return [...yearOf(match), ...datesOf(match, month, days)]
  })
  sheet.take(/(?<!\d)(?<y1>(?:19|20)\d{2})年?\s?(?:-+|至|到)\s?(?<y2>(?:19|20)\d{2})年/dgu, match => ['y1', 'y2'].map(group => ({ readings: [yearReading(Number(match.group(group)))], ...match.span(group) })))
  sheet.take(/(?<!\d)(?<year>\d{4})(?:年度?|(?=新年|元旦|春节|春季|秋季|夏季|冬季))/dgu, match => (isYear(Number(match.group('year'))) ? [whole(match, yearReading(Number(match.group('year'))))] : null))
  sheet.take(/(?<=正月|腊月)(?<n>\d{1,2})/dgu, match => [{ ...whole(match, numberReading(Number(match.group('n')))), weight: 'hint' }])
  takeLoneDays(sheet)
}

function yearOf(match: Match): Found[] {
  const written = match.group('year')
  return written === '' ? [] : [{ readings: [yearReading(Number(written.padStart(4, '20')))], start: match.span('year').start, end: match.span('year').end + 1 }]
}

function datesOf(match: Match, month: number, days: ReturnType<typeof numbersIn>): Found[] {
  const start = match.span('month').start
  if (days.length === 0) return [{ readings: [monthReading(month)], start, end: match.end }]
  return days.map((day, at) => ({ readings: [dayReading(month, Number(day.digits))], start: at === 0 ? start : day.start, end: at === days.length - 1 ? match.end : day.end + (/[日号]/u.test(match.whole.charAt(day.end - match.start)) ? 1 : 0) }))
}

/** 7日内 is a time that passes; 本月5日 a day of some month; 5号 mostly the number of a thing. */
function takeLoneDays(sheet: Sheet): void {
  sheet.take(/(?<![\d第.])(?<day>\d{1,2})日(?!元|币|用|常|式|系|本|韩|圆)/dgu, match => {
    const day = Number(match.group('day'))
    const passes = durationReading(day * 1440, 'min')
    if (/^(?:之?内|以内|后|之后|游|有效|无理由)/u.test(match.after)) return [{ ...whole(match, passes, ...(day <= 31 ? loneDayReadings(day) : [])), weight: day === 1 ? 'article' : 'told' }]
    return day >= 1 && day <= 31 ? [whole(match, ...loneDayReadings(day), passes)] : null
  })
  sheet.take(/(?<=本月|当月|下月|上月|每月|[今明后]天|今日|明日)(?<day>\d{1,2})号/dgu, match => [whole(match, ...loneDayReadings(Number(match.group('day'))))])
}
