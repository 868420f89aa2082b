// Notices of clocks: which are to be given, which were, and to whom.
import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, lt, lte, ne, not, or, sql, type SQL } from 'drizzle-orm'
import type { Role } from '../../shared/core/actor'
import { newId } from '../../shared/core/ids'
import type { Cursor } from '../../shared/core/paging'
import type { Moment } from '../../shared/notices/rules'
import { isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Reader, Writer } from '../store'
import { liesWith } from './sight'

export type NoticeRow = Reader['t']['notices']['$inferSelect']

/** A running clock that a role owes. Times UTC ms. */
export interface OwedClockRow {
  id: string
  room: string
  recordId: string
  startedAt: number
  dueAt: number
  owedBy: Role
  departmentId: string | null
}

/** A moment of a clock that is to be given as a notice. */
export type NewNotice = Moment & { readonly clock: OwedClockRow }

/**
 * Running clocks that a role owes, due before `before` (UTC ms), the next due first: all of which the last notice was not given. The last one
 * lies after the due time, so one that was given before the clock was moved on does not count.
 */
export async function unnoticedClocks(db: Reader, before: number, limit: number): Promise<OwedClockRow[]> {
  const { clocks, notices } = db.t
  const query = prepared(db, 'unnoticed clocks', () => {
    const { id, room, recordId, startedAt, dueAt, owedBy, departmentId } = clocks
    const toTheEnd = db.q
      .select({ one: sql`1` })
      .from(notices)
      .where(and(eq(notices.clockId, clocks.id), eq(notices.kind, 'late'), gt(notices.at, clocks.dueAt), eq(notices.owedBy, clocks.owedBy)))
    return db.q
      .select({ id, room, recordId, startedAt, dueAt, owedBy, departmentId })
      .from(clocks)
      .where(and(eq(clocks.runs, true), isNotNull(clocks.owedBy), lt(clocks.dueAt, value('before')), sql`not exists ${toTheEnd}`))
      .orderBy(asc(clocks.dueAt), asc(clocks.id))
      .limit(value('limit'))
      .prepare()
  })
  return (await query.execute({ before, limit })) as OwedClockRow[]
}

/** So many are asked about at once. */
const ASKED = 512

/** The notices given of these clocks. */
export async function noticesOf(db: Reader, clockIds: readonly string[]): Promise<Pick<NoticeRow, 'clockId' | 'kind' | 'at' | 'owedBy'>[]> {
  const { clockId, kind, at, owedBy } = db.t.notices
  const found: Pick<NoticeRow, 'clockId' | 'kind' | 'at' | 'owedBy'>[] = []
  for (let from = 0; from < clockIds.length; from += ASKED) {
    const asked = clockIds.slice(from, from + ASKED)
    const places = placesFor(asked.length)
    const query = prepared(db, `notices of ${places}`, () => db.q.select({ clockId, kind, at, owedBy }).from(db.t.notices).where(isOneOf(clockId, places)).prepare())
    found.push(...(await query.execute(listed(asked, places))))
  }
  return found
}

/** Of these clocks those that still run, when they are due and who owes them now. */
async function stillOwed(db: Reader, clockIds: readonly string[]): Promise<Map<string, { dueAt: number; owedBy: Role | null }>> {
  if (clockIds.length === 0) return new Map()
  const { clocks } = db.t
  const places = placesFor(clockIds.length)
  const query = prepared(db, `still owed ${places}`, () =>
    db.q.select({ id: clocks.id, dueAt: clocks.dueAt, owedBy: clocks.owedBy, runs: clocks.runs }).from(clocks).where(isOneOf(clocks.id, places)).prepare(),
  )
  return new Map((await query.execute(listed(clockIds, places))).filter(row => row.runs).map(row => [row.id, row]))
}

/**
 * Records notices at `now` (UTC ms), in the order given, and answers those that were not there: what another station gave first, or what was done
 * meanwhile, is left out. At most `ASKED` at once.
 */
export async function giveNotices(tx: Writer, given: readonly NewNotice[], now: number): Promise<NoticeRow[]> {
  const still = await stillOwed(tx, [...new Set(given.map(({ clock }) => clock.id))])
  const rows = given
    .filter(({ clock }) => still.get(clock.id)?.dueAt === clock.dueAt && still.get(clock.id)?.owedBy === clock.owedBy)
    .map(({ clock, kind, at, owedBy, departmentId }): NoticeRow => ({ id: newId(), room: clock.room, recordId: clock.recordId, clockId: clock.id, kind, at, givenAt: now, owedBy, departmentId }))
  const made = await addNew(tx, rows)
  return rows.filter(row => made.has(row.id))
}

const FIELDS = ['id', 'room', 'recordId', 'clockId', 'kind', 'at', 'givenAt', 'owedBy', 'departmentId'] as const satisfies readonly (keyof NoticeRow)[]

/** Adds those that are not there, by a prepared statement for a power of two of rows: the last is repeated in the places left over, and is there by then. Their ids. */
async function addNew(tx: Writer, rows: readonly NoticeRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const { notices } = tx.t
  const places = Array.from({ length: placesFor(rows.length) }, (_, at) => at)
  const query = prepared(tx, `add notices ${places.length}`, () => {
    const placed = places.map(at => Object.fromEntries(FIELDS.map(field => [field, value(`${field}${at}`)])))
    return tx.q.insert(notices).values(placed as never).onConflictDoNothing().returning({ id: notices.id }).prepare()
  })
  const given = places.flatMap(at => FIELDS.map(field => [`${field}${at}`, rows[Math.min(at, rows.length - 1)]?.[field]]))
  return new Set((await query.execute(Object.fromEntries(given))).map(row => row.id))
}

/** Who is told: a role, for a handler of one department, and who in person of what is nobody else's. */
export interface ToldAs {
  readonly staffId: string
  readonly role: Role
  readonly departmentId: string | null
}

export interface ToldNotice {
  notice: NoticeRow
  clock: { name: string; dueAt: number; owedBy: Role | null; runs: boolean }
  number: string
  title: string
  /** The journal it is of: its Monday and whose it is. */
  journal: { week: string; staffId: string } | null
}

/** A journal that is to be sent is its clerk's own; once it stays late, everybody of the next role is told. */
function ofAnother({ t: { notices, journals, clocks } }: Reader, staffId: string): SQL {
  const own = and(eq(clocks.id, notices.clockId), eq(clocks.name, 'sendJournal'), eq(clocks.owedBy, notices.owedBy), ne(journals.staffId, staffId))
  return sql`exists (select 1 from ${journals} inner join ${clocks} on ${clocks.recordId} = ${journals.id} where ${own})`
}

/** A handler is told of what still lies with the own department: a notice of what was sent on is another's. */
function toldTo(db: Reader, { role, departmentId, staffId }: ToldAs, rooms: readonly string[]): SQL | undefined {
  const { notices } = db.t
  const inRooms = or(...rooms.map(room => eq(notices.room, room))) ?? sql`1 = 0`
  const ofDepartment = departmentId === null ? sql`1 = 0` : and(eq(notices.departmentId, departmentId), liesWith(db, notices.recordId, departmentId))
  return and(eq(notices.owedBy, role), role === 'handler' ? ofDepartment : undefined, inRooms, rooms.includes('journals') ? not(ofAnother(db, staffId)) : undefined)
}

/** Notices told to somebody in these rooms since `since` (UTC ms), given last first, by key (`after.at` is when the last one shown was given). */
export async function noticePage(db: Reader, who: ToldAs, asked: { rooms: readonly string[]; since: number; after?: Cursor | null; limit: number }): Promise<ToldNotice[]> {
  const { notices, clocks, matters, journals, staff } = db.t
  const { after } = asked
  const beyond = after ? and(lte(notices.givenAt, after.at), or(lt(notices.givenAt, after.at), lt(notices.id, after.id))) : undefined
  const number = sql<string>`coalesce(${matters.number}, '')`
  const title = sql<string>`coalesce(${matters.title}, ${staff.name}, '')`
  return db.q
    .select({ notice: notices, clock: { name: clocks.name, dueAt: clocks.dueAt, owedBy: clocks.owedBy, runs: clocks.runs }, number, title, journal: { week: journals.week, staffId: journals.staffId } })
    .from(notices)
    .innerJoin(clocks, eq(clocks.id, notices.clockId))
    .leftJoin(matters, eq(matters.recordId, notices.recordId))
    .leftJoin(journals, eq(journals.id, notices.recordId))
    .leftJoin(staff, eq(staff.id, journals.staffId))
    .where(and(gte(notices.givenAt, asked.since), toldTo(db, who, asked.rooms), beyond, or(isNotNull(matters.number), isNotNull(journals.week))))
    .orderBy(desc(notices.givenAt), desc(notices.id))
    .limit(asked.limit)
}

/** How many notices told to somebody were given after `since` (UTC ms). */
export async function countNotices(db: Reader, who: ToldAs, asked: { rooms: readonly string[]; since: number }): Promise<number> {
  const { notices } = db.t
  const [row] = await db.q.select({ found: count() }).from(notices).where(and(gt(notices.givenAt, asked.since), toldTo(db, who, asked.rooms)))
  return row?.found ?? 0
}

/**
 * Forgets notices given before `before` (UTC ms) of clocks that were met or stopped before it, the oldest `most` of them; gives how many it were.
 * Those of a clock that still runs stay, or they would be given again.
 */
export async function forgetNoticesOf(tx: Writer, before: number, most: number): Promise<number> {
  const { notices, clocks } = tx.t
  const over = and(lt(notices.givenAt, before), eq(clocks.runs, false), lt(sql`coalesce(${clocks.metAt}, ${clocks.stoppedAt})`, before))
  const old = await tx.q.select({ id: notices.id }).from(notices).innerJoin(clocks, eq(clocks.id, notices.clockId)).where(over).orderBy(asc(notices.givenAt), asc(notices.id)).limit(most)
  if (old.length > 0) await tx.q.delete(notices).where(inArray(notices.id, old.map(row => row.id)))
  return old.length
}
