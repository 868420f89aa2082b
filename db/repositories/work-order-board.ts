import { count, eq } from 'drizzle-orm'
import type { OpenOrders } from '../../shared/work-orders/board'
import { prepared } from '../prepared'
import type { Reader } from '../store'

/** How many open orders have a state, a team, a department and a person in common: one walk over the open ones, however many are filed. */
export async function openOrders(db: Reader): Promise<OpenOrders[]> {
  const { workOrders: t } = db.t
  const query = prepared(db, 'open orders together', () =>
    db.q
      .select({ state: t.state, teamId: t.teamId, departmentId: t.departmentId, person: t.person, count: count() })
      .from(t)
      .where(eq(t.isOpen, true))
      .groupBy(t.state, t.teamId, t.departmentId, t.person)
      .prepare(),
  )
  return query.execute()
}
