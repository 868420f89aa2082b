import { and, eq, isNull } from 'drizzle-orm'
import type { Cursor } from '../../shared/core/paging'
import type { WorkOrderState } from '../../shared/work-orders/contract'
import { registerOf } from '../keyset'
import type { Reader } from '../store'
import { recordsOf, type RowOf } from './records'

export type WorkOrderRecord = RowOf<'workOrders'>
export const workOrders = recordsOf('work-orders', 'workOrders')

const register = registerOf('workOrders', 'createdAt', {
  // A voided order keeps the state it was voided in, and waits for nobody.
  state: (t, state) => and(eq(t.state, state), isNull(t.voidedAt)),
  open: t => eq(t.isOpen, true),
})

/** A page of orders, newest first, by key: all of them, those not archived nor voided, or those of one state. */
export function workOrderPage(db: Reader, filter: { state?: WorkOrderState | null; open: boolean; after?: Cursor | null; limit: number }): Promise<WorkOrderRecord[]> {
  return register(db, filter)
}
