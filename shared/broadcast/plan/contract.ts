// What may be asked of the broadcast plan. Days are `yyyymmdd` of the mall, times of day seconds since its midnight, moments UTC ms.
import { z } from 'zod'
import { command, recordVersion, version } from '../../core/command'
import { procedure } from '../../core/errors'
import { recordId } from '../../core/ids'
import { staffRef } from '../../core/records'
import { personLine } from '../../text/person-text'
import { programmeKind, scriptState } from '../words'
import { calendarDay, dayNumber } from '../../text/days'
import { slotStates } from './outcomes'
import { problemKinds } from './problems'
import { place, planRow } from './rows'

const bothNames = { nameZh: z.string(), nameRu: z.string() }
const programmeRef = z.object({ id: z.string(), ...bothNames, kind: programmeKind })

/** So many days of the plan are shown at most. */
export const MOST_DAYS = 42
const days = z.object({ from: calendarDay, until: calendarDay }).refine(({ from, until }) => from <= until && dayNumber(until) - dayNumber(from) < MOST_DAYS, { path: ['until'], params: { error: 'wrong' } })

/** One announcement to come, or that came. */
export const slotView = z.object({
  /** Of its row and of where its rule put it (shared/broadcast/plan/rows). */
  key: z.string(),
  rowId: z.string(),
  rowVersion: z.number(),
  programme: programmeRef,
  script: z.object({ id: z.string(), number: z.string(), title: z.string(), state: scriptState, ready: z.boolean() }).nullable(),
  seconds: z.number(),
  at: z.number(),
  until: z.number(),
  day: z.string(),
  second: z.number(),
  plannedDay: z.string(),
  plannedSecond: z.number(),
  moved: z.boolean(),
  /** It comes again and again. */
  recurs: z.boolean(),
  problems: z.array(z.enum(problemKinds)),
  /** What became of it; null while it is to come. */
  state: z.enum(slotStates).nullable(),
  reason: z.string(),
  by: staffRef.nullable(),
  /** When it really began. */
  startedAt: z.number().nullable(),
})
export type SlotView = z.infer<typeof slotView>

export const planView = z.object({
  slots: z.array(slotView),
  /** The seasons in force, with the days of these on which they are. */
  seasons: z.array(z.object({ id: z.string(), ...bothNames, days: z.array(calendarDay) })),
})
export type PlanView = z.infer<typeof planView>

/** A row as it is written. */
export const planRowFields = planRow.omit({ id: true, exceptions: true })
export type PlanRowFields = z.infer<typeof planRowFields>
export const planRowView = planRow.extend({ version })
export type PlanRowView = z.infer<typeof planRowView>

/** A season as it is written. */
export const seasonFields = z.object({ nameZh: personLine(1, 40), nameRu: personLine(1, 60), from: calendarDay, until: calendarDay })
const endsAfterItBegins = ({ from, until }: { readonly from: string; readonly until: string }) => from <= until
const WRONG_END = { path: ['until'], params: { error: 'wrong' } }
/** The same, checked as the form is. */
export const writtenSeason = seasonFields.refine(endsAfterItBegins, WRONG_END)
export const seasonView = z.object({ id: z.string(), version, retired: z.boolean(), ...bothNames, from: calendarDay, until: calendarDay })
export type SeasonView = z.infer<typeof seasonView>

/** What is different with one occurrence: left out; put elsewhere or with another script; or as its rule has it again. */
export const slotChange = z.discriminatedUnion('kind', [z.object({ kind: z.literal('out') }), z.object({ kind: z.literal('move'), to: place }), z.object({ kind: z.literal('script'), scriptId: recordId.nullable() }), z.object({ kind: z.literal('back') })])

export const slotKeyText = z.string().regex(/^[0-9a-f-]{36}\/\d{8}\/\d{1,5}$/)
/** The day from which on a series is changed; without one the whole of it. */
const fromDay = calendarDay.nullish()
const done = z.object({ rowId: z.string() })

export const planProcedures = {
  /** The plan between two days, both included, at most 42. */
  plan: procedure.input(days).output(planView),
  planRow: procedure.input(z.object({ id: recordId })).output(planRowView),
  /** A new row, or a row changed: whole, or from a day on, which parts the series. STALE, INVALID. */
  savePlanRow: procedure.input(command(planRowFields.extend({ id: recordId.nullish(), version: version.nullish(), fromDay }))).output(done),
  /** Out of the plan: whole, or from a day on. What was aired stays in the log. */
  dropPlanRow: procedure.input(command(recordVersion.extend({ fromDay }))).output(done),
  /** Changes one occurrence, named by where its rule puts it. REFUSED `slot_over`. */
  changeSlot: procedure.input(command(recordVersion.extend({ day: calendarDay, second: place.shape.second, change: slotChange }))).output(done),
  /** Moves a series by as much as one of its occurrences is moved: whole, or from a day on. INVALID `to` where a time would leave its day. */
  movePlanRow: procedure.input(command(recordVersion.extend({ at: place, to: place, fromDay }))).output(done),
  /** What stands on one day is said on another too; answers how many slots were added. */
  copyPlanDay: procedure.input(command(z.object({ from: calendarDay, to: calendarDay }))).output(z.object({ added: z.number() })),
  /** Skipped with a reason. REFUSED `slot_over`. */
  skipSlot: procedure.input(command(z.object({ key: slotKeyText, reason: personLine(1, 300) }))).output(slotView),
  /** Why it was missed. REFUSED `slot_not_missed`, `reason_given`. */
  explainMissed: procedure.input(command(z.object({ key: slotKeyText, reason: personLine(1, 300) }))).output(z.object({ key: z.string() })),
  /** What was missed and nobody has said why, the earliest first; at most 200. */
  unexplained: procedure.output(z.array(z.object({ key: z.string(), plannedAt: z.number(), programme: programmeRef.nullable(), title: z.string() }))),
  /** The cue given last at this station: which slot, when it was planned for and when it was given. Null before the first. */
  cue: procedure.output(z.object({ key: z.string(), plannedAt: z.number(), givenAt: z.number() }).nullable()),
  /** The plan between two days as an XLSX table (base64). */
  exportPlan: procedure.input(days).output(z.object({ fileName: z.string(), bytes: z.string() })),
  seasons: procedure.output(z.array(seasonView)),
  saveSeason: procedure.input(command(seasonFields.extend({ id: recordId.nullish(), version: version.nullish(), retired: z.boolean().default(false) })).refine(endsAfterItBegins, WRONG_END)).output(seasonView),
}
