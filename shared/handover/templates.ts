// 早班、中班、晚班、夜班 — when a shift of a template begins and ends on a day of the mall.
import { z } from 'zod'
import type { FieldProblem } from '../core/errors'
import { personLine } from '../text/person-text'
import { momentOf, wallTime } from '../text/zone'

/** Minutes since midnight of the mall. */
const minute = z.int().min(0).max(24 * 60 - 1)

interface Times {
  readonly begins: number
  readonly ends: number
}

/** Whether a shift of these times lasts at all: one that would end at the minute at which it begins is a slip, not a day of 24 hours. */
export const hasLength = ({ begins, ends }: Times): boolean => begins !== ends

/** A template: its names, and its times; one that ends before it begins ends on the next day. */
export const templateFields = z.object({ nameZh: personLine(1, 40), nameRu: personLine(1, 60), begins: minute, ends: minute }).refine(hasLength, {
  path: ['ends'], params: { error: 'shift.noLength' },
  // Said together with what is wrong with other fields.
  when: ({ value }) => typeof value === 'object' && value !== null,
})
export type ShiftTemplate = z.infer<typeof templateFields>
/** Whether it runs over midnight. */
export const overMidnight = ({ begins, ends }: Times): boolean => ends <= begins

/** The other template in use that begins at the same minute, of which nobody could tell which one is meant; null where there is none. One that is not in use stands against nothing. */
export function beginsWith<Template extends { readonly id: string; readonly begins: number; readonly retired: boolean }>(saved: { readonly id: string | null; readonly begins: number; readonly retired: boolean }, templates: readonly Template[]): Template | null {
  return (saved.retired ? undefined : templates.find(other => other.id !== saved.id && !other.retired && other.begins === saved.begins)) ?? null
}

/** From when to when a shift is planned (UTC ms). */
export interface Span {
  readonly from: number
  readonly until: number
}

/** A shift of the template that begins on the mall's day of `day` (any moment of it, UTC ms). By the wall clock: over a change of clocks it is an hour longer or shorter. */
export function spanOf({ begins, ends }: Times, day: number, zone: string): Span {
  const wall = wallTime(day, zone)
  const at = (days: number, minutes: number) => momentOf({ year: wall.year, month: wall.month, day: wall.day + days, hour: Math.floor(minutes / 60), minute: minutes % 60 }, zone)
  return { from: at(0, begins), until: at(overMidnight({ begins, ends }) ? 1 : 0, ends) }
}

const EARLY_MS = 2 * 3_600_000
const HALF_A_DAY_MS = 12 * 3_600_000

/** From when a shift is said to run: not before half a day ago, nor further ahead than a shift may be opened early, and before its end. UTC ms. */
export function fromProblems({ from, until }: Span, now: number): FieldProblem[] {
  if (from > now + EARLY_MS) return [{ path: ['from'], error: 'time.future' }]
  if (from < now - HALF_A_DAY_MS) return [{ path: ['from'], error: 'shift.longAgo' }]
  return from < until ? [] : [{ path: ['from'], error: 'shift.noLength' }]
}

/** The template that fits somebody who opens a shift at `now`: the one whose shift runs or begins within two hours, of several the one that ends last; and its span. */
export function fitting<Template extends Times>(templates: readonly Template[], now: number, zone: string): { template: Template; span: Span } | null {
  const found = templates.flatMap(template =>
    // A shift over midnight may have begun yesterday.
    [-1, 0].map(days => ({ template, span: spanOf(template, dayBefore(now, days, zone), zone) })),
  )
  const running = found.filter(({ span }) => now >= span.from - EARLY_MS && now < span.until)
  return running.reduce<{ template: Template; span: Span } | null>((best, one) => (best === null || one.span.until > best.span.until ? one : best), null)
}

function dayBefore(now: number, days: number, zone: string): number {
  const { year, month, day } = wallTime(now, zone)
  return momentOf({ year, month, day: day + days, hour: 12 }, zone)
}
