import { z } from 'zod'
import { role } from './actor'

/** The rule a clock was started by, kept with it: a running clock keeps the rule it began with. `key` is a text key (`clocks.rules.<key>`). */
export const clockRule = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}) })
export type ClockRule = z.infer<typeof clockRule>

/** A due time somebody is held to. Times are UTC ms. `name` is a text key (`clocks.names.<name>`). */
export const clockView = z.object({
  id: z.string(),
  name: z.string(),
  startedAt: z.number(),
  dueAt: z.number(),
  rule: clockRule,
  metAt: z.number().nullable(),
  metBy: z.string().nullable(),
  stoppedAt: z.number().nullable(),
  /** In rooms with rounds, which one. */
  round: z.number().nullable(),
  /** The role that owes it; null where everybody at the desk does. */
  owedBy: role.nullable(),
})
export type ClockView = z.infer<typeof clockView>

/** overdue / soon (within the lead time) / fine while it runs; met in time, met late, or stopped without being met. */
export type ClockState = 'overdue' | 'soon' | 'fine' | 'met' | 'metLate' | 'stopped'

/** What is due within this time is shown as due soon (product rule: what is due within the hour is in sight). */
export const SOON_MS = 60 * 60_000

type Times = Pick<ClockView, 'dueAt' | 'metAt' | 'stoppedAt'>

/** The state of a clock at `now` (UTC ms). */
export function clockState(clock: Times, now: number): ClockState {
  if (clock.metAt !== null) return clock.metAt <= clock.dueAt ? 'met' : 'metLate'
  if (clock.stoppedAt !== null) return 'stopped'
  if (now > clock.dueAt) return 'overdue'
  return clock.dueAt - now <= SOON_MS ? 'soon' : 'fine'
}

/**
 * So long before it is due (ms) a clock makes itself heard that is to do so `leadMs` before. Of a short clock it is half of its time at most: nobody
 * hears of a duty in the moment it begins.
 */
export function leadOf({ startedAt, dueAt }: Pick<ClockView, 'startedAt' | 'dueAt'>, leadMs: number): number {
  return Math.min(leadMs, Math.max(0, Math.floor((dueAt - startedAt) / 2)))
}

/** Milliseconds left at `now`, negative once overdue; for a met or stopped clock, measured at that moment. */
export function timeLeft(clock: Times, now: number): number {
  return clock.dueAt - (clock.metAt ?? clock.stoppedAt ?? now)
}

/** The part of the clock's time that has passed, 0 to 1. */
export function timeUsed(clock: Times & Pick<ClockView, 'startedAt'>, now: number): number {
  const whole = clock.dueAt - clock.startedAt
  if (whole <= 0) return 1
  return Math.min(1, Math.max(0, ((clock.metAt ?? clock.stoppedAt ?? now) - clock.startedAt) / whole))
}
