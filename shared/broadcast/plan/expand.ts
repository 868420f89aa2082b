// What a plan comes to between two days.
import { planClock, type PlanClock } from './clock'
import { dayNumber, dayOf } from '../../text/days'
import { slotKey, type PlanException, type PlanRow, type Season, type Slot } from './rows'
import { ruleDays, ruleTimes, type KnownDays } from './rule'
import { seasonOn } from './seasons'

/** What the rows are expanded over. */
interface Range {
  /** Numbered days (plan/days), one more to either side: where clocks change, what is planned late on a day may come on the next. */
  readonly first: number
  readonly last: number
  /** What begins in here belongs to the range (UTC ms, the end excluded). */
  readonly begins: number
  readonly ends: number
  readonly clock: PlanClock
  readonly dayNames: readonly string[]
  /** The season in force on each day. */
  readonly inForce: readonly (string | null)[]
  readonly seasons: readonly Season[]
  readonly known: KnownDays
}

/**
 * The slots that begin between two days of the mall (`yyyymmdd`, both included), in order of time, and at the same time of their rows. Ranges
 * laid end to end give what the whole gives.
 *
 * A time stays what it is on the mall's clock. One that the clock skips comes as much later as clocks went forward (02:30 at 03:30); one that
 * it shows twice comes the first time only. Source: as text/zone momentOf. A row never speaks twice at one moment: of two of its
 * occurrences that fall together one that was not moved stays, otherwise the one planned later.
 */
export function expand(rows: readonly PlanRow[], seasons: readonly Season[], days: { readonly from: string; readonly until: string }, zone: string): Slot[] {
  if (days.from > days.until) return []
  const range = rangeOf(seasons, days, planClock(zone))
  const slots: Slot[] = []
  for (const row of rows) addSlots(row, range, slots)
  slots.sort((a, b) => a.at - b.at || (a.rowId < b.rowId ? -1 : a.rowId > b.rowId ? 1 : 0))
  return onceAMoment(slots)
}

function rangeOf(seasons: readonly Season[], { from, until }: { readonly from: string; readonly until: string }, clock: PlanClock): Range {
  const [first, last] = [dayNumber(from) - 1, dayNumber(until) + 1]
  const dayNames = Array.from({ length: last - first + 1 }, (_, at) => dayOf(first + at))
  const inForce = dayNames.map(day => seasonOn(day, seasons)?.id ?? null)
  return { first, last, begins: clock(first + 1, 0), ends: clock(last, 0), clock, dayNames, inForce, seasons, known: new Map() }
}

function addSlots(row: PlanRow, range: Range, slots: Slot[]): void {
  const times = ruleTimes(row.rule)
  const exceptions = byDay(row.exceptions)
  for (const number of ruleDays(row.rule, range.first, range.last, range.known)) {
    if (row.season !== null && range.inForce[number - range.first] !== row.season) continue
    const day = range.dayNames[number - range.first] ?? dayOf(number)
    const ofDay = exceptions.get(day)
    for (const second of times) {
      const exception = ofDay === undefined ? undefined : exceptionOf(ofDay, second)
      if (exception?.kind !== 'out') addSlot(row, number, day, second, exception, range, slots)
    }
  }
  for (const exception of row.exceptions) if (exception.kind === 'changed' && comesFromFar(row, exception, times, range)) addSlot(row, dayNumber(exception.day), exception.day, exception.second, exception, range, slots)
}

type Changed = Extract<PlanException, { kind: 'changed' }>

/** Whether an exception brings an occurrence into the range whose own day lies outside it. */
function comesFromFar(row: PlanRow, exception: Changed, times: readonly number[], { first, last, known, seasons }: Range): boolean {
  if (exception.to === null) return false
  const [from, to] = [dayNumber(exception.day), dayNumber(exception.to.day)]
  return (from < first || from > last) && to >= first && to <= last
    && times.includes(exception.second)
    && ruleDays(row.rule, from, from, known).length > 0
    && (row.season === null || seasonOn(exception.day, seasons)?.id === row.season)
    && exceptionOf(row.exceptions.filter(({ day }) => day === exception.day), exception.second) === exception
}

function addSlot(row: PlanRow, number: number, plannedDay: string, plannedSecond: number, exception: Changed | undefined, { clock, begins, ends }: Range, slots: Slot[]): void {
  const to = exception?.to ?? null
  const at = to === null ? clock(number, plannedSecond) : clock(dayNumber(to.day), to.second)
  if (at < begins || at >= ends) return
  const seconds = exception?.seconds ?? row.seconds
  const [day, second] = to === null ? [plannedDay, plannedSecond] : [to.day, to.second]
  slots.push({
    key: slotKey(row.id, plannedDay, plannedSecond), rowId: row.id, programmeId: row.programmeId, scriptId: exception?.scriptId === undefined ? row.scriptId : exception.scriptId, seconds,
    at, until: at + seconds * 1000, day, second, plannedDay, plannedSecond, moved: day !== plannedDay || second !== plannedSecond,
  })
}

function byDay(exceptions: readonly PlanException[]): ReadonlyMap<string, PlanException[]> {
  const days = new Map<string, PlanException[]>()
  for (const exception of exceptions) {
    const ofDay = days.get(exception.day)
    if (ofDay === undefined) days.set(exception.day, [exception])
    else ofDay.push(exception)
  }
  return days
}

/** What is said of a second goes before what is said of its day. */
const exceptionOf = (ofDay: readonly PlanException[], second: number) => ofDay.find(one => one.second === second) ?? ofDay.find(one => one.second === null)

/** Of what one row would say twice at one moment, one. The slots stand in order. */
function onceAMoment(slots: Slot[]): Slot[] {
  const kept: Slot[] = []
  for (const slot of slots) {
    const before = kept.at(-1)
    if (before === undefined || before.at !== slot.at || before.rowId !== slot.rowId) kept.push(slot)
    else if (stays(slot, before)) kept[kept.length - 1] = slot
  }
  return kept
}

function stays(one: Slot, other: Slot): boolean {
  if (one.moved !== other.moved) return other.moved
  return one.plannedDay === other.plannedDay ? one.plannedSecond > other.plannedSecond : one.plannedDay > other.plannedDay
}
