// A calendar month of the mall, `yyyy-mm`: its span and how it is written.
import type { Lang } from '../core/actor'
import { addMonths, momentOf, wallTime } from './zone'

const two = (value: number) => String(value).padStart(2, '0')
const names = new Intl.DateTimeFormat('ru-RU', { month: 'long', timeZone: 'UTC' })

function partsOf(month: string): { year: number; month: number } | null {
  const found = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month)
  return found === null ? null : { year: Number(found[1]), month: Number(found[2]) }
}

/** The zone's month that holds the moment (UTC ms). */
export function monthOf(ms: number, zone: string): string {
  const { year, month } = wallTime(ms, zone)
  return `${String(year).padStart(4, '0')}-${two(month)}`
}

/** The month's first moment and the first of the next (UTC ms); null where it is no month. */
export function monthSpan(month: string, zone: string): { from: number; to: number } | null {
  const parts = partsOf(month)
  if (parts === null) return null
  return { from: momentOf({ ...parts, day: 1 }, zone), to: momentOf({ year: parts.year, month: parts.month + 1, day: 1 }, zone) }
}

/** This month and the `count - 1` before it, newest first. */
export function lastMonths(now: number, count: number, zone: string): string[] {
  return Array.from({ length: count }, (_, back) => monthOf(addMonths(now, -back, zone), zone))
}

/** The month so many months later, or earlier; what is no month stays as it is. */
export function monthBy(month: string, months: number): string {
  const parts = partsOf(month)
  if (parts === null) return month
  const count = parts.year * 12 + parts.month - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((count % 12) + 1)}`
}

/** The month in words: `2026年11月`, `ноябрь 2026`. */
export function showMonth(month: string, lang: Lang): string {
  const parts = partsOf(month)
  if (parts === null) return month
  return lang === 'zh' ? `${parts.year}年${parts.month}月` : `${names.format(Date.UTC(parts.year, parts.month - 1, 15))} ${parts.year}`
}
