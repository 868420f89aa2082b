// A time typed by hand, in the shorthand of either language: when to reply, when it happened, until which day.
import { addDays, endOfDay, isCalendarDay, momentOf, startOfDay, wallTime } from './zone'

const MINUTE = 60_000
/** A reply is not promised for later than this; a larger number is a slip. */
const LONGEST_WAIT_DAYS = 366

interface HourMinute {
  readonly hour: number
  readonly minute: number
}

/** What a field asks for. */
export interface TypedWay {
  /** When something happened: a time alone is the last such time, `вчера` and `2小时前` are understood, a date is not of next year. */
  readonly past?: boolean
  /** A day alone is enough: its last minute, or in the past its beginning. */
  readonly days?: boolean
}

/**
 * UTC ms of the moment meant, seen from `now` (UTC ms) on the zone's wall clock, or null where it cannot be told for certain.
 * - a time alone (`18`, `18:00`, `1800`, `十点半`, `下午3点`, `в 18`): today, or tomorrow when it has passed
 * - a day and a time (`今天18:00`, `明天10点`, `завтра 10:00`): that day, even when the time has passed: the form says so
 * - a date and a time (`25.11 10:00`, `11-25 10:00`, `11月25日10点半`, `25 ноября в 10`): this year, next year when the day has passed
 * - a wait (`+30` minutes, `+2ч`, `2小时后`, `30分钟`, `через полчаса`, `через 3 дня`): from now; days keep the time of day
 * `10.12` alone is null: it may be a date or a time (where days are asked for, it is the day); so is `2 ч` alone: a wait or an hour of the clock.
 */
export function parseTypedTime(text: string, now: number, zone: string, way: TypedWay = {}): number | null {
  const plain = plainText(text)
  const asked: Asked = { now, zone, past: way.past === true }
  const found = (way.past === true ? ago(plain, asked) : afterWait(plain, now, zone)) ?? onNamedDay(plain, asked) ?? onDate(plain, asked) ?? timeAlone(plain, asked)
  return found !== null || way.days !== true ? found : dayAlone(plain, asked)
}

/** The day that was typed where a time of day is asked for too: some moment of it (UTC ms), or null where it is not a day alone. */
export function typedDayAlone(text: string, now: number, zone: string, { past = false }: Pick<TypedWay, 'past'> = {}): number | null {
  return dayAlone(plainText(text), { now, zone, past })
}

interface Asked {
  readonly now: number
  readonly zone: string
  readonly past: boolean
}

/** A day without a time: any time of it is looked for, to find which day is meant. */
function dayAlone(plain: string, asked: Asked): number | null {
  const found = onNamedDay(`${plain} 12:00`, asked) ?? onDate(`${plain} 12:00`, asked)
  if (found === null) return null
  return asked.past ? startOfDay(found, asked.zone) : endOfDay(found, asked.zone) - MINUTE
}

/** `2小时前`, `час назад`, `20 мин назад`, `-20`. */
function ago(plain: string, { now, zone }: Asked): number | null {
  const length = /^(?:(.+?) ?(?:назад|以?前|之前)|-(.+))$/u.exec(plain)
  const said = length?.[1] ?? length?.[2]
  if (said === undefined) return null
  const ahead = afterWait(/^\d+$/u.test(said) ? `+${said}` : `через ${said.replace(/^(?:минуту|час|день)$/u, '1 $&')}`, now, zone)
  return ahead === null ? null : now - (ahead - now)
}

const CHINESE_DIGITS = '零一二三四五六七八九'

/** Full width made plain, small letters, ё as е, Chinese numerals as digits, one space between words. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[两〇零一二三四五六七八九十]+/gu, numeral => String(chineseNumber(numeral)))
    .replace(/([昨今明])([早晚])上?/u, '$1天$2上')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(YEAR_AFTER.dots, '$1.$2')
    .replace(YEAR_AFTER.dashes, '$3-$1-$2')
    .replace(YEAR_AFTER.words, '$1')
}

/** A year said after the day, where a number of four digits would else be an hour and its minutes: `5.12 2026`, `12月5日 2026`, `5 декабря 2026 года`. */
const YEAR_AFTER = {
  dots: /^(\d{1,2}\.\d{1,2}) (20\d{2})(?![\d:])/u,
  dashes: /^(\d{1,2})(?:-|\/|月)(\d{1,2})[日号]? (20\d{2})年?(?![\d:])/u,
  words: /^(\d{1,2} \p{L}+\.? (?:19|20)\d{2}) ?(?:года?|г\.?)(?=$|[ ,])/u,
} as const

/** 0–99 as people write them: 九, 十, 十二, 二十, 二十五, 三〇. */
function chineseNumber(numeral: string): number {
  const [tens = '', units] = numeral.replaceAll('两', '二').replaceAll('〇', '零').split('十')
  if (units === undefined) return Number(Array.from(tens, digit => CHINESE_DIGITS.indexOf(digit)).join(''))
  return (tens === '' ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10 + (units === '' ? 0 : CHINESE_DIGITS.indexOf(units))
}

const WAIT_MARK = /^(?:\+|через )\s*|\s*(?:以?后|之后|内)$/gu
const UNIT_MINUTES: readonly (readonly [RegExp, number])[] = [
  [/^(?:分钟?|м|мин|минут[аыу]?|m|min)$/u, 1],
  [/^(?:个?小时|个?钟头?|ч|час|часа|часов|h)$/u, 60],
]
const DAY_UNIT = /^(?:天|日|д|дн|день|дня|дней|сутки|суток|d)$/u

/** `+30`, `2小时后`, `через 1 ч 30 мин`. Without a plus or a word for "in", a unit must be there, or `30` would be a wait. */
function afterWait(plain: string, now: number, zone: string): number | null {
  const marked = /^(?:\+|через )|(?:后|内)$/u.test(plain)
  const length = plain
    .replace(WAIT_MARK, '')
    .replace(/полтора часа|1个?半小时/u, '90 мин')
    .replace(/(\d+)个?半(?:小时|钟头)/u, '$1 ч 30 мин')
    .replace(/полчаса|半个?(?:小时|钟头)/u, '30 мин')
  if (marked && /^\d+$/.test(length)) return waited(Number(length), 0, now, zone)
  if (!marked && /\d ?ч/u.test(plain)) return null
  return measured(marked ? length.replace(/^(час|день|минуту|сутки)(?= |$)/u, '1 $1') : length, now, zone)
}

function measured(length: string, now: number, zone: string): number | null {
  if (!/^(?:\d+ ?[\p{L}]+\.?(?: и)? ?)+$/u.test(length)) return null
  let minutes = 0
  let days = 0
  for (const [, count = '', unit = ''] of length.matchAll(/(\d+) ?(\p{L}+)/gu)) {
    const factor = UNIT_MINUTES.find(([name]) => name.test(unit))?.[1]
    if (factor !== undefined) minutes += Number(count) * factor
    else if (DAY_UNIT.test(unit)) days += Number(count)
    else return null
  }
  return waited(minutes, days, now, zone)
}

function waited(minutes: number, days: number, now: number, zone: string): number | null {
  if (minutes + days === 0 || days > LONGEST_WAIT_DAYS || minutes > LONGEST_WAIT_DAYS * 24 * 60) return null
  return (days === 0 ? now : addDays(now, days, zone)) + minutes * MINUTE
}

const NAMED_DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:大前天)/u, -3],
  [/^(?:позавчера|前天)/u, -2],
  [/^(?:昨[天日]?|вчера)/u, -1],
  [/^(?:今[天日]?|сегодня)/u, 0],
  [/^(?:大后天)/u, 3],
  [/^(?:明[天日]?|завтра)/u, 1],
  [/^(?:后天|послезавтра)/u, 2],
]

/** Also a deadline on a day that is over, and something that happened tomorrow: the form says what is wrong with them. */
function onNamedDay(plain: string, { now, zone }: Asked): number | null {
  for (const [name, days] of NAMED_DAYS) {
    const rest = plain.replace(name, '')
    if (rest === plain) continue
    const time = timeOfDay(rest)
    return time === null ? null : momentOf({ ...calendarDay(now, zone, days), ...time }, zone)
  }
  return null
}

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const YEAR_FIRST = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})[日号]?(?: |(?<=[日号]))(.+)$/u
const MONTH_FIRST = /^(\d{1,2})(?:-|\/|月)(\d{1,2})[日号]?(?: |(?<=[日号]))(.+)$/u
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?(?:\.?г?\.?),? (.+)$/u
const DAY_MONTH_NAME = /^(\d{1,2}) (янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?(?: ((?:19|20)\d{2})(?![\d:]))?(?:,? (.+))?$/u

function onDate(plain: string, asked: Asked): number | null {
  const [, y1, m1, d1, t1] = YEAR_FIRST.exec(plain) ?? []
  if (t1 !== undefined) return dated(y1, Number(m1), Number(d1), t1, asked)
  const [, m2, d2, t2] = MONTH_FIRST.exec(plain) ?? []
  if (t2 !== undefined) return dated(undefined, Number(m2), Number(d2), t2, asked)
  const [, d3, m3, y3, t3] = DAY_FIRST.exec(plain) ?? []
  if (t3 !== undefined) return dated(y3, Number(m3), Number(d3), t3, asked)
  const [, d4, m4 = '', y4, t4] = DAY_MONTH_NAME.exec(plain) ?? []
  return t4 === undefined ? null : dated(y4, MONTHS.indexOf(m4) + 1, Number(d4), t4, asked)
}

function dated(typedYear: string | undefined, month: number, day: number, rest: string, { now, zone, past }: Asked): number | null {
  const time = timeOfDay(rest)
  const today = wallTime(now, zone)
  const order = month - today.month || day - today.day
  const other = past ? (order > 0 ? -1 : 0) : order < 0 ? 1 : 0
  const year = typedYear === undefined ? today.year + other : Number(typedYear.padStart(4, '20'))
  if (time === null || !isCalendarDay(year, month, day)) return null
  return momentOf({ year, month, day, ...time }, zone)
}

function timeAlone(plain: string, { now, zone, past }: Asked): number | null {
  if (/^\d{1,2} ?ч[а-я]*\.?$/u.test(plain)) return null
  const time = timeOfDay(plain)
  if (time === null) return null
  const today = momentOf({ ...calendarDay(now, zone, 0), ...time }, zone)
  if (past) return today <= now ? today : momentOf({ ...calendarDay(now, zone, -1), ...time }, zone)
  // The minute that is running still counts as now.
  return today + MINUTE > now ? today : momentOf({ ...calendarDay(now, zone, 1), ...time }, zone)
}

const TIME = /^(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?(?:в |к |до )?(\d{1,2})(?:(?:[:时]|点钟?)(\d{2}|半|1刻|3刻|\d{1,2}分)?分?|\.(00|[2-5]\d|1[3-9])| ?(?:ч|час|часов|часа)\.?)? ?(утра|дня|вечера|ночи)?$/u
const RUN_TOGETHER = /^(?:в |к |до )?(\d{1,2})(\d{2})$/u

/** The time of day that was typed, in minutes since midnight (24:00 is the midnight that begins the next day), or null where it is none. */
export function typedTimeOfDay(text: string): number | null {
  const time = timeOfDay(plainText(text))
  return time === null ? null : (time.hour % 24) * 60 + time.minute
}

/** `18`, `18:30`, `18.30` (where no month can be meant), `930`, `10点半`, `下午3点`, `в 6 вечера`; 24:00 is the end of the day. */
function timeOfDay(text: string): HourMinute | null {
  const plain = text.trim()
  const [, h1, m1] = RUN_TOGETHER.exec(plain) ?? []
  if (h1 !== undefined && plain.replace(/\D/g, '').length > 2) return sound(Number(h1), Number(m1))
  const found = TIME.exec(plain)
  if (found === null) return null
  const [, zhPart, hour = '', minutes, dotted, ruPart] = found
  return sound(halfOfDay(Number(hour), zhPart ?? ruPart), minutesOf(minutes ?? dotted))
}

function minutesOf(text: string | undefined): number {
  if (text === undefined) return 0
  return text === '半' ? 30 : text.endsWith('刻') ? Number(text.charAt(0)) * 15 : Number(text.replace('分', ''))
}

/** 下午3点 and 3 часа дня are 15; 中午12点 stays, 晚上12点 and 12 ночи are the midnight that ends the day. */
function halfOfDay(hour: number, part: string | undefined): number {
  if (part === undefined || hour > 12) return hour
  if (/^(?:下午|傍晚|дня|вечера)$/u.test(part)) return hour === 12 ? 12 : hour + 12
  if (part === '中午') return hour < 3 ? hour + 12 : hour
  if (part === '晚上') return hour < 5 ? hour : hour + 12
  return part === 'ночи' && hour === 12 ? 24 : hour
}

function sound(hour: number, minute: number): HourMinute | null {
  return minute < 60 && (hour < 24 || (hour === 24 && minute === 0)) ? { hour, minute } : null
}

function calendarDay(now: number, zone: string, days: number): { year: number; month: number; day: number } {
  const { year, month, day } = wallTime(now, zone)
  return { year, month, day: day + days }
}
