import { and, asc, count, eq, inArray, isNull, lt } from 'drizzle-orm'
import type { ClockRule, ClockView } from '../../shared/core/clocks'
import { newId } from '../../shared/core/ids'
import type { RoomName } from '../../shared/rooms'
import { addRow, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import { staffNames } from './names'

/** Starts a clock of a record. Times UTC ms; the rule is kept with it. */
export async function startClock(tx: Tx, room: RoomName, recordId: string, name: string, times: { startedAt: number; dueAt: number; rule: ClockRule }): Promise<void> {
  await addRow(tx, 'clocks', { id: newId(), room, recordId, name, ...times, runs: true })
}

/** By what ended it, not by `runs`: SQLite would take the index of all running clocks to find those of one record. */
const running = ({ t: { clocks } }: Reader, recordId: string, name: string) =>
  and(eq(clocks.recordId, recordId), eq(clocks.name, name), isNull(clocks.metAt), isNull(clocks.stoppedAt))

/** The clock is met now, by who acts. False when none of this name runs: one that is met or stopped stays as it is. */
export function meetClock(tx: Tx, recordId: string, name: string): Promise<boolean> {
  return end(tx, recordId, name, { metAt: tx.now, metBy: tx.by?.staffId ?? null })
}

/** The clock stops without being met, because what it was for fell away. False when none of this name runs. */
export function stopClock(tx: Tx, recordId: string, name: string): Promise<boolean> {
  return end(tx, recordId, name, { stoppedAt: tx.now })
}

async function end(tx: Tx, recordId: string, name: string, how: { metAt: number; metBy: string | null } | { stoppedAt: number }): Promise<boolean> {
  const ended = await tx.q.update(tx.t.clocks).set({ runs: false, ...how }).where(running(tx, recordId, name)).returning({ id: tx.t.clocks.id })
  return ended.length > 0
}

/** All clocks of a record, by due time. */
export async function clocksOf(db: Reader, recordId: string): Promise<ClockView[]> {
  const { clocks } = db.t
  const query = prepared(db, 'clocks of record', () => db.q.select().from(clocks).where(eq(clocks.recordId, value('recordId'))).orderBy(asc(clocks.dueAt)).limit(100).prepare())
  return views(db, await query.execute({ recordId }))
}

/** Clocks that run in a room, the next due first, with the record each belongs to. */
export async function runningClocks(db: Reader, room: string, limit: number) {
  const { clocks, matters } = db.t
  const rows = await db.q
    .select({ clock: clocks, number: matters.number, title: matters.title, person: matters.person })
    .from(clocks)
    .innerJoin(matters, eq(matters.recordId, clocks.recordId))
    .where(and(eq(clocks.runs, true), eq(clocks.room, room)))
    .orderBy(asc(clocks.dueAt))
    .limit(limit)
  const shown = await views(db, rows.map(row => row.clock))
  return rows.flatMap((row, at) => {
    const clock = shown[at]
    return clock ? [{ room: row.clock.room, recordId: row.clock.recordId, number: row.number, title: row.title, person: row.person, clock }] : []
  })
}

/** How many clocks run in each of these rooms, and how many of them were due before `before` (UTC ms). */
export async function countRunning(db: Reader, inRooms: readonly string[], before: number): Promise<{ room: string; count: number }[]> {
  const { clocks } = db.t
  const where = and(eq(clocks.runs, true), lt(clocks.dueAt, before), inArray(clocks.room, [...inRooms]))
  return db.q.select({ room: clocks.room, count: count() }).from(clocks).where(where).groupBy(clocks.room)
}

type ClockRow = Reader['t']['clocks']['$inferSelect']

async function views(db: Reader, rows: readonly ClockRow[]): Promise<ClockView[]> {
  const names = await staffNames(db, rows.map(row => row.metBy))
  return rows.map(({ id, name, startedAt, dueAt, rule, metAt, metBy, stoppedAt }) => ({ id, name, startedAt, dueAt, rule, metAt, metBy: names.ref(metBy)?.name ?? null, stoppedAt }))
}
