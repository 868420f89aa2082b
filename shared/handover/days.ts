// The days of the duty log, which the head of the department reads and signs. A day of the mall is `yyyymmdd`.
import { allowed, refused, type Action } from '../core/actions'
import type { ClockView } from '../core/clocks'
import { addDays, endOfDay, momentOf } from '../text/zone'
import type { ShiftState } from './words'

/** What the rule needs to know of a day. */
export interface DayFacts {
  readonly day: string
  /** Where the shifts stand that began on it. */
  readonly states: readonly ShiftState[]
  readonly signed: boolean
}

/** Whether a day can be signed: once, when it is over and all of its shifts are closed. `today` is the mall's day. Source: product rules, duty log. */
export function maySignDay({ day, states, signed }: DayFacts, today: string): Action {
  if (signed) return refused('day_signed')
  return day < today && states.every(state => state === 'closed') ? allowed : refused('day_not_over')
}

/** From when on a day waits for the head's signature, and until when it is owed (UTC ms): the whole day after it. */
export function signatureOwed(day: string, zone: string): Pick<ClockView, 'startedAt' | 'dueAt'> {
  const noon = momentOf({ year: Number(day.slice(0, 4)), month: Number(day.slice(4, 6)), day: Number(day.slice(6, 8)), hour: 12 }, zone)
  return { startedAt: endOfDay(noon, zone), dueAt: endOfDay(addDays(noon, 1, zone), zone) }
}
