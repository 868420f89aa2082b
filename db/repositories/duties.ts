// Which records of a room somebody owes something of, by their running clocks.
import { and, asc, eq, inArray, isNull, lt, sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { Role } from '../../shared/core/actor'
import type { Cursor } from '../../shared/core/paging'
import type { RoomName } from '../../shared/rooms'
import { isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader } from '../store'

/** Whose duties: those of these roles, of one department for a handler. */
export interface Duties {
  /** The roles that owe it; null is everybody. */
  readonly owedBy: readonly Role[] | null
  /** The department that owes it (a handler's own). */
  readonly departmentId?: string | null
  /** Only what was due before this moment (UTC ms). */
  readonly dueBefore?: number | null
}

/** A record of which something is owed, and when the first of it is due (UTC ms). */
export interface DutyRow {
  id: string
  dueAt: number
}

type Tabled = 'complaints' | 'workOrders'
type Conditions<Name extends Tabled, Key extends string> = Readonly<Record<Key, (table: Tables[Name], place: Placeholder) => SQL | undefined>>
type Question<Key extends string> = Duties & { readonly [Name in Key]?: unknown } & { readonly after?: Cursor | null; readonly limit: number }

/** What narrows the clocks, each by the place of its value; what is not asked for is left out. */
function whereOf({ t: { clocks } }: Reader, room: RoomName, { owedBy, departmentId, dueBefore }: Duties): SQL | undefined {
  return and(
    eq(clocks.runs, true),
    eq(clocks.room, room),
    owedBy === null ? undefined : inArray(clocks.owedBy, owedBy.map((_, at) => value(`role${at}`))),
    departmentId ? eq(clocks.departmentId, value('departmentId')) : undefined,
    dueBefore ? lt(clocks.dueAt, value('dueBefore')) : undefined,
  )
}

/**
 * A room's records of which something is owed, each once, the next due first, by key (`after.at` is the due time of the last one shown). `conditions`
 * narrow the records by their own fields; one asked for with null, undefined or false is left out.
 */
export function dutiesIn<Name extends Tabled, Key extends string>(room: RoomName, name: Name, conditions: Conditions<Name, Key>) {
  return async (db: Reader, { after, limit, ...asked }: Question<Key>): Promise<DutyRow[]> => {
    const values = asked as Duties & Record<string, unknown>
    const { owedBy } = values
    const wanted = (Object.keys(conditions) as Key[]).filter(key => values[key] !== undefined && values[key] !== null && values[key] !== false)
    const shape = [...wanted, ...(['departmentId', 'dueBefore'] as const).filter(key => values[key])]
    const query = prepared(db, `duties in ${room} of ${owedBy?.length ?? 'all'} roles ${shape.join(' ')}${after ? ' after' : ''}`, () => {
      const { clocks } = db.t
      const table = db.t[name]
      const dueAt = sql<number>`min(${clocks.dueAt})`.mapWith(Number)
      const beyond = after ? sql`(${dueAt} > ${value('at')} or (${dueAt} = ${value('at')} and ${clocks.recordId} > ${value('id')}))` : undefined
      const from = db.q.select({ id: clocks.recordId, dueAt }).from(clocks).$dynamic()
      // One table stands for all: drizzle cannot follow a table chosen by a type parameter.
      const joined = wanted.length > 0 ? from.innerJoin(table as unknown as Tables['complaints'], eq((table as unknown as Tables['complaints']).id, clocks.recordId)) : from
      const narrowed = and(whereOf(db, room, values), ...wanted.map(key => conditions[key](table, value(key))))
      return joined.where(narrowed).groupBy(clocks.recordId).having(beyond).orderBy(asc(dueAt), asc(clocks.recordId)).limit(value('limit')).prepare()
    })
    return query.execute({ ...values, ...Object.fromEntries((owedBy ?? []).map((role, at) => [`role${at}`, role])), at: after?.at, id: after?.id, limit })
  }
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
