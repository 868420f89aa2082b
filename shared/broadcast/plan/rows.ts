// The rows of the broadcast plan as they are kept, and the slots they come to. Days are `yyyymmdd` of the mall, times of day whole seconds since its midnight.
import { z } from 'zod'
import { recordId } from '../../core/ids'
import { calendarDay } from '../../text/days'

const LAST_SECOND = 24 * 3600 - 1

const WRONG = { params: { error: 'wrong' } }
export const secondOfDay = z.int().min(0).max(LAST_SECOND)
const duration = z.int().min(5).max(3_600)

/** Where an occurrence stands: a second of a day. */
export const place = z.object({ day: calendarDay, second: secondOfDay })
export type Place = z.infer<typeof place>

/** The times of a day: each by itself, or every so many seconds from the first to the last, both included where the steps meet it. Nothing runs over midnight: that takes two rows. */
export const planTimes = z.union([z.array(secondOfDay).min(1).max(200), z.object({ every: z.int().min(60).max(LAST_SECOND), from: secondOfDay, until: secondOfDay }).refine(({ from, until }) => from <= until, { path: ['until'], ...WRONG })])
export type PlanTimes = z.infer<typeof planTimes>

/** `until` is the last day, null for without end. */
const span = { since: calendarDay, until: calendarDay.nullable(), times: planTimes }
const inOrder = (rule: { readonly since: string; readonly until: string | null }) => rule.until === null || rule.since <= rule.until

/** When a row comes: once; every so many days counted from `since` (14: every second week); or on weekdays (1 Monday – 7 Sunday). */
export const planRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), ...place.shape }),
  z.object({ kind: z.literal('daily'), every: z.int().min(1).max(366).default(1), ...span }).refine(inOrder, { path: ['until'], ...WRONG }),
  z.object({ kind: z.literal('weekly'), weekdays: z.array(z.int().min(1).max(7)).min(1).max(7), ...span }).refine(inOrder, { path: ['until'], ...WRONG }),
])
export type PlanRule = z.infer<typeof planRule>

/**
 * What is different with one occurrence, named by the day and second its rule gives it. `out`: it is left out; without a second the whole day
 * is. `changed`: it stands elsewhere (`to`), takes another script (null: none yet) or another time; what is not said stays as in the row. What is
 * said of one second goes before what is said of its day. One that names no occurrence of the rule says nothing.
 */
export const planException = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('out'), day: calendarDay, second: secondOfDay.nullable() }),
  z.object({ kind: z.literal('changed'), ...place.shape, to: place.nullable(), scriptId: recordId.nullish(), seconds: duration.optional() }),
])
export type PlanException = z.infer<typeof planException>

/** A row of the plan. With a season it comes only on the days on which that one is in force, by the day its rule gives; without one always. */
export const planRow = z.object({
  id: recordId,
  programmeId: recordId,
  scriptId: recordId.nullable(),
  seconds: duration,
  season: recordId.nullable(),
  rule: planRule,
  exceptions: z.array(planException).max(2_000),
})
export type PlanRow = z.infer<typeof planRow>
export type NewPlanRow = Omit<PlanRow, 'id'>

/** A seasonal plan set, from its first day to its last. */
export const season = z.object({ id: recordId, from: calendarDay, until: calendarDay }).refine(({ from, until }) => from <= until, { path: ['until'], ...WRONG })
export type Season = z.infer<typeof season>

/** One announcement to come. */
export interface Slot {
  /** Of its row and of where its rule put it; the same wherever it is moved to. */
  readonly key: string
  readonly rowId: string
  readonly programmeId: string
  readonly scriptId: string | null
  readonly seconds: number
  /** From when to when (UTC ms). */
  readonly at: number
  readonly until: number
  /** Where it stands on the mall's clock. */
  readonly day: string
  readonly second: number
  /** Where its rule put it. */
  readonly plannedDay: string
  readonly plannedSecond: number
  readonly moved: boolean
}

/** The key of the occurrence that a row's rule puts there. */
export const slotKey = (rowId: string, day: string, second: number): string => `${rowId}/${day}/${second}`
