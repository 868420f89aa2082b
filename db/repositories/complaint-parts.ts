// What belongs to a complaint and stands in tables of its own: its rounds, later days asked for, and mediation.
import { and, asc, eq, isNull, type InferInsertModel } from 'drizzle-orm'
import { newId } from '../../shared/core/ids'
import { addRow, isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader, Tx } from '../store'
import { changedPart, notePart, type Owner } from './records'

type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect']
export type RoundRow = Row<'complaintRounds'>
export type ExtensionRow = Row<'complaintExtensions'>
export type MediationRow = Row<'mediations'>

type Part = 'round' | 'extension' | 'mediation'
const note = (tx: Tx, of: Owner, part: Part, before: object | null, after: object): void => notePart(tx, 'complaints', of, part, before, after)

/** All rounds of these complaints, first to last. */
export async function roundsOf(db: Reader, complaintIds: readonly string[]): Promise<RoundRow[]> {
  if (complaintIds.length === 0) return []
  const { complaintRounds: t } = db.t
  const places = placesFor(complaintIds.length)
  const query = prepared(db, `rounds of ${places}`, () => db.q.select().from(t).where(isOneOf(t.complaintId, places)).orderBy(asc(t.complaintId), asc(t.no)).prepare())
  return query.execute(listed(complaintIds, places))
}

/** Opens a round. */
export async function openRound(tx: Tx, of: Owner, round: Pick<RoundRow, 'no' | 'openedAt' | 'departmentId'>): Promise<RoundRow> {
  const made = await addRow(tx, 'complaintRounds', { id: newId(), complaintId: of.id, ...round })
  note(tx, of, 'round', null, { no: made.no, openedAt: made.openedAt })
  return made
}

/** Writes what happened in the running round. */
export async function changeRound(tx: Tx, of: Owner, before: RoundRow, patch: Partial<RoundRow>): Promise<RoundRow> {
  const after: RoundRow = { ...before, ...patch }
  const changed = changedPart(after, before) as Partial<RoundRow>
  if (Object.keys(changed).length === 0) return before
  await tx.q.update(tx.t.complaintRounds).set(changed).where(eq(tx.t.complaintRounds.id, before.id))
  note(tx, of, 'round', { no: before.no, ...changedPart(before, after) }, { no: before.no, ...changed })
  return after
}

/** Later days that were asked for and are not decided, of these complaints. */
export async function openExtensions(db: Reader, complaintIds: readonly string[]): Promise<ExtensionRow[]> {
  if (complaintIds.length === 0) return []
  const { complaintExtensions: t } = db.t
  const places = placesFor(complaintIds.length)
  const query = prepared(db, `open extensions of ${places}`, () => db.q.select().from(t).where(and(isOneOf(t.complaintId, places), isNull(t.decidedAt))).orderBy(asc(t.askedAt)).prepare())
  return query.execute(listed(complaintIds, places))
}

/** All later days asked for of a complaint, in their order. */
export async function extensionsOf(db: Reader, complaintId: string): Promise<ExtensionRow[]> {
  const { complaintExtensions: t } = db.t
  const query = prepared(db, 'extensions of complaint', () => db.q.select().from(t).where(eq(t.complaintId, value('complaintId'))).orderBy(asc(t.askedAt), asc(t.id)).prepare())
  return query.execute({ complaintId })
}

/** A later day is asked for. */
export async function askExtension(tx: Tx, of: Owner, asked: { until: number; reason: string }): Promise<void> {
  // Not by a kept query: to it, what nobody has approved yet is not approved (drizzle maps a null of a boolean to 0 there).
  await tx.q.insert(tx.t.complaintExtensions).values({ id: newId(), complaintId: of.id, askedAt: tx.now, askedBy: tx.by?.staffId ?? null, ...asked })
  note(tx, of, 'extension', null, asked)
}

/** Whatever is asked for and open is decided. */
export async function decideExtension(tx: Tx, of: Owner, decision: { approved: boolean; approvedBy: string; remark: string }): Promise<void> {
  const { complaintExtensions: t } = tx.t
  await tx.q.update(t).set({ ...decision, decidedAt: tx.now, decidedBy: tx.by?.staffId ?? null }).where(and(eq(t.complaintId, of.id), isNull(t.decidedAt)))
  note(tx, of, 'extension', null, decision)
}

/** What is asked for and not decided when a new round begins is decided by nobody any more: it ends without an answer. */
export async function lapseExtensions(tx: Tx, of: Owner): Promise<void> {
  const { complaintExtensions: t } = tx.t
  const lapsed = await tx.q.update(t).set({ decidedAt: tx.now }).where(and(eq(t.complaintId, of.id), isNull(t.decidedAt))).returning({ id: t.id })
  if (lapsed.length > 0) note(tx, of, 'extension', null, { lapsed: true })
}

/** The mediation of a complaint, if one was begun. */
export async function mediationOf(db: Reader, complaintId: string): Promise<MediationRow | null> {
  const { mediations: t } = db.t
  const query = prepared(db, 'mediation of complaint', () => db.q.select().from(t).where(eq(t.complaintId, value('complaintId'))).prepare())
  const [row] = await query.execute({ complaintId })
  return row ?? null
}

/** Writes down the mediation as it stands now. */
export async function putMediation(tx: Tx, of: Owner, fields: Omit<InferInsertModel<Tables['mediations']>, 'id' | 'complaintId'>): Promise<void> {
  const before = await mediationOf(tx, of.id)
  if (before === null) await addRow(tx, 'mediations', { id: newId(), complaintId: of.id, ...fields })
  else await tx.q.update(tx.t.mediations).set(fields).where(eq(tx.t.mediations.id, before.id))
  note(tx, of, 'mediation', before && changedPart(before, { ...before, ...fields }), before ? changedPart(fields, before) : fields)
}
