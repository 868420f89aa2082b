// Calls to a customer after the work, in every room that makes them: one row each time somebody tried.
import { asc } from 'drizzle-orm'
import { newId } from '../../shared/core/ids'
import type { RoomName } from '../../shared/rooms'
import { addRow, isOneOf, listed, placesFor, prepared } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader, Tx } from '../store'
import { notePart, type Owner } from './records'

export type FollowUpRow = Tables['followUps']['$inferSelect']

/** Every call of these records, first to last. */
export async function followUpsOf(db: Reader, recordIds: readonly string[]): Promise<FollowUpRow[]> {
  if (recordIds.length === 0) return []
  const { followUps: t } = db.t
  const places = placesFor(recordIds.length)
  const query = prepared(db, `follow-ups of ${places}`, () => db.q.select().from(t).where(isOneOf(t.recordId, places)).orderBy(asc(t.recordId), asc(t.id)).prepare())
  return query.execute(listed(recordIds, places))
}

/** A customer was called: how it ended. */
export async function addFollowUp(tx: Tx, room: RoomName, of: Owner, call: Pick<FollowUpRow, 'round' | 'outcome' | 'remark'>): Promise<void> {
  await addRow(tx, 'followUps', { id: newId(), room, recordId: of.id, at: tx.now, by: tx.by?.staffId ?? null, ...call })
  notePart(tx, room, of, 'callBack', null, call)
}
