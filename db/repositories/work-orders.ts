import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Cursor } from '../../shared/core/paging'
import type { WorkOrderState } from '../../shared/work-orders/words'
import { registerOf } from '../keyset'
import { prepared, value } from '../prepared'
import type { Reader, Writer } from '../store'
import { dutiesIn } from './duties'
import { recordsOf, type RowOf } from './records'

export type WorkOrderRecord = RowOf<'workOrders'>
export const workOrders = recordsOf('work-orders', 'workOrders')

type Table = Reader['t']['workOrders']

const ofDepartment = (t: Table, departmentId: ReturnType<typeof value>) => eq(t.departmentId, departmentId)
const ofTeam = (t: Table, teamId: ReturnType<typeof value>) => eq(t.teamId, teamId)

const noTeam = (t: Table) => isNull(t.teamId)
const ofPerson = (t: Table, person: ReturnType<typeof value>) => eq(t.person, person)

const register = registerOf('workOrders', 'createdAt', { departmentId: ofDepartment, teamId: ofTeam, noTeam, person: ofPerson })

/** What narrows a list beside its kind: a team, that none has it, who of it. */
export interface OrdersOf {
  readonly teamId?: string | null | undefined
  readonly noTeam?: boolean | undefined
  readonly person?: string | null | undefined
}

/** A page of orders, newest first, by key: all of them, or those that lie with a department or as narrowed. */
export function workOrderPage(db: Reader, filter: OrdersOf & { departmentId?: string | null; after?: Cursor | null; limit: number }): Promise<WorkOrderRecord[]> {
  return register(db, filter)
}

/** There is somebody to call: as `canBeCalled` of shared/work-orders/rules says of one order. */
const callable = (t: Table) => or(isNotNull(t.phone), isNotNull(t.merchantId))

/** Nobody has said yes: no team has it, or one that has not answered. */
const WAITING: readonly WorkOrderState[] = ['registered', 'dispatched']

/** Orders of which something is owed, the next due first: in one state, or of those that wait for a team; of a team or of none, of a person, with a department. Every open order owes something. */
export const workOrderDuties = dutiesIn('work-orders', 'workOrders', {
  waiting: t => inArray(t.state, [...WAITING]),
  state: (t, state) => eq(t.state, state),
  callable,
  teamId: ofTeam,
  noTeam,
  person: ofPerson,
  withDepartment: ofDepartment,
})

/** How many open orders stand in each state; with a department, of those that lie with it. */
export async function countByState(db: Reader, departmentId: string | null): Promise<Map<WorkOrderState, number>> {
  const { workOrders: t } = db.t
  const rows = await db.q.select({ state: t.state, found: count() }).from(t).where(and(eq(t.isOpen, true), departmentId === null ? undefined : eq(t.departmentId, departmentId))).groupBy(t.state)
  return new Map(rows.map(row => [row.state, row.found]))
}

/** Of how many orders somebody is to be called before `before` (UTC ms); with a department, of those that lie with it. */
export async function countToCall(db: Reader, before: number, departmentId: string | null): Promise<number> {
  const { workOrders: t, clocks } = db.t
  const runs = sql`exists (select 1 from ${clocks} where ${clocks.recordId} = ${t.id} and ${clocks.metAt} is null and ${clocks.stoppedAt} is null and ${clocks.dueAt} < ${before})`
  const [row] = await db.q.select({ found: count() }).from(t).where(and(eq(t.isOpen, true), eq(t.state, 'done'), callable(t), runs, departmentId === null ? undefined : eq(t.departmentId, departmentId)))
  return row?.found ?? 0
}

/** What earlier orders are looked for by: those of the same equipment or place, reported until `at` (UTC ms), not the order itself; with a department, of those that lie with it. */
export interface EarlierAsked {
  readonly equipmentKey: string
  readonly placeKey: string
  readonly at: number
  readonly besides: string | null
  readonly departmentId: string | null
}

/** The last of them, newest first; cancelled ones are left out. Each of the two by an index of its own. */
export async function earlierOrders(db: Reader, { equipmentKey, placeKey, at, besides, departmentId }: EarlierAsked, limit: number): Promise<WorkOrderRecord[]> {
  const { workOrders: t } = db.t
  const found = new Map<string, WorkOrderRecord>()
  for (const [name, key] of [['equipmentKey', equipmentKey], ['placeKey', placeKey]] as const) {
    if (key === '') continue
    const rest = and(lte(t.createdAt, value('at')), isNull(t.voidedAt), besides === null ? undefined : ne(t.id, value('besides')), departmentId === null ? undefined : ofDepartment(t, value('departmentId')))
    const query = prepared(db, `earlier orders by ${name} ${besides !== null} ${departmentId !== null}`, () =>
      db.q.select().from(t).where(and(eq(t[name], value('key')), rest)).orderBy(desc(t.createdAt), desc(t.id)).limit(value('limit')).prepare(),
    )
    for (const row of await query.execute({ key, at, besides, departmentId, limit })) found.set(row.id, row)
  }
  return [...found.values()].sort((a, b) => b.createdAt - a.createdAt || (b.id < a.id ? -1 : 1)).slice(0, limit)
}

/** When faults of this equipment were reported since `since` until `at` (UTC ms), without the order itself and cancelled ones; at most `limit`, the newest. */
export async function faultTimes(db: Reader, equipmentKey: string, { since, at, besides, limit }: { since: number; at: number; besides: string | null; limit: number }): Promise<number[]> {
  if (equipmentKey === '') return []
  const { workOrders: t } = db.t
  const query = prepared(db, `fault times ${besides !== null}`, () => {
    const narrowed = and(eq(t.equipmentKey, value('key')), lte(t.createdAt, value('at')), sql`${t.createdAt} >= ${value('since')}`, isNull(t.voidedAt), besides === null ? undefined : ne(t.id, value('besides')))
    return db.q.select({ at: t.createdAt }).from(t).where(narrowed).orderBy(desc(t.createdAt)).limit(value('limit')).prepare()
  })
  return (await query.execute({ key: equipmentKey, at, since, besides, limit })).map(row => row.at)
}

/** Orders written by a program that knew neither what they have in common nor their clocks, oldest first. */
export async function ordersToAdopt(db: Reader, limit: number): Promise<WorkOrderRecord[]> {
  const { workOrders: t } = db.t
  return db.q.select().from(t).where(isNull(t.placeKey)).orderBy(asc(t.createdAt)).limit(limit)
}

/** Writes what an order has in common with others, as the same program would have written it: no change of the order, and no new version. */
export async function fillKeys(tx: Writer, id: string, keys: { equipmentKey: string; placeKey: string }): Promise<void> {
  await tx.q.update(tx.t.workOrders).set(keys).where(eq(tx.t.workOrders.id, id))
}
