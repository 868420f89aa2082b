// The clerks' weekly journals: what was taken in a week, and whether it was sent and read.
import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import type { Role } from '../../shared/core/actor'
import { prepared } from '../prepared'
import type { Reader } from '../store'
import { clockViews } from './clocks'
import { runningOf } from './duties'
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

const inTime = ({ complaints: t }: Reader['t'], { from, to }: Pick<Taken, 'from' | 'to'>): SQL | undefined => and(gte(t.createdAt, from), lt(t.createdAt, to))

/** The clerk's journal of a week, where it was sent or fell due. */
export async function journalOf(db: Reader, staffId: string, week: string): Promise<JournalRow | null> {
  const { journals: t } = db.t
  const [row] = await db.q.select().from(t).where(and(eq(t.staffId, staffId), eq(t.week, week)))
  return row ?? null
}

/** What the clerk took, in order, cancelled ones too. */
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

/** More than this nobody is reminded of, however long no journal was read. */
const MOST_UNREAD = 1_000

/**
 * The journals of which this person owes something, the next due first: their own that are to be sent, and those of others that one of their `roles` is
 * to read. As the board shows what is owed: titled by whose journal it is.
 */
export async function owedJournals(db: Reader, staffId: string, roles: readonly Role[]) {
  const { journals: t, staff } = db.t
  // From the few that nobody has read to their clocks: the other way round all clocks of the house would be looked through.
  const unread = prepared(db, 'unread journals', () =>
    db.q.select({ id: t.id, week: t.week, staffId: t.staffId, name: staff.name }).from(t).innerJoin(staff, eq(staff.id, t.staffId)).where(isNull(t.readAt)).orderBy(desc(t.week)).limit(MOST_UNREAD).prepare(),
  )
  const byId = new Map((await unread.execute()).map(row => [row.id, row]))
  const mine = (await runningOf(db, [...byId.keys()])).filter(({ recordId, name, owedBy }) => {
    const own = byId.get(recordId)?.staffId === staffId
    return name === 'sendJournal' ? own : !own && owedBy !== null && roles.includes(owedBy)
  })
  const shown = await clockViews(db, mine)
  return mine.flatMap(({ recordId }, at) => {
    const [journal, clock] = [byId.get(recordId), shown[at]]
    return journal && clock ? [{ room: 'journals', recordId, number: '', title: journal.name, person: '', journal: { week: journal.week, staffId: journal.staffId }, day: null, clock }] : []
  })
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
