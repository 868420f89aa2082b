import { asc, eq } from 'drizzle-orm'
import { newId } from '../../shared/core/ids'
import type { TimelineEntry } from '../../shared/core/records'
import { addRow, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import { staffNames } from './names'

/** Adds a line to a record's course. `kind` is a text key of the room (`timeline.<kind>`), `data` its values. Lines are never changed. */
export async function addToTimeline(tx: Tx, room: string, recordId: string, kind: string, data: Record<string, unknown> = {}): Promise<void> {
  await addRow(tx, 'timeline', { id: newId(), room, recordId, at: tx.now, kind, data, staffId: tx.by?.staffId ?? null, postId: tx.by?.postId ?? null })
}

/** A record's course, oldest first. */
export async function timelineOf(db: Reader, recordId: string): Promise<TimelineEntry[]> {
  const { timeline } = db.t
  const query = prepared(db, 'timeline of record', () => db.q.select().from(timeline).where(eq(timeline.recordId, value('recordId'))).orderBy(asc(timeline.id)).limit(500).prepare())
  const rows = await query.execute({ recordId })
  const names = await staffNames(db, rows.map(row => row.staffId))
  return rows.map(row => ({ id: row.id, at: row.at, kind: row.kind, data: row.data, by: names.ref(row.staffId), post: row.postId }))
}
