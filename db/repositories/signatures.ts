// Signatures drawn on a screen: added once, never changed.
import { eq } from 'drizzle-orm'
import type { DrawnSignature } from '../../shared/core/signature'
import { newId } from '../../shared/core/ids'
import type { RoomName } from '../../shared/rooms'
import { addRow, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import { notePart, type Owner } from './records'

/** All that was signed for on this record, by what it was signed for (`part`). */
export async function signaturesOf(db: Reader, recordId: string): Promise<Map<string, DrawnSignature>> {
  const { signatures: t } = db.t
  const query = prepared(db, 'signatures of record', () => db.q.select().from(t).where(eq(t.recordId, value('recordId'))).prepare())
  return new Map((await query.execute({ recordId })).map(({ part, name, at, strokes }) => [part, { name, at, strokes }]))
}

/** Keeps a signature with a record. The trail names who signed for what; the lines themselves stand in their own row. */
export async function addSignature(tx: Tx, room: RoomName, of: Owner, part: string, { name, strokes }: Pick<DrawnSignature, 'name' | 'strokes'>): Promise<void> {
  await addRow(tx, 'signatures', { id: newId(), room, recordId: of.id, part, name, strokes, at: tx.now, by: tx.by?.staffId ?? null })
  notePart(tx, room, of, 'signature', null, { part, name, lines: strokes.lines.length })
}
