import { policiesOf } from '../../../db/repositories/policies'
import type { Reader } from '../../../db/store'
import type { NoticeTimes } from '../../../shared/notices/rules'

/** When people are told of the clocks of these orders: by the rule each of them began with. */
export async function workOrderNoticeTimes(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, NoticeTimes>> {
  return policiesOf(db, 'workOrders', ids)
}
