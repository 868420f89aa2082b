// Which complaints somebody owes something of, and which lie open, by their running clocks.
import { and, asc, eq, gt, gte, inArray, isNull, lt, or, sql, type AnyColumn, type SQL } from 'drizzle-orm'
import type { Role } from '../../shared/core/actor'
import type { Cursor } from '../../shared/core/paging'
import { isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Reader } from '../store'
import { momentsOfOwed, owedNow } from './owed-now'

/** Whose duties: those of these roles; for a handler of the own department. */
export interface Duties {
  readonly roles: readonly Role[]
  readonly departmentId: string | null
}

/** What narrows running clocks; null asks for nothing. */
interface Narrowed {
  readonly categoryId?: string | null
}

interface Asked {
  /** `at` is the due time of the last one shown. */
  readonly after?: Cursor | null
  readonly limit: number
}

/** A complaint of which something runs, and when the first of it is due (UTC ms). */
export interface DutyRow {
  id: string
  dueAt: number
}

/** The names of what is asked for, for the key of its query. */
const shapeOf = (narrowed: object): string =>
  Object.entries(narrowed)
    .filter(([, asked]) => asked !== null && asked !== undefined)
    .map(([name]) => name)
    .sort()
    .join(' ')

/** Complaints of which these roles owe something at `now` (UTC ms), each once, the next due first, by key. */
export async function dutyPage(db: Reader, { now, after, limit, roles, departmentId, categoryId }: Duties & Narrowed & Asked & { readonly now: number }): Promise<DutyRow[]> {
  const query = prepared(db, `duties of ${roles.length} roles ${shapeOf({ departmentId, categoryId })}${after ? ' after' : ''}`, () => {
    const { clocks, complaints } = db.t
    const dueAt = sql<number>`min(${clocks.dueAt})`.mapWith(Number)
    const beyond = after ? sql`(${dueAt} > ${value('at')} or (${dueAt} = ${value('at')} and ${clocks.recordId} > ${value('id')}))` : undefined
    const where = and(
      eq(clocks.runs, true),
      eq(clocks.room, 'complaints'),
      inArray(clocks.owedBy, roles.map((_, at) => value(`role${at}`))),
      departmentId === null ? undefined : eq(clocks.departmentId, value('departmentId')),
      categoryId ? eq(complaints.categoryId, value('categoryId')) : undefined,
      owedNow(clocks, ['complaints']),
    )
    const from = db.q.select({ id: clocks.recordId, dueAt }).from(clocks).$dynamic()
    const joined = categoryId ? from.innerJoin(complaints, eq(complaints.id, clocks.recordId)) : from
    return joined.where(where).groupBy(clocks.recordId).having(beyond).orderBy(asc(dueAt), asc(clocks.recordId)).limit(value('limit')).prepare()
  })
  const owners = Object.fromEntries(roles.map((role, at) => [`role${at}`, role]))
  return query.execute({ departmentId, categoryId, ...owners, at: after?.at, id: after?.id, limit, ...momentsOfOwed(['complaints'], now) })
}

/** What narrows the running clocks of everybody. */
interface Running extends Narrowed {
  /** Only complaints that lie with this department. */
  readonly withDepartment?: string | null
  /** Only what was due before this moment (UTC ms). */
  readonly dueBefore?: number | null
}

/**
 * Complaints of which anything runs, whoever owes it, each once, by the first of its running clocks: what is overdue longest stands first. By key. The
 * index of running clocks is walked in its order and left when the page is full, however many complaints are open.
 */
export async function runningPage(db: Reader, { after, limit, ...narrowed }: Running & Asked): Promise<DutyRow[]> {
  const { withDepartment, categoryId, dueBefore } = narrowed
  const query = prepared(db, `running complaints ${shapeOf(narrowed)}${after ? ' after' : ''}`, () => {
    const { clocks, complaints } = db.t
    const { recordId, dueAt } = clocks
    const where = and(
      eq(clocks.runs, true),
      eq(clocks.room, 'complaints'),
      isFirst(db),
      dueBefore ? lt(dueAt, value('dueBefore')) : undefined,
      withDepartment ? eq(complaints.departmentId, value('withDepartment')) : undefined,
      categoryId ? eq(complaints.categoryId, value('categoryId')) : undefined,
      // The bare bound lets the index start at the right place; the `or` alone would scan from the top.
      after ? and(gte(dueAt, value('at')), or(gt(dueAt, value('at')), gt(recordId, value('id')))) : undefined,
    )
    const from = db.q.select({ id: recordId, dueAt }).from(clocks).$dynamic()
    const joined = withDepartment || categoryId ? from.innerJoin(complaints, eq(complaints.id, recordId)) : from
    return joined.where(where).orderBy(asc(dueAt), asc(recordId)).limit(value('limit')).prepare()
  })
  return query.execute({ ...narrowed, at: after?.at, id: after?.id, limit })
}

/** No running clock of the same record is due before this one. */
function isFirst({ t: { clocks } }: Reader): SQL {
  const of = (column: AnyColumn) => sql`earlier.${sql.identifier(column.name)}`
  // By what ended them, not by `runs`: SQLite would take the index of all running clocks to find those of one record.
  const runs = sql`${of(clocks.metAt)} is null and ${of(clocks.stoppedAt)} is null`
  const before = sql`(${of(clocks.dueAt)} < ${clocks.dueAt} or (${of(clocks.dueAt)} = ${clocks.dueAt} and ${of(clocks.id)} < ${clocks.id}))`
  return sql`not exists (select 1 from ${clocks} as earlier where ${of(clocks.recordId)} = ${clocks.recordId} and ${runs} and ${before})`
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
