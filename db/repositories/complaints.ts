import { and, asc, count, desc, eq, isNotNull, isNull, lte, ne, or } from 'drizzle-orm'
import type { Cursor } from '../../shared/core/paging'
import { registerOf } from '../keyset'
import { prepared, value } from '../prepared'
import type { Reader } from '../store'
import { dutiesIn } from './duties'
import { recordsOf, type RowOf } from './records'

export type ComplaintRecord = RowOf<'complaints'>
export const complaints = recordsOf('complaints', 'complaints')

/** What narrows the register. `departmentId`: what lies with this department. */
export interface ComplaintFilter {
  categoryId?: string | null
  departmentId?: string | null
  after?: Cursor | null
  limit: number
}

const conditions = {
  archived: (t: Reader['t']['complaints']) => isNotNull(t.archivedAt),
  categoryId: (t: Reader['t']['complaints'], categoryId: ReturnType<typeof value>) => eq(t.categoryId, categoryId),
  departmentId: (t: Reader['t']['complaints'], departmentId: ReturnType<typeof value>) => eq(t.departmentId, departmentId),
}
const byTime = registerOf('complaints', 'createdAt', conditions)
const byArchiving = registerOf('complaints', 'archivedAt', conditions)

/** Complaints by what is due; `withDepartment`: only those that lie with it. */
export const complaintDuties = dutiesIn('complaints', 'complaints', {
  withDepartment: (t, departmentId) => eq(t.departmentId, departmentId),
  categoryId: (t, categoryId) => eq(t.categoryId, categoryId),
})

/** A page of complaints, newest first, by key. */
export function complaintPage(db: Reader, filter: ComplaintFilter): Promise<ComplaintRecord[]> {
  return byTime(db, filter)
}

/** A page of what lies in the archive now, archived last first, by key. */
export function archivedPage(db: Reader, filter: ComplaintFilter): Promise<ComplaintRecord[]> {
  return byArchiving(db, { ...filter, archived: true })
}

/** How many times the matter that began with `rootId` was raised so far; what was cancelled does not count. */
export async function timesRaised(db: Reader, rootId: string): Promise<number> {
  const { complaints: t } = db.t
  const [row] = await db.q.select({ found: count() }).from(t).where(and(or(eq(t.id, rootId), eq(t.sameAsId, rootId)), isNull(t.voidedAt)))
  return row?.found ?? 0
}

/** The last complaints of a customer, newest first; cancelled ones are left out. */
export async function complaintsOfParty(db: Reader, partyId: string, limit: number): Promise<ComplaintRecord[]> {
  const { complaints: t } = db.t
  return db.q.select().from(t).where(and(eq(t.partyId, partyId), isNull(t.voidedAt))).orderBy(desc(t.createdAt)).limit(limit)
}

/** The ids of complaints that are valid, not settled, and at `now` (UTC ms) old enough to be major by themselves; in the order in which they became so. */
export async function dueToBeMajor(db: Reader, now: number, limit: number): Promise<string[]> {
  const { complaints: t } = db.t
  const query = prepared(db, 'complaints due to be major', () =>
    db.q.select({ id: t.id }).from(t).where(and(eq(t.isOpen, true), lte(t.majorAt, value('now')), ne(t.state, 'told'))).orderBy(asc(t.majorAt), asc(t.id)).limit(value('limit')).prepare(),
  )
  return (await query.execute({ now, limit })).map(row => row.id)
}
