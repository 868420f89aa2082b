// How a plan is changed: one occurrence, a whole series, a day copied. What comes in stays as it is; a changed row comes out.
import { dayNumber, dayOf, shiftDay } from '../../text/days'
import type { NewPlanRow, Place, PlanException, PlanRow, PlanRule, PlanTimes, Slot } from './rows'

const A_DAY = 24 * 3600

/** The row with an exception more, in place of what was said of the same occurrence; a day wholly left out replaces all that was said of it. One that changes nothing is not kept. */
export function withException(row: PlanRow, exception: PlanException): PlanRow {
  const others = row.exceptions.filter(({ day, second }) => day !== exception.day || (exception.second !== null && second !== exception.second))
  const dayIsOut = others.some(({ day, second }) => day === exception.day && second === null)
  const kept = says(exception) || dayIsOut ? [...others, exception] : others
  return { ...row, exceptions: kept.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : (a.second ?? -1) - (b.second ?? -1))) }
}

/** The row with nothing different at an occurrence, or without a second on a whole day. */
export function withoutException(row: PlanRow, { day, second }: { readonly day: string; readonly second: number | null }): PlanRow {
  return { ...row, exceptions: row.exceptions.filter(one => one.day !== day || (second !== null && one.second !== second)) }
}

/** One occurrence of the row, named by where its rule puts it, moved elsewhere, or back. What else is different with it stays. Of a single slot, too, it is an exception, so that its key stays. */
export function moveOccurrence(row: PlanRow, { day, second }: Place, to: Place): PlanRow {
  const before = row.exceptions.find(one => one.kind === 'changed' && one.day === day && one.second === second)
  const back = to.day === day && to.second === second
  return withException(row, { ...before, kind: 'changed', day, second, to: back ? null : { day: to.day, second: to.second } })
}

/** By how much a slot is dragged. */
export interface Shift {
  readonly days: number
  readonly seconds: number
}

/** The difference of two places on the calendar and on the clock, whatever clocks do between them. */
export const shiftBetween = (from: Place, to: Place): Shift => ({ days: dayNumber(to.day) - dayNumber(from.day), seconds: to.second - from.second })

/**
 * The whole series moved: each occurrence by as many days and seconds, with its first and last day and what is different with single ones; an
 * occurrence that was put elsewhere by hand stays there. Null where a time would leave its day. The past moves too: to keep it, split the series first.
 */
export function moveSeries(row: PlanRow, shift: Shift): PlanRow | null {
  const rule = movedRule(row.rule, shift)
  if (rule === null) return null
  const exceptions = row.exceptions.flatMap((one): PlanException[] => {
    const day = shiftDay(one.day, shift.days)
    if (one.second === null) return [{ ...one, day }]
    const second = one.second + shift.seconds
    return isInDay(second) ? [{ ...one, day, second }] : []
  })
  return { ...row, rule, exceptions }
}

/**
 * The series parted at a day (yyyymmdd): what comes before it, and what comes from it on under an id of its own; null for a part that is
 * empty. A series that nothing of comes before keeps its id. "From this day on" is the second part, changed.
 */
export function splitSeries(row: PlanRow, day: string, newId: string): { readonly before: PlanRow | null; readonly after: PlanRow | null } {
  const { rule } = row
  if (rule.kind === 'once') return rule.day < day ? { before: row, after: null } : { before: null, after: row }
  if (rule.since >= day) return { before: null, after: row }
  if (rule.until !== null && rule.until < day) return { before: row, after: null }
  const before = { ...row, rule: { ...rule, until: shiftDay(day, -1) }, exceptions: row.exceptions.filter(one => one.day < day) }
  const since = rule.kind === 'daily' ? nextOfCount(rule.since, rule.every, day) : day
  if (rule.until !== null && rule.until < since) return { before, after: null }
  return { before, after: { ...row, id: newId, rule: { ...rule, since }, exceptions: row.exceptions.filter(one => one.day >= day) } }
}

/** What a day of these slots comes to on another day: a single row for each that does not stand there already, of the same series or with the same script at the same time. */
export function copyDay(slots: readonly Slot[], fromDay: string, toDay: string): NewPlanRow[] {
  const said = (slot: Slot) => `${slot.second} ${slot.programmeId} ${slot.scriptId ?? ''}`
  const there = slots.filter(({ day }) => day === toDay)
  const taken = new Set(there.flatMap(slot => [said(slot), `${slot.second} ${slot.rowId}`]))
  return slots.filter(slot => slot.day === fromDay && !taken.has(said(slot)) && !taken.has(`${slot.second} ${slot.rowId}`)).map(({ programmeId, scriptId, seconds, second }) => ({
    programmeId, scriptId, seconds, season: null, rule: { kind: 'once', day: toDay, second }, exceptions: [],
  }))
}

const says = (exception: PlanException): boolean => exception.kind === 'out' || exception.to !== null || exception.scriptId !== undefined || exception.seconds !== undefined

const isInDay = (second: number): boolean => second >= 0 && second < A_DAY

function movedRule(rule: PlanRule, { days, seconds }: Shift): PlanRule | null {
  if (rule.kind === 'once') return isInDay(rule.second + seconds) ? { ...rule, day: shiftDay(rule.day, days), second: rule.second + seconds } : null
  const times = movedTimes(rule.times, seconds)
  if (times === null) return null
  const span = { times, since: shiftDay(rule.since, days), until: rule.until === null ? null : shiftDay(rule.until, days) }
  if (rule.kind === 'daily') return { ...rule, ...span }
  return { ...rule, ...span, weekdays: rule.weekdays.map(weekday => ((((weekday - 1 + days) % 7) + 7) % 7) + 1) }
}

function movedTimes(times: PlanTimes, seconds: number): PlanTimes | null {
  if (Array.isArray(times)) return times.every(second => isInDay(second + seconds)) ? times.map(second => second + seconds) : null
  const [from, until] = [times.from + seconds, times.until + seconds]
  return isInDay(from) && isInDay(until) ? { ...times, from, until } : null
}

/** The first day not before `day` that is a whole number of steps after `since`. */
function nextOfCount(since: string, every: number, day: string): string {
  const first = dayNumber(since)
  return dayOf(first + Math.ceil((dayNumber(day) - first) / every) * every)
}
