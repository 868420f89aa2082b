// The broadcast plan as it is kept: its rows, its seasons, and what became of slots that were not aired.
import { and, asc, eq, gte, inArray, isNotNull, lt } from 'drizzle-orm'
import { newId } from '../../shared/core/ids'
import type { OutcomeKind } from '../../shared/broadcast/plan/outcomes'
import { addRow } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader, Tx } from '../store'
import type { AsRun } from './as-run'
import { recordsOf, type RowOf } from './records'

export type PlanRecord = RowOf<'planRows'>
export type SeasonRecord = RowOf<'planSeasons'>
export type PlanOutcome = Tables['planOutcomes']['$inferSelect']

export const planRows = recordsOf('plan', 'planRows')
export const planSeasons = recordsOf('plan', 'planSeasons')

/** Every row that is in the plan. */
export async function allPlanRows(db: Reader): Promise<PlanRecord[]> {
  return db.q.select().from(db.t.planRows).where(eq(db.t.planRows.retired, false)).orderBy(asc(db.t.planRows.id))
}

/** Every season, the earliest first; retired ones too. */
export async function allSeasons(db: Reader): Promise<SeasonRecord[]> {
  return db.q.select().from(db.t.planSeasons).orderBy(asc(db.t.planSeasons.from), asc(db.t.planSeasons.id))
}

/** Between two moments (UTC ms), the end excluded. */
interface Span {
  readonly from: number
  readonly until: number
}

/** What became of the slots planned within a span. */
export async function outcomesIn(db: Reader, { from, until }: Span): Promise<PlanOutcome[]> {
  const { planOutcomes: t } = db.t
  return db.q.select().from(t).where(and(gte(t.plannedAt, from), lt(t.plannedAt, until))).orderBy(asc(t.plannedAt), asc(t.id))
}

/** The lines of the as-run log of slots planned within a span, the first first. */
export async function airedIn(db: Reader, { from, until }: Span): Promise<AsRun[]> {
  const { asRun: t } = db.t
  return db.q.select().from(t).where(and(isNotNull(t.slotKey), gte(t.plannedAt, from), lt(t.plannedAt, until))).orderBy(asc(t.startedAt), asc(t.id))
}

/** What became of these slots, wherever they were planned when it was written down. */
export async function outcomeOf(db: Reader, slotKey: string): Promise<PlanOutcome | null> {
  const [row] = await db.q.select().from(db.t.planOutcomes).where(eq(db.t.planOutcomes.slotKey, slotKey)).limit(1)
  return row ?? null
}

export async function airedAs(db: Reader, slotKey: string): Promise<AsRun | null> {
  const [row] = await db.q.select().from(db.t.asRun).where(eq(db.t.asRun.slotKey, slotKey)).orderBy(asc(db.t.asRun.startedAt)).limit(1)
  return row ?? null
}

/** More than anybody explains at once. */
const MOST = 200

/** What was missed and nobody has said why, the earliest first. */
export async function unexplainedMissed(db: Reader): Promise<PlanOutcome[]> {
  const { planOutcomes: t } = db.t
  return db.q.select().from(t).where(and(eq(t.reason, ''), eq(t.kind, 'missed'))).orderBy(asc(t.plannedAt), asc(t.id)).limit(MOST)
}

/** Which of these slots have an outcome already. */
export async function withOutcome(db: Reader, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const { planOutcomes: t } = db.t
  for (let at = 0; at < keys.length; at += MOST) {
    for (const { key } of await db.q.select({ key: t.slotKey }).from(t).where(inArray(t.slotKey, keys.slice(at, at + MOST)))) found.add(key)
  }
  return found
}

/** Written down once for each slot: the store holds that. */
export async function addOutcome(tx: Tx, outcome: { readonly slotKey: string; readonly kind: OutcomeKind; readonly plannedAt: number; readonly programmeId: string; readonly scriptId: string | null; readonly reason: string }): Promise<PlanOutcome> {
  const row = await addRow(tx, 'planOutcomes', { id: newId(), ...outcome, by: tx.by?.staffId ?? null, at: tx.now })
  tx.changes.push({ room: 'plan', id: row.id, number: '', before: null, after: { [outcome.kind]: outcome.slotKey, reason: outcome.reason } })
  return row
}

/** Says why it was missed. */
export async function explainOutcome(tx: Tx, before: PlanOutcome, reason: string): Promise<void> {
  const { planOutcomes: t } = tx.t
  await tx.q.update(t).set({ reason, by: tx.by?.staffId ?? null }).where(and(eq(t.id, before.id), eq(t.reason, '')))
  tx.changes.push({ room: 'plan', id: before.id, number: '', before: { reason: '' }, after: { reason } })
}
