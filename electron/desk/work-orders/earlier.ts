import { earlierOrders, faultTimes, type EarlierAsked } from '../../../db/repositories/work-orders'
import type { Reader } from '../../../db/store'
import { titleOf } from '../../../shared/text/title'
import type { EarlierOrders } from '../../../shared/work-orders/contract'
import { equipmentKey, placeKey, repeatedFault } from '../../../shared/work-orders/earlier'
import type { WorkOrderPolicy } from '../../../shared/work-orders/policy'
import { question } from '../core/use-case'
import { policyNow } from './policy'

/** So many are shown, and so many faults counted. */
const SHOWN = 10
const COUNTED = 1_000
const DAY = 86_400_000

/** What was there before of the same equipment or place, and whether the faults of the equipment are worth a word. */
export async function earlierThan(db: Reader, asked: EarlierAsked, policy: WorkOrderPolicy): Promise<EarlierOrders> {
  const { at, besides } = asked
  const rows = await earlierOrders(db, asked, SHOWN)
  const times = await faultTimes(db, asked.equipmentKey, { since: at - policy.repeatedDays * DAY, at, besides, limit: COUNTED })
  return {
    orders: rows.map(({ id, number, createdAt, fault, state, equipmentKey: key }) => ({ id, number, at: createdAt, title: titleOf('', fault), state, sameEquipment: key !== '' && key === asked.equipmentKey })),
    repeated: asked.equipmentKey === '' ? null : repeatedFault(at, times, policy),
  }
}

/** For somebody who reports a repair. */
export const earlierHere = question('workOrders.earlier', async ({ db, now, input }) => {
  const { placeId = null, place, equipment } = input
  const { policy } = await policyNow(db)
  return earlierThan(db, { equipmentKey: equipmentKey({ equipment, placeId, place }), placeKey: placeKey({ placeId, place }), at: now, besides: null, departmentId: null }, policy)
})
