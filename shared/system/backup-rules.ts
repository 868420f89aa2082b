// Which copies of the embedded store are kept, and how they are named. Pure: no clock, no files.
import { atLocal, dayKey, wallTime } from '../text/zone'

/** Copies of the last so many days before today are thinned to the newest of each day; older ones to the newest of each month. */
export const DAILY_DAYS = 30
/** So many months before this one keep the newest copy of each. */
export const MONTHLY_MONTHS = 12

const NAME = /^desk-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.sqlite$/

const two = (value: number) => String(value).padStart(2, '0')

/** The name of a copy made at `madeAt` (UTC ms), with the time of the mall's wall clock in it: `desk-20261122-180500.sqlite`. */
export function copyName(madeAt: number, zone: string): string {
  const { hour, minute, second } = wallTime(madeAt, zone)
  return `desk-${dayKey(madeAt, zone)}-${two(hour)}${two(minute)}${two(second)}.sqlite`
}

/** The wall time in a copy's name as `YYYY-MM-DD HH:mm`; null for a file that is no copy of ours. */
export function wallTimeInName(name: string): string | null {
  const [, year, month, day, hour, minute] = NAME.exec(name) ?? []
  return year === undefined ? null : `${year}-${month}-${day} ${hour}:${minute}`
}

/** When a copy was made (UTC ms, whole seconds), read from its name in the mall's zone; null for a file that is no copy of ours. */
export function madeAtOf(name: string, zone: string): number | null {
  const wall = wallTimeInName(name)
  if (wall === null) return null
  try {
    return atLocal(wall, zone) + Number(name.slice(-9, -7)) * 1_000
  } catch {
    return null
  }
}

/**
 * The copies that stay at `now` (UTC ms): all of today, the newest of each of the 30 days before, the newest of each month of the 12
 * months before, and the newest of all whatever its age. Copies from the future (a clock that was set back) stay. Days and months are the
 * mall's. Source: product rules, backups.
 */
export function keptCopies<Copy extends { madeAt: number }>(copies: readonly Copy[], now: number, zone: string): Copy[] {
  const today = calendar(now, zone)
  const newestFirst = [...copies].sort((a, b) => b.madeAt - a.madeAt)
  const taken = new Set<string>()
  const first = (slot: string) => !taken.has(slot) && taken.add(slot)
  const kept = newestFirst.filter((copy, at) => {
    const made = calendar(copy.madeAt, zone)
    const newestOfMonth = first(`month ${made.month}`)
    const newestOfDay = first(`day ${made.day}`)
    if (at === 0 || made.day >= today.day) return true
    return (today.day - made.day <= DAILY_DAYS && newestOfDay) || (today.month - made.month <= MONTHLY_MONTHS && newestOfMonth)
  })
  const stays = new Set(kept)
  return copies.filter(copy => stays.has(copy))
}

/** The mall's day and month of a moment (UTC ms), each counted on so that differences are days and months. */
function calendar(ms: number, zone: string): { day: number; month: number } {
  const { year, month, day } = wallTime(ms, zone)
  return { day: Date.UTC(year, month - 1, day) / 86_400_000, month: year * 12 + month }
}
