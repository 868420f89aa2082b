// Which complaints somebody owes something of, by their running clocks.
import { and, asc, eq, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm'
import type { Role } from '../../shared/core/actor'
import type { Cursor } from '../../shared/core/paging'
import { isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Reader } from '../store'

/** Whose duties: those of these roles (all, where left out), of one department for a handler. */
export interface Duties {
  /** The roles that owe it; null is everybody. */
  owedBy: readonly Role[] | null
  /** The department that owes it (a handler's own). */
  departmentId?: string | null
  /** Only complaints that lie with this department. */
  withDepartment?: string | null
  categoryId?: string | null
  /** Only what was due before this moment (UTC ms). */
  dueBefore?: number | null
}

/** A complaint of which something is owed, and when the first of it is due (UTC ms). */
export interface DutyRow {
  id: string
  dueAt: number
}

/** What narrows the clocks, each by the place of its value; what is not asked for is left out. */
function whereOf({ t: { clocks, complaints } }: Reader, { owedBy, departmentId, withDepartment, categoryId, dueBefore }: Duties): SQL | undefined {
  return and(
    eq(clocks.runs, true),
    eq(clocks.room, 'complaints'),
    owedBy === null ? undefined : inArray(clocks.owedBy, owedBy.map((_, at) => value(`role${at}`))),
    departmentId ? eq(clocks.departmentId, value('departmentId')) : undefined,
    withDepartment ? eq(complaints.departmentId, value('withDepartment')) : undefined,
    categoryId ? eq(complaints.categoryId, value('categoryId')) : undefined,
    dueBefore ? lt(clocks.dueAt, value('dueBefore')) : undefined,
  )
}

/** Complaints of which something is owed, each once, the next due first, by key (`after.at` is the due time of the last one shown). */
export async function dutyPage(db: Reader, { after, limit, ...duties }: Duties & { after?: Cursor | null; limit: number }): Promise<DutyRow[]> {
  const { owedBy, ...narrowed } = duties
  const shape = Object.entries(narrowed).filter(([, asked]) => asked).map(([name]) => name).sort()
  const query = prepared(db, `duties of ${owedBy?.length ?? 'all'} roles ${shape.join(' ')}${after ? ' after' : ''}`, () => {
    const { clocks, complaints } = db.t
    const dueAt = sql<number>`min(${clocks.dueAt})`.mapWith(Number)
    const beyond = after ? sql`(${dueAt} > ${value('at')} or (${dueAt} = ${value('at')} and ${clocks.recordId} > ${value('id')}))` : undefined
    const from = db.q.select({ id: clocks.recordId, dueAt }).from(clocks).$dynamic()
    const joined = duties.withDepartment || duties.categoryId ? from.innerJoin(complaints, eq(complaints.id, clocks.recordId)) : from
    return joined.where(whereOf(db, duties)).groupBy(clocks.recordId).having(beyond).orderBy(asc(dueAt), asc(clocks.recordId)).limit(value('limit')).prepare()
  })
  return query.execute({ ...narrowed, ...Object.fromEntries((owedBy ?? []).map((role, at) => [`role${at}`, role])), at: after?.at, id: after?.id, limit })
}

export type ClockRow = Reader['t']['clocks']['$inferSelect']

/** The running clocks of these records, the next due first. */
export async function runningOf(db: Reader, recordIds: readonly string[]): Promise<ClockRow[]> {
  if (recordIds.length === 0) return []
  const { clocks } = db.t
  const places = placesFor(recordIds.length)
  const query = prepared(db, `running clocks of ${places}`, () =>
    // By what ended it, not by `runs`: SQLite would take the index of all running clocks.
    db.q.select().from(clocks).where(and(isOneOf(clocks.recordId, places), isNull(clocks.metAt), isNull(clocks.stoppedAt))).orderBy(asc(clocks.dueAt), asc(clocks.id)).prepare(),
  )
  return query.execute(listed(recordIds, places))
}
