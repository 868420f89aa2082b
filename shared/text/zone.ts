// Between UTC milliseconds and the wall clock of a time zone.
const DAY = 86_400_000
/** No zone is more than 14 hours from UTC; 26 hours to either side of a wall time lie safely before and after a change of clocks at it. */
const AROUND = 26 * 3_600_000

/** What the wall clock of a zone shows. Month 1–12, hour 0–23. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The wall clock of an IANA time zone at a moment (UTC ms). */
export function wallTime(ms: number, zone: string): WallTime {
  const shown = new Map(clockOf(zone).formatToParts(ms).map(part => [part.type, Number(part.value)]))
  const value = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0
  return { year: value('year'), month: value('month'), day: value('day'), hour: value('hour'), minute: value('minute'), second: value('second') }
}

/**
 * The moment (UTC ms) at which the zone's wall clock shows the given time; the day may run over (day 32, day 0). Where clocks
 * go forward and the time does not exist, the time that many minutes later is taken (02:30 → 03:30); where they go back and it
 * exists twice, the first. Source: the "compatible" rule of RFC 5545 and Temporal.
 */
export function momentOf(wall: Pick<WallTime, 'year' | 'month' | 'day'> & Partial<WallTime>, zone: string): number {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour ?? 0, wall.minute ?? 0, wall.second ?? 0)
  const before = asUtc - offsetAt(asUtc - AROUND, zone)
  if (before + offsetAt(before, zone) === asUtc) return before
  const after = asUtc - offsetAt(asUtc + AROUND, zone)
  return after + offsetAt(after, zone) === asUtc ? after : before
}

/** `YYYY-MM-DD HH:mm` (or with T, or the day alone = midnight) on the zone's wall clock → UTC ms, gaps and overlaps as in momentOf. Throws RangeError on anything else. */
export function atLocal(text: string, zone: string): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}))?$/.exec(text)
  if (found === null) throw new RangeError(`Not a local time: ${text}`)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(part => Number(part ?? 0))
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59) throw new RangeError(`Not a local time: ${text}`)
  return momentOf({ year, month, day, hour, minute }, zone)
}

/** Does this day stand in the calendar? Month 1–12. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, day))
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}

/** The zone's calendar day of a moment (UTC ms) as `yyyymmdd`, as it stands in record numbers. */
export function dayKey(ms: number, zone: string): string {
  const quarter = Math.floor(ms / QUARTER)
  if (lastDay.quarter === quarter && lastDay.zone === zone) return lastDay.key
  const { year, month, day } = wallTime(ms, zone)
  lastDay = { quarter, zone, key: `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}` }
  return lastDay.key
}

/** Every record's number asks for the same day again. A quarter of an hour lies in one day in every zone: all offsets in use, and all changes of clocks, are whole quarters. */
const QUARTER = 900_000
let lastDay = { quarter: Number.NaN, zone: '', key: '' }

/** The first moment (UTC ms) of the zone's day that holds `ms`. Not always 00:00: some zones skip midnight. */
export function startOfDay(ms: number, zone: string): number {
  return momentOf(dayOnly(wallTime(ms, zone)), zone)
}

/** The end of the zone's day that holds `ms`: the first moment (UTC ms) of the next day, so ask `start <= t && t < end`. A day may have 23 or 25 hours. */
export function endOfDay(ms: number, zone: string): number {
  return addDays(startOfDay(ms, zone), 1, zone, 'start')
}

/** The same wall time (or, with `start`, midnight) so many calendar days later or earlier. UTC ms in and out. */
export function addDays(ms: number, days: number, zone: string, at: 'same' | 'start' = 'same'): number {
  const wall = wallTime(ms, zone)
  return momentOf({ ...(at === 'start' ? dayOnly(wall) : wall), day: wall.day + days }, zone)
}

/** The same day of the month and wall time so many months later; where that month is shorter, its last day. UTC ms in and out. */
export function addMonths(ms: number, months: number, zone: string): number {
  const wall = wallTime(ms, zone)
  const last = new Date(Date.UTC(wall.year, wall.month - 1 + months + 1, 0)).getUTCDate()
  return momentOf({ ...wall, month: wall.month + months, day: Math.min(wall.day, last) }, zone)
}

/** Whole calendar days from the day of `from` to the day of `to` in the zone; negative when `to` is earlier. */
export function daysBetween(from: number, to: number, zone: string): number {
  const a = wallTime(from, zone)
  const b = wallTime(to, zone)
  return Math.round((Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / DAY)
}

function dayOnly({ year, month, day }: WallTime): Pick<WallTime, 'year' | 'month' | 'day'> {
  return { year, month, day }
}

/** How far the zone's clock is ahead of UTC, in ms. */
function offsetAt(ms: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallTime(ms, zone)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  })
  clocks.set(zone, made)
  return made
}
