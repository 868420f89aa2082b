import { and, asc, countDistinct, eq, inArray, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { Role } from '../../shared/core/actor'
import type { ClockRule, ClockView } from '../../shared/core/clocks'
import { newId } from '../../shared/core/ids'
import type { RoomName } from '../../shared/rooms'
import { addRow, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import { staffNames } from './names'
import { momentsOfOwed, owedNow } from './owed-now'

/** When a clock began and is due (UTC ms), by which rule; in rooms with rounds the round; where one role owes it, whose it is. */
interface ClockGiven {
  readonly startedAt: number
  readonly dueAt: number
  readonly rule: ClockRule
  readonly round?: number
  readonly owedBy?: Role
  readonly departmentId?: string | null
}

/** Starts a clock of a record, or of a weekly journal; the rule is kept with it. */
export async function startClock(tx: Tx, room: RoomName | 'journals', recordId: string, name: string, given: ClockGiven): Promise<void> {
  await addRow(tx, 'clocks', { id: newId(), room, recordId, name, ...given, runs: true })
}

/** Gives a running clock another due time with its rule, or another owner. False when none of this name runs. */
export async function moveClock(tx: Tx, recordId: string, name: string, to: { dueAt?: number; rule?: ClockRule; owedBy?: Role; departmentId?: string | null }): Promise<boolean> {
  const moved = await tx.q.update(tx.t.clocks).set(to).where(running(tx, recordId, name)).returning({ id: tx.t.clocks.id })
  return moved.length > 0
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
  return clockViews(db, await query.execute({ recordId }))
}

/** Whose clocks: those that everybody at the desk owes, and those of these roles, for a handler of one department. */
export interface Duties {
  readonly roles: readonly Role[]
  readonly departmentId: string | null
}

/** A record rarely has more clocks of one role at once than this. */
const OF_A_RECORD = 4

/** What is owed in a room at `now` (UTC ms), each record once with the clock of it that is due next; the next due first. */
export async function owedClocks(db: Reader, room: string, duties: Duties, { now, limit }: { readonly now: number; readonly limit: number }) {
  const { clocks, matters } = db.t
  const rows = []
  // Each owner by an index of its own.
  for (const owner of [null, ...duties.roles]) {
    const query = prepared(db, `owed clocks of ${room} of ${owner === null ? 'everybody' : owner === 'handler' ? 'a department' : 'a role'}`, () =>
      db.q
        .select({ clock: clocks, number: matters.number, title: matters.title, person: matters.person })
        .from(clocks)
        .innerJoin(matters, eq(matters.recordId, clocks.recordId))
        .where(and(eq(clocks.runs, true), eq(clocks.room, value('room')), ownedBy(clocks, owner), owedNow(clocks, [room])))
        .orderBy(asc(clocks.dueAt), asc(clocks.id))
        .limit(value('limit'))
        .prepare(),
    )
    rows.push(...(await query.execute({ room, owner, departmentId: duties.departmentId, limit: limit * OF_A_RECORD, ...momentsOfOwed([room], now) })))
  }
  const next = new Map<string, (typeof rows)[number]>()
  for (const row of rows.sort((a, b) => a.clock.dueAt - b.clock.dueAt)) if (!next.has(row.clock.recordId)) next.set(row.clock.recordId, row)
  const first = [...next.values()].slice(0, limit)
  const shown = await clockViews(db, first.map(row => row.clock))
  return first.flatMap((row, at) => {
    const clock = shown[at]
    return clock ? [{ room: row.clock.room, recordId: row.clock.recordId, number: row.number, title: row.title, person: row.person, journal: null, day: null, clock }] : []
  })
}

/** The clocks of one owner, given by the places `owner` and, for a handler, `departmentId`; of null, those that everybody owes. */
function ownedBy(clocks: Reader['t']['clocks'], owner: Role | null): SQL | undefined {
  if (owner === null) return isNull(clocks.owedBy)
  return and(eq(clocks.owedBy, value('owner')), owner === 'handler' ? eq(clocks.departmentId, value('departmentId')) : undefined)
}

/** Of how many records something is owed at `now` in each of these rooms that is due before `before` (both UTC ms). */
export async function countOwed(db: Reader, inRooms: readonly string[], { roles, departmentId }: Duties, { now, before }: { readonly now: number; readonly before: number }): Promise<{ room: string; count: number }[]> {
  const query = prepared(db, `count owed in ${inRooms.join(' ')} by ${roles.join(' ')}`, () => {
    const { clocks } = db.t
    const ofRoles = roles.length === 0 ? undefined : and(inArray(clocks.owedBy, [...roles]), roles.includes('handler') ? eq(clocks.departmentId, value('departmentId')) : undefined)
    const where = and(eq(clocks.runs, true), lt(clocks.dueAt, value('before')), inArray(clocks.room, [...inRooms]), or(isNull(clocks.owedBy), ofRoles), owedNow(clocks, inRooms))
    return db.q.select({ room: clocks.room, count: countDistinct(clocks.recordId) }).from(clocks).where(where).groupBy(clocks.room).prepare()
  })
  return query.execute({ before, departmentId, ...momentsOfOwed(inRooms, now) })
}

type ClockRow = Reader['t']['clocks']['$inferSelect']

/** Clocks as they are shown, with the names of those who met them. */
export async function clockViews(db: Reader, rows: readonly ClockRow[]): Promise<ClockView[]> {
  const names = await staffNames(db, rows.map(row => row.metBy))
  return rows.map(({ id, name, startedAt, dueAt, rule, metAt, metBy, stoppedAt, round, owedBy }) => ({ id, name, startedAt, dueAt, rule, metAt, metBy: names.ref(metBy)?.name ?? null, stoppedAt, round, owedBy }))
}
