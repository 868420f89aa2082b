// How a moment or a length of time is written in each language.
import type { Lang } from '../core/actor'
import { daysBetween, wallTime } from './zone'

const MINUTE = 60_000
const UNITS = {
  zh: { day: '天', hour: '小时', minute: '分钟', second: '秒' },
  ru: { day: 'д', hour: 'ч', minute: 'мин', second: 'с' },
} as const
/** A number and its unit stay on one line. */
const NBSP = '\u00a0'

const titles = new Map<string, Intl.DateTimeFormat>()
const relatives = new Map<Lang, Intl.RelativeTimeFormat>()

/** The zone's wall clock, 24 hours: `08:05`. Takes UTC ms; the same in both languages. */
export function showTime(ms: number, zone: string): string {
  const { hour, minute } = wallTime(ms, zone)
  return `${two(hour)}:${two(minute)}`
}

/** The zone's calendar day of a moment (UTC ms): zh `2026-11-22`, ru `22.11.2026`. */
export function showDate(ms: number, zone: string, lang: Lang): string {
  const { year, month, day } = wallTime(ms, zone)
  return showDay(`${year}-${two(month)}-${two(day)}`, lang)
}

/** A calendar day that is kept as `yyyy-mm-dd`: zh `2026-11-22`, ru `22.11.2026`. */
export function showDay(day: string, lang: Lang): string {
  return lang === 'zh' ? day : day.split('-').reverse().join('.')
}

/** A calendar day that is kept as `yyyymmdd` (text/zone dayKey): zh `2026-11-22`, ru `22.11.2026`. */
export function showDayKey(key: string, lang: Lang): string {
  return showDay(`${key.slice(0, 4)}-${key.slice(4, 6)}-${key.slice(6, 8)}`, lang)
}

/** Date and time of a moment (UTC ms): zh `2026-11-22 18:05`, ru `22.11.2026 18:05`. */
export function showDateTime(ms: number, zone: string, lang: Lang): string {
  return `${showDate(ms, zone, lang)} ${showTime(ms, zone)}`
}

/** A day as a heading: zh `11月22日 星期日`, ru `воскресенье, 22 ноября`. Takes UTC ms. */
export function showDayTitle(ms: number, zone: string, lang: Lang): string {
  const day = title(lang, zone, 'day').format(ms)
  const weekday = title(lang, zone, 'weekday').format(ms)
  return lang === 'zh' ? `${day} ${weekday}` : `${weekday}, ${day}`
}

/** A moment (UTC ms) as seen from `now` (UTC ms): today the time alone, yesterday and tomorrow with the word, else date and time. */
export function showMoment(ms: number, now: number, zone: string, lang: Lang): string {
  const days = daysBetween(now, ms, zone)
  if (days === 0) return showTime(ms, zone)
  return Math.abs(days) === 1 ? `${relative(lang).format(days, 'day')} ${showTime(ms, zone)}` : showDateTime(ms, zone, lang)
}

/** The zone's wall clock to the second: `08:05:09`. Takes UTC ms; the same in both languages. */
export function showSeconds(ms: number, zone: string): string {
  return `${showTime(ms, zone)}:${two(wallTime(ms, zone).second)}`
}

/** As `showMoment`, to the second: for what is recorded while it goes on. */
export function showExactly(ms: number, now: number, zone: string, lang: Lang): string {
  return showMoment(ms, now, zone, lang).replace(showTime(ms, zone), showSeconds(ms, zone))
}

/** A moment something is due (UTC ms), as `showMoment`; midnight is the end of the day before: `24:00` of today is not taken for another day, as tomorrow's `00:00` is. */
export function showDue(ms: number, now: number, zone: string, lang: Lang): string {
  if (showTime(ms, zone) !== '00:00') return showMoment(ms, now, zone, lang)
  const lastMinute = ms - MINUTE
  return showMoment(lastMinute, now, zone, lang).replace(showTime(lastMinute, zone), '24:00')
}

/**
 * A length of time in its two largest units, rounded down: `1 小时 12 分钟` / `1 ч 12 мин`, `1 天 4 小时` / `1 д 4 ч`, under a minute in
 * seconds. A negative length (overdue) is written without its sign: the words around it say which way. Non-breaking space before each unit.
 */
export function showSpan(ms: number, lang: Lang): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  const unit = UNITS[lang]
  if (days > 0) return pair(days, unit.day, hours % 24, unit.hour)
  if (hours > 0) return pair(hours, unit.hour, minutes % 60, unit.minute)
  return minutes > 0 ? `${minutes}${NBSP}${unit.minute}` : `${Math.floor(Math.abs(ms) / 1000)}${NBSP}${unit.second}`
}

/** How long something lasts by now, to the second: `0:31`, `12:05`, `1:02:03`. `ms` is not negative. */
export function showElapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

function pair(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large}${NBSP}${largeUnit}` : `${large}${NBSP}${largeUnit} ${small}${NBSP}${smallUnit}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Day and weekday are asked for apart: together Chinese would run them into one word and Russian would turn them round. */
function title(lang: Lang, zone: string, part: 'day' | 'weekday'): Intl.DateTimeFormat {
  const name = `${lang} ${part} ${zone}`
  const known = titles.get(name)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'ru-RU', {
    timeZone: zone, ...(part === 'day' ? { month: 'long', day: 'numeric' } : { weekday: 'long' }),
  })
  titles.set(name, made)
  return made
}

function relative(lang: Lang): Intl.RelativeTimeFormat {
  const known = relatives.get(lang)
  if (known !== undefined) return known
  const made = new Intl.RelativeTimeFormat(lang === 'zh' ? 'zh-CN' : 'ru-RU', { numeric: 'auto' })
  relatives.set(lang, made)
  return made
}
