// What stands on a shift besides its log: lines on open matters, counts, checks, instructions, lifts, refusals.
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { newId } from '../../shared/core/ids'
import type { Lift } from '../../shared/handover/facts'
import type { Tables } from '../schema/tables'
import type { Reader, Tx } from '../store'
import { notePart, recordsOf, type RowOf } from './records'
import type { ShiftRecord } from './shifts'

type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect']
export type ShiftMatterRow = Row<'shiftMatters'>
export type ShiftCountRow = Row<'shiftCounts'>
export type ShiftCheckRow = Row<'shiftChecks'>
export type ShiftInstructionRow = Row<'shiftInstructions'>
export type LiftRow = Row<'shiftLifts'>
export type RefusalRow = Row<'shiftRefusals'>
export type InstructionRecord = RowOf<'instructions'>
export type CountItem = RowOf<'countItems'>
export type CheckItem = RowOf<'checkItems'>
export type TemplateRow = RowOf<'shiftTemplates'>

export const instructions = recordsOf('handover', 'instructions')
export const countItems = recordsOf('count-items', 'countItems')
export const checkItems = recordsOf('check-items', 'checkItems')
export const shiftTemplates = recordsOf('shift-templates', 'shiftTemplates')

/** The templates that are in use, by their beginning. */
export async function templatesInUse(db: Reader): Promise<TemplateRow[]> {
  const { shiftTemplates: t } = db.t
  return db.q.select().from(t).where(eq(t.retired, false)).orderBy(asc(t.begins), asc(t.id))
}

/** What is counted at this post, and looked at. */
export async function countedAt(db: Reader, postId: string): Promise<CountItem[]> {
  const { countItems: t } = db.t
  return db.q.select().from(t).where(and(eq(t.retired, false), or(isNull(t.postId), eq(t.postId, postId)))).orderBy(asc(t.id))
}
export async function checkedAt(db: Reader, postId: string): Promise<CheckItem[]> {
  const { checkItems: t } = db.t
  return db.q.select().from(t).where(and(eq(t.retired, false), or(isNull(t.postId), eq(t.postId, postId)))).orderBy(asc(t.id))
}

/** Instructions that are not done yet and are for this post, or for all. */
export async function instructionsFor(db: Reader, postId: string): Promise<InstructionRecord[]> {
  const { instructions: t } = db.t
  return db.q.select().from(t).where(and(eq(t.isOpen, true), or(isNull(t.postId), eq(t.postId, postId)))).orderBy(asc(t.createdAt), asc(t.id))
}

export async function mattersOf(db: Reader, shiftId: string): Promise<ShiftMatterRow[]> {
  const { shiftMatters: t } = db.t
  return db.q.select().from(t).where(eq(t.shiftId, shiftId)).orderBy(asc(t.id))
}
export async function countsOf(db: Reader, shiftId: string): Promise<ShiftCountRow[]> {
  const { shiftCounts: t } = db.t
  return db.q.select().from(t).where(eq(t.shiftId, shiftId)).orderBy(asc(t.itemId))
}
export async function checksOf(db: Reader, shiftId: string): Promise<ShiftCheckRow[]> {
  const { shiftChecks: t } = db.t
  return db.q.select().from(t).where(eq(t.shiftId, shiftId)).orderBy(asc(t.itemId))
}
export async function passedOn(db: Reader, shiftId: string): Promise<ShiftInstructionRow[]> {
  const { shiftInstructions: t } = db.t
  return db.q.select().from(t).where(eq(t.shiftId, shiftId)).orderBy(asc(t.instructionId))
}
export async function liftsOf(db: Reader, shiftId: string): Promise<LiftRow[]> {
  const { shiftLifts: t } = db.t
  return db.q.select().from(t).where(eq(t.shiftId, shiftId)).orderBy(asc(t.at), asc(t.id))
}
export async function refusalsOf(db: Reader, shiftId: string): Promise<RefusalRow[]> {
  const { shiftRefusals: t } = db.t
  return db.q.select().from(t).where(eq(t.shiftId, shiftId)).orderBy(asc(t.at), asc(t.id))
}

/** The line the outgoing person writes on a matter, or writes anew. */
export async function writeLine(tx: Tx, shift: ShiftRecord, { room, recordId, text }: Pick<ShiftMatterRow, 'room' | 'recordId' | 'text'>): Promise<void> {
  const { shiftMatters: t } = tx.t
  const written = { text, writtenBy: tx.by?.staffId ?? null, writtenAt: tx.now }
  await tx.q.insert(t).values({ id: newId(), shiftId: shift.id, room, recordId, ...written }).onConflictDoUpdate({ target: [t.shiftId, t.recordId], set: written })
  notePart(tx, 'handover', shift, 'line', null, { recordId, text })
}

/** Matters that go with the shift although nobody wrote on them. */
export async function addUnwritten(tx: Tx, shiftId: string, matters: readonly Pick<ShiftMatterRow, 'room' | 'recordId'>[]): Promise<void> {
  for (const { room, recordId } of matters) await tx.q.insert(tx.t.shiftMatters).values({ id: newId(), shiftId, room, recordId, text: '' }).onConflictDoNothing()
}

export async function putCount(tx: Tx, shift: ShiftRecord, count: Pick<ShiftCountRow, 'itemId' | 'expected' | 'counted' | 'explanation'>): Promise<void> {
  const { shiftCounts: t } = tx.t
  const set = { ...count, by: tx.by?.staffId ?? null, at: tx.now }
  await tx.q.insert(t).values({ id: newId(), shiftId: shift.id, ...set }).onConflictDoUpdate({ target: [t.shiftId, t.itemId], set })
  notePart(tx, 'handover', shift, 'count', null, count)
}

export async function putCheck(tx: Tx, shift: ShiftRecord, check: Pick<ShiftCheckRow, 'itemId' | 'works' | 'remark'>): Promise<void> {
  const { shiftChecks: t } = tx.t
  const set = { ...check, by: tx.by?.staffId ?? null, at: tx.now }
  await tx.q.insert(t).values({ id: newId(), shiftId: shift.id, ...set }).onConflictDoUpdate({ target: [t.shiftId, t.itemId], set })
  notePart(tx, 'handover', shift, 'check', null, check)
}

/** A block is lifted, by whoever signed for it. */
export async function addLift(tx: Tx, shift: ShiftRecord, { kind, of, by, reason }: Lift): Promise<void> {
  const { shiftLifts: t } = tx.t
  const set = { by, reason, at: tx.now }
  await tx.q.insert(t).values({ id: newId(), shiftId: shift.id, kind, of, ...set }).onConflictDoUpdate({ target: [t.shiftId, t.kind, t.of], set })
  notePart(tx, 'handover', shift, 'lift', null, { kind, of, by, reason })
}

/** A lift is gone with what it was of; that there was one stands in the log and in the trail. */
export async function dropLift(tx: Tx, shift: ShiftRecord, { kind, of }: Pick<Lift, 'kind' | 'of'>): Promise<void> {
  const { shiftLifts: t } = tx.t
  const gone = await tx.q.delete(t).where(and(eq(t.shiftId, shift.id), eq(t.kind, kind), eq(t.of, of))).returning({ id: t.id })
  if (gone.length > 0) notePart(tx, 'handover', shift, 'lift', { kind, of }, {})
}

/** What the incoming person has read, line by line. */
export async function tick(tx: Tx, shift: ShiftRecord, by: string, { recordIds, instructionIds }: { readonly recordIds: readonly string[]; readonly instructionIds: readonly string[] }): Promise<void> {
  const { shiftMatters: m, shiftInstructions: i } = tx.t
  const ticked = { tickedBy: by, tickedAt: tx.now }
  if (recordIds.length > 0) await tx.q.update(m).set(ticked).where(and(eq(m.shiftId, shift.id), inArray(m.recordId, [...recordIds])))
  for (const instructionId of instructionIds) await tx.q.insert(i).values({ id: newId(), shiftId: shift.id, instructionId, ...ticked }).onConflictDoUpdate({ target: [i.shiftId, i.instructionId], set: ticked })
  notePart(tx, 'handover', shift, 'ticked', null, { by, matters: recordIds.length, instructions: instructionIds.length })
}

/** The incoming person is another, or would not take over: whoever follows reads everything anew. */
export async function untick(tx: Tx, shiftId: string): Promise<void> {
  const none = { tickedBy: null, tickedAt: null }
  await tx.q.update(tx.t.shiftMatters).set(none).where(eq(tx.t.shiftMatters.shiftId, shiftId))
  await tx.q.update(tx.t.shiftInstructions).set(none).where(eq(tx.t.shiftInstructions.shiftId, shiftId))
}

/** The incoming person would not take over. */
export async function addRefusal(tx: Tx, shift: ShiftRecord, { by, reason }: Pick<RefusalRow, 'by' | 'reason'>): Promise<void> {
  const { signedOutBy, signedOutAt } = shift
  await tx.q.insert(tx.t.shiftRefusals).values({ id: newId(), shiftId: shift.id, by, reason, at: tx.now, signedOutBy, signedOutAt })
  notePart(tx, 'handover', shift, 'refused', null, { by, reason })
}
