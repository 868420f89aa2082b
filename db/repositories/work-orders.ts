import { and, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import type { Cursor } from '../../shared/core/paging'
import type { WorkOrderState } from '../../shared/work-orders/contract'
import type { Reader } from '../store'
import { recordsOf, type RowOf } from './records'

export type WorkOrderRecord = RowOf<'workOrders'>
export const workOrders = recordsOf('work-orders', 'workOrders')

/** A page of orders, newest first, by key. */
export async function workOrderPage(db: Reader, filter: { state?: WorkOrderState | null; open: boolean; after?: Cursor | null; limit: number }): Promise<WorkOrderRecord[]> {
  const { workOrders: t } = db.t
  const wanted: (SQL | undefined)[] = [
    filter.state ? eq(t.state, filter.state) : undefined,
    filter.open ? eq(t.isOpen, true) : undefined,
    filter.after ? or(lt(t.createdAt, filter.after.at), and(eq(t.createdAt, filter.after.at), lt(t.id, filter.after.id))) : undefined,
    // The bare bound lets the index start at the right place; the `or` above alone would scan from the top.
    filter.after ? lt(t.createdAt, filter.after.at + 1) : undefined,
  ]
  return db.q.select().from(t).where(and(...wanted)).orderBy(desc(t.createdAt), desc(t.id)).limit(filter.limit)
}

/** Teams by id, with their departments' names. */
export async function teamsById(db: Reader, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter(id => id !== null))]
  const { teams } = db.t
  return wanted.length === 0 ? [] : db.q.select().from(teams).where(inArray(teams.id, wanted))
}
