// The plan between two days as screens show it: its slots, what is wrong with them, and what became of each.
import { staffNames } from '../../../db/repositories/names'
import { airedIn, allPlanRows, allSeasons, outcomesIn, planRows, type PlanOutcome, type PlanRecord, type SeasonRecord } from '../../../db/repositories/plan'
import { programmes, scripts, type ProgrammeRow, type ScriptRecord } from '../../../db/repositories/scripts'
import type { AsRun } from '../../../db/repositories/as-run'
import type { Reader } from '../../../db/store'
import type { PlanRowView, PlanView, SeasonView, SlotView } from '../../../shared/broadcast/plan/contract'
import { dayNumber, dayOf, shiftDay } from '../../../shared/text/days'
import { expand } from '../../../shared/broadcast/plan/expand'
import type { SlotState } from '../../../shared/broadcast/plan/outcomes'
import { planProblems, problemsBySlot, type Problem } from '../../../shared/broadcast/plan/problems'
import type { PlanRow, Slot } from '../../../shared/broadcast/plan/rows'
import { seasonOn } from '../../../shared/broadcast/plan/seasons'
import { question } from '../core/use-case'
import { policyNow } from './policy'

/** Days `yyyymmdd` of the mall, both included. */
export interface Days {
  readonly from: string
  readonly until: string
}

/** A row as the plan engine takes it. */
export const planRowOf = ({ id, programmeId, scriptId, seconds, season, rule, exceptions }: PlanRecord): PlanRow => ({ id, programmeId, scriptId, seconds, season, rule, exceptions })

export const planRowView = (row: PlanRecord): PlanRowView => ({ ...planRowOf(row), version: row.version })

export const seasonView = ({ id, version, retired, nameZh, nameRu, from, until }: SeasonRecord): SeasonView => ({ id, version, retired, nameZh, nameRu, from, until })

/** The seasons that count. */
export async function seasonsInUse(db: Reader): Promise<SeasonRecord[]> {
  return (await allSeasons(db)).filter(({ retired }) => !retired)
}

/** The slots that the plan comes to between two days. */
export async function slotsOf(db: Reader, days: Days, zone: string): Promise<Slot[]> {
  return expand((await allPlanRows(db)).map(planRowOf), await seasonsInUse(db), days, zone)
}

/** What slots are shown with. */
interface Around {
  readonly rows: ReadonlyMap<string, PlanRecord>
  readonly programmes: ReadonlyMap<string, ProgrammeRow>
  readonly scripts: ReadonlyMap<string, ScriptRecord>
  readonly problems: ReadonlyMap<string, readonly Problem[]>
  readonly aired: ReadonlyMap<string, AsRun>
  readonly outcomes: ReadonlyMap<string, PlanOutcome>
  readonly names: Awaited<ReturnType<typeof staffNames>>
}

/** What became of the slots planned within a span of moments, by their keys. */
async function fatesIn(db: Reader, span: { from: number; until: number }) {
  const aired = await airedIn(db, span)
  const outcomes = await outcomesIn(db, span)
  return { aired: new Map(aired.map(line => [line.slotKey ?? '', line])), outcomes: new Map(outcomes.map(outcome => [outcome.slotKey, outcome])) }
}

/** Slots of these rows as screens show them. */
export async function slotViews(db: Reader, slots: readonly Slot[], records: readonly PlanRecord[], zone: string): Promise<SlotView[]> {
  const [first, last] = [slots[0], slots.at(-1)]
  if (first === undefined || last === undefined) return []
  const programmeOf = await programmes.byIds(db, slots.map(({ programmeId }) => programmeId))
  const scriptOf = await scripts.byIds(db, slots.map(({ scriptId }) => scriptId))
  const { quiet } = await policyNow(db)
  const kindOf = ({ programmeId }: Slot) => programmeOf.get(programmeId)?.kind ?? 'spoken'
  const isApproved = (slot: Slot) => (slot.scriptId === null ? kindOf(slot) === 'music' : (scriptOf.get(slot.scriptId)?.approvedNo ?? null) !== null)
  const fates = await fatesIn(db, { from: first.at, until: last.at + 1 })
  const around: Around = {
    rows: new Map(records.map(row => [row.id, row])), programmes: programmeOf, scripts: scriptOf, ...fates,
    problems: problemsBySlot(planProblems(slots, { quiet, zone, isApproved, mayBreakQuiet: slot => kindOf(slot) === 'emergency' })),
    names: await staffNames(db, [...[...fates.aired.values()].map(({ by }) => by), ...[...fates.outcomes.values()].map(({ by }) => by)]),
  }
  return slots.map(slot => slotShown(slot, around))
}

function slotShown(slot: Slot, { rows, programmes: programmeOf, scripts: scriptOf, problems, aired, outcomes, names }: Around): SlotView {
  const { key, rowId, programmeId, scriptId, seconds, at, until, day, second, plannedDay, plannedSecond, moved } = slot
  const [programme, script, line, outcome, row] = [programmeOf.get(programmeId), scriptOf.get(scriptId ?? ''), aired.get(key), outcomes.get(key), rows.get(rowId)]
  return {
    key, rowId, rowVersion: row?.version ?? 1, seconds, at, until, day, second, plannedDay, plannedSecond, moved, recurs: row !== undefined && row.rule.kind !== 'once',
    programme: { id: programmeId, nameZh: programme?.nameZh ?? '', nameRu: programme?.nameRu ?? '', kind: programme?.kind ?? 'spoken' },
    script: script === undefined ? null : { id: script.id, number: script.number, title: script.title, state: script.state, ready: script.approvedNo !== null },
    problems: [...new Set((problems.get(key) ?? []).map(({ kind }) => kind))],
    state: stateOf(line, outcome), reason: line?.reason ?? outcome?.reason ?? '', by: names.ref(line?.by ?? outcome?.by ?? null), startedAt: line?.startedAt ?? null,
  }
}

/** What was aired goes before what was written down of it. */
export function stateOf(line: AsRun | undefined | null, outcome: PlanOutcome | undefined | null): SlotState | null {
  return line ? (line.how ?? 'onAir') : (outcome?.kind ?? null)
}

/** The days of a span on which each season is in force. */
function seasonsIn(seasons: readonly SeasonRecord[], { from, until }: Days): PlanView['seasons'] {
  const days = Array.from({ length: dayNumber(until) - dayNumber(from) + 1 }, (_, at) => dayOf(dayNumber(from) + at))
  const inForce = new Map(days.map(day => [day, seasonOn(day, seasons)?.id]))
  return seasons.map(({ id, nameZh, nameRu }) => ({ id, nameZh, nameRu, days: days.filter(day => inForce.get(day) === id) })).filter(season => season.days.length > 0)
}

/** The whole plan between two days. */
export async function planOf(db: Reader, days: Days, zone: string): Promise<PlanView> {
  const records = await allPlanRows(db)
  const seasons = await seasonsInUse(db)
  const slots = expand(records.map(planRowOf), seasons, days, zone)
  return { slots: await slotViews(db, slots, records, zone), seasons: seasonsIn(seasons, days) }
}

export const plan = question('broadcast.plan', async ({ db, timeZone, input }) => planOf(db, input, timeZone))

/** One slot by its key, wherever it stands now; null where the plan has it no longer. */
export async function slotByKey(db: Reader, key: string, zone: string): Promise<{ slot: Slot; row: PlanRecord } | null> {
  const [rowId = '', day = '', second = ''] = key.split('/')
  const row = await planRows.find(db, rowId)
  if (row === undefined || row.retired) return null
  const to = row.exceptions.find(one => one.kind === 'changed' && one.day === day && one.second === Number(second))
  const stands = to?.kind === 'changed' && to.to !== null ? to.to.day : day
  // Where clocks change, what is planned late on a day may come on the next.
  const slot = expand([planRowOf(row)], await seasonsInUse(db), { from: stands, until: shiftDay(stands, 1) }, zone).find(one => one.key === key)
  return slot === undefined ? null : { slot, row }
}
