// What is open in the rooms whose records owe something, for the change of shifts.
import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { rooms, type RoomName } from '../../shared/rooms'
import { prepared } from '../prepared'
import type { Reader } from '../store'
import { isFirst } from './duties'

/** Other clocks are people's own (a weekly journal is its clerk's): they stay with them when the shift changes. */
const ROOMS: string[] = rooms.map(room => room.name)

/** A record that is open, and the post at which it was registered (null: at none). */
export interface OpenRecord {
  readonly room: RoomName
  readonly id: string
  readonly postId: string | null
}

/** The post of the first line of a record's course. */
function postOf(db: Reader, recordId: SQL): SQL<string | null> {
  const { timeline } = db.t
  return sql<string | null>`(select ${sql.identifier('post_id')} from ${timeline} as first_line where first_line.record_id = ${recordId} order by first_line.id limit 1)`
}

/** Every record with a running clock, whoever owes it, the next due first; and every record of which a slip is out. */
export async function openRecords(db: Reader): Promise<OpenRecord[]> {
  const { clocks, printCopies } = db.t
  const running = prepared(db, 'open records by clocks', () =>
    db.q.select({ room: clocks.room, id: clocks.recordId, postId: postOf(db, sql`${clocks.recordId}`) }).from(clocks).where(and(eq(clocks.runs, true), inArray(clocks.room, ROOMS), isFirst(db))).orderBy(asc(clocks.dueAt), asc(clocks.id)).prepare(),
  )
  const out = prepared(db, 'open records by slips', () =>
    db.q.selectDistinct({ room: printCopies.room, id: printCopies.recordId, postId: postOf(db, sql`${printCopies.recordId}`) }).from(printCopies).where(eq(printCopies.awaited, true)).prepare(),
  )
  const found = new Map<string, OpenRecord>()
  // Clocks stand for records of rooms only; nothing else writes these names.
  for (const row of [...(await running.execute()), ...(await out.execute())]) if (!found.has(row.id)) found.set(row.id, row as OpenRecord)
  return [...found.values()]
}

/** Which of these records have a copy of a slip out. */
export async function recordsWithSlipsOut(db: Reader, recordIds: readonly string[]): Promise<Set<string>> {
  if (recordIds.length === 0) return new Set()
  const { printCopies: t } = db.t
  const rows = await db.q.selectDistinct({ id: t.recordId }).from(t).where(and(eq(t.awaited, true), inArray(t.recordId, [...recordIds])))
  return new Set(rows.map(row => row.id))
}
