// The clerks' weekly journals: what was taken in a week, and whether it was sent and read.
import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import type { Role } from '../../shared/core/actor'
import type { Reader } from '../store'
import type { ComplaintRecord } from './complaints'
import { recordsOf, type RowOf } from './records'

export type JournalRow = RowOf<'journals'>
export const journals = recordsOf('journals', 'journals')

/** A week takes a clerk some dozens of complaints; the limit only keeps a mistake from filling the page. */
const MOST = 1_000

interface Taken {
  readonly staffId: string
  /** UTC ms, from the first to before the second. */
  readonly from: number
  readonly to: number
}

const inTime = ({ complaints: t }: Reader['t'], { from, to }: Pick<Taken, 'from' | 'to'>): SQL | undefined => and(gte(t.createdAt, from), lt(t.createdAt, to), isNull(t.voidedAt))

/** The clerk's journal of a week, where it was sent or fell due. */
export async function journalOf(db: Reader, staffId: string, week: string): Promise<JournalRow | null> {
  const { journals: t } = db.t
  const [row] = await db.q.select().from(t).where(and(eq(t.staffId, staffId), eq(t.week, week)))
  return row ?? null
}

/** What the clerk took, in order; cancelled ones are left out. */
export async function takenBy(db: Reader, { staffId, ...time }: Taken): Promise<ComplaintRecord[]> {
  const { complaints: t } = db.t
  return db.q.select().from(t).where(and(eq(t.takenBy, staffId), inTime(db.t, time))).orderBy(asc(t.createdAt), asc(t.id)).limit(MOST)
}

/** How many the clerk took. */
export async function countTakenBy(db: Reader, { staffId, ...time }: Taken): Promise<number> {
  const { complaints: t } = db.t
  const [row] = await db.q.select({ found: count() }).from(t).where(and(eq(t.takenBy, staffId), inTime(db.t, time)))
  return row?.found ?? 0
}

/** Who took complaints in this time. */
export async function whoTook(db: Reader, time: Pick<Taken, 'from' | 'to'>): Promise<string[]> {
  const { complaints: t } = db.t
  const rows = await db.q.selectDistinct({ staffId: t.takenBy }).from(t).where(inTime(db.t, time))
  return rows.map(row => row.staffId)
}

/** Whose journal of a week was sent or fell due. */
export async function clerksWithJournal(db: Reader, week: string): Promise<Set<string>> {
  const { journals: t } = db.t
  return new Set((await db.q.select({ staffId: t.staffId }).from(t).where(eq(t.week, week))).map(row => row.staffId))
}

/** Journals whose clock to be sent runs, with what their clerk is now: the role, or null for somebody who was taken off the list. */
export async function journalsToBeSent(db: Reader): Promise<{ id: string; week: string; role: Role | null }[]> {
  const { journals: t, clocks, staff } = db.t
  const rows = await db.q
    .select({ id: t.id, week: t.week, role: staff.role, retired: staff.retired })
    .from(clocks)
    .innerJoin(t, eq(t.id, clocks.recordId))
    .innerJoin(staff, eq(staff.id, t.staffId))
    .where(and(eq(clocks.runs, true), eq(clocks.room, 'journals'), eq(clocks.name, 'sendJournal')))
  return rows.map(({ id, week, role, retired }) => ({ id, week, role: retired ? null : role }))
}

/** The journals of a week that were sent. */
export async function journalsOfWeek(db: Reader, week: string): Promise<JournalRow[]> {
  const { journals: t } = db.t
  return db.q.select().from(t).where(and(eq(t.week, week), isNotNull(t.sentAt))).orderBy(asc(t.sentAt))
}

/** Journals that were sent, the last week first: those nobody has read, or those read. */
export async function sentJournals(db: Reader, { read, limit }: { read: boolean; limit: number }): Promise<JournalRow[]> {
  const { journals: t } = db.t
  return db.q.select().from(t).where(and(isNotNull(t.sentAt), read ? isNotNull(t.readAt) : isNull(t.readAt))).orderBy(desc(t.week), asc(t.sentAt)).limit(limit)
}
