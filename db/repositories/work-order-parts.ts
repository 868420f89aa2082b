// What belongs to a work order and stands in tables of its own: its rounds, what was used in them, and which teams had it.
import { asc, desc, eq, type InferInsertModel } from 'drizzle-orm'
import { newId } from '../../shared/core/ids'
import { addRow, isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader, Tx } from '../store'
import { changedPart, notePart, type Owner } from './records'

type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect']
export type OrderRoundRow = Row<'workOrderRounds'>
export type MaterialRow = Row<'workOrderMaterials'>
export type AssignmentRow = Row<'workOrderAssignments'>

const ROOM = 'work-orders'

/** All rounds of these orders, first to last. */
export async function orderRoundsOf(db: Reader, orderIds: readonly string[]): Promise<OrderRoundRow[]> {
  if (orderIds.length === 0) return []
  const { workOrderRounds: t } = db.t
  const places = placesFor(orderIds.length)
  const query = prepared(db, `order rounds of ${places}`, () => db.q.select().from(t).where(isOneOf(t.orderId, places)).orderBy(asc(t.orderId), asc(t.no)).prepare())
  return query.execute(listed(orderIds, places))
}

/** Opens a round. */
export async function openOrderRound(tx: Tx, of: Owner, round: Pick<OrderRoundRow, 'no' | 'openedAt'>): Promise<void> {
  await addRow(tx, 'workOrderRounds', { id: newId(), orderId: of.id, ...round })
  notePart(tx, ROOM, of, 'round', null, { no: round.no, openedAt: round.openedAt })
}

/** Writes what happened in the running round. */
export async function changeOrderRound(tx: Tx, of: Owner, before: OrderRoundRow, patch: Partial<OrderRoundRow>): Promise<void> {
  const after: OrderRoundRow = { ...before, ...patch }
  const changed = changedPart(after, before) as Partial<OrderRoundRow>
  if (Object.keys(changed).length === 0) return
  await tx.q.update(tx.t.workOrderRounds).set(changed).where(eq(tx.t.workOrderRounds.id, before.id))
  notePart(tx, ROOM, of, 'round', { no: before.no, ...changedPart(before, after) }, { no: before.no, ...changed })
}

/** What was used for an order, in the order in which it was written down. */
export async function materialsOf(db: Reader, orderId: string): Promise<MaterialRow[]> {
  const { workOrderMaterials: t } = db.t
  const query = prepared(db, 'materials of order', () => db.q.select().from(t).where(eq(t.orderId, value('orderId'))).orderBy(asc(t.round), asc(t.line)).prepare())
  return query.execute({ orderId })
}

/** Writes down what was used in a round that ends; the round must have none yet. */
export async function addMaterials(tx: Tx, of: Owner, round: number, used: readonly Pick<MaterialRow, 'name' | 'unit' | 'quantity' | 'price'>[]): Promise<void> {
  for (const [at, material] of used.entries()) await addRow(tx, 'workOrderMaterials', { id: newId(), orderId: of.id, round, line: at + 1, ...material })
  if (used.length > 0) notePart(tx, ROOM, of, 'materials', null, used)
}

/** The teams an order was given to, first to last. */
export async function assignmentsOf(db: Reader, orderId: string): Promise<AssignmentRow[]> {
  const { workOrderAssignments: t } = db.t
  const query = prepared(db, 'assignments of order', () => db.q.select().from(t).where(eq(t.orderId, value('orderId'))).orderBy(asc(t.at), asc(t.id)).prepare())
  return query.execute({ orderId })
}

/** The order goes to a team. */
export async function addAssignment(tx: Tx, of: Owner, given: Pick<InferInsertModel<Tables['workOrderAssignments']>, 'round' | 'teamId' | 'departmentId' | 'person'>): Promise<void> {
  await addRow(tx, 'workOrderAssignments', { id: newId(), orderId: of.id, at: tx.now, by: tx.by?.staffId ?? null, ...given })
}

/** What the team that has the order said to it. */
export async function answerAssignment(tx: Tx, of: Owner, answer: Partial<Pick<AssignmentRow, 'acceptedAt' | 'refusedAt' | 'reason' | 'person'>>): Promise<void> {
  const { workOrderAssignments: t } = tx.t
  const [last] = await tx.q.select({ id: t.id, acceptedAt: t.acceptedAt }).from(t).where(eq(t.orderId, of.id)).orderBy(desc(t.at), desc(t.id)).limit(1)
  if (last === undefined) return
  // Who came without a word has said yes by coming; who said it before said it then.
  const { acceptedAt = null, ...said } = answer
  await tx.q.update(t).set({ ...said, acceptedAt: last.acceptedAt ?? acceptedAt }).where(eq(t.id, last.id))
  notePart(tx, ROOM, of, 'assignment', null, answer)
}
