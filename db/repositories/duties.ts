// Which records of a room somebody owes something of, and which lie open, by their running clocks.
import { and, asc, eq, gt, gte, inArray, isNull, lt, or, sql, type AnyColumn, type Placeholder, type SQL } from 'drizzle-orm'
import type { Cursor } from '../../shared/core/paging'
import type { RoomName } from '../../shared/rooms'
import { isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader } from '../store'
import type { Duties } from './clocks'
import { momentsOfOwed, owedNow } from './owed-now'

/** A record of which something runs, and when the first of it is due (UTC ms). */
export interface DutyRow {
  id: string
  dueAt: number
}

type Tabled = 'complaints' | 'workOrders'
type Conditions<Name extends Tabled, Key extends string> = Readonly<Record<Key, (table: Tables[Name], place: Placeholder) => SQL | undefined>>
/** What narrows the records by their own fields; what is asked for with null, undefined or false is left out. `after.at` is the due time of the last one shown. */
type Asked<Key extends string> = { readonly [Name in Key]?: unknown } & { readonly after?: Cursor | null; readonly limit: number }

const isAsked = (of: unknown) => of !== undefined && of !== null && of !== false

/** The lists by what is due of one room; `conditions` are what can be asked of the fields of its records. */
export function dutiesIn<Name extends Tabled, Key extends string>(room: RoomName, name: Name, conditions: Conditions<Name, Key>) {
  const wantedOf = (values: Asked<Key>) => (Object.keys(conditions) as Key[]).filter(key => isAsked(values[key]))
  // One table stands for all: drizzle cannot follow a table chosen by a type parameter.
  const tableOf = (db: Reader) => db.t[name] as unknown as Tables['complaints']
  const narrowedBy = (db: Reader, wanted: readonly Key[]) => and(...wanted.map(key => conditions[key](db.t[name], value(key))))

  return {
    /** Records of which these roles owe something at `now` (UTC ms), each once, the next due first, by key. */
    async owedPage(db: Reader, { now, after, limit, roles, departmentId, ...asked }: Duties & Asked<Key> & { readonly now: number }): Promise<DutyRow[]> {
      if (roles.length === 0) return []
      const values = asked as unknown as Asked<Key>
      const wanted = wantedOf(values)
      const query = prepared(db, `owed in ${room} of ${roles.length} roles ${departmentId !== null} ${wanted.join(' ')}${after ? ' after' : ''}`, () => {
        const { clocks } = db.t
        const dueAt = sql<number>`min(${clocks.dueAt})`.mapWith(Number)
        const beyond = after ? sql`(${dueAt} > ${value('at')} or (${dueAt} = ${value('at')} and ${clocks.recordId} > ${value('id')}))` : undefined
        const owedBy = and(inArray(clocks.owedBy, roles.map((_, at) => value(`role${at}`))), departmentId === null ? undefined : eq(clocks.departmentId, value('owingDepartment')))
        const where = and(eq(clocks.runs, true), eq(clocks.room, room), owedBy, narrowedBy(db, wanted), owedNow(clocks, [room]))
        const from = db.q.select({ id: clocks.recordId, dueAt }).from(clocks).$dynamic()
        const joined = wanted.length > 0 ? from.innerJoin(tableOf(db), eq(tableOf(db).id, clocks.recordId)) : from
        return joined.where(where).groupBy(clocks.recordId).having(beyond).orderBy(asc(dueAt), asc(clocks.recordId)).limit(value('limit')).prepare()
      })
      const owners = Object.fromEntries(roles.map((role, at) => [`role${at}`, role]))
      return query.execute({ ...values, owingDepartment: departmentId, ...owners, at: after?.at, id: after?.id, limit, ...momentsOfOwed([room], now) })
    },

    /**
     * Records of which anything runs, whoever owes it, each once, by the first of its running clocks: what is overdue longest stands first. By key. The
     * index of running clocks is walked in its order and left when the page is full, however many records are open. `dueBefore` is UTC ms.
     */
    async runningPage(db: Reader, { after, limit, dueBefore, ...asked }: Asked<Key> & { readonly dueBefore?: number | null }): Promise<DutyRow[]> {
      const values = asked as unknown as Asked<Key>
      const wanted = wantedOf(values)
      const query = prepared(db, `running in ${room} ${wanted.join(' ')} ${isAsked(dueBefore)}${after ? ' after' : ''}`, () => {
        const { recordId, dueAt, runs, room: of } = db.t.clocks
        const due = isAsked(dueBefore) ? lt(dueAt, value('dueBefore')) : undefined
        // The bare bound lets the index start at the right place; the `or` alone would scan from the top.
        const beyond = after ? and(gte(dueAt, value('at')), or(gt(dueAt, value('at')), gt(recordId, value('id')))) : undefined
        const from = db.q.select({ id: recordId, dueAt }).from(db.t.clocks).$dynamic()
        const joined = wanted.length > 0 ? from.innerJoin(tableOf(db), eq(tableOf(db).id, recordId)) : from
        return joined.where(and(eq(runs, true), eq(of, room), isFirst(db), due, narrowedBy(db, wanted), beyond)).orderBy(asc(dueAt), asc(recordId)).limit(value('limit')).prepare()
      })
      return query.execute({ ...values, dueBefore, at: after?.at, id: after?.id, limit })
    },
  }
}

/** No running clock of the same record is due before this one. */
export function isFirst({ t: { clocks } }: Reader): SQL {
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
