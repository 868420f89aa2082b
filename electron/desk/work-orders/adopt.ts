// Orders written by a program that knew neither their clocks nor what they have in common with others.
import { fillKeys, ordersToAdopt, type WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Tx } from '../../../db/store'
import { workOrderClock, WORK } from '../../../shared/work-orders/clocks'
import { equipmentKey, placeKey } from '../../../shared/work-orders/earlier'
import { isOpenOrder } from '../../../shared/work-orders/steps'
import type { Desk } from '../core/desk'
import { recordAct } from '../core/use-case'
import { writeClocks } from '../core/write-clocks'
import { knownOne } from './facts'
import { ROOM } from './write'

/** In one transaction: others' saves wait for it. */
const AT_ONCE = 50

/** Gives every such order its keys, and the clocks of where it stands if it is open, so that none is owed by nobody. Answers how many there were. */
export async function adoptOrders(desk: Desk): Promise<number> {
  let adopted = 0
  for (;;) {
    if ((await desk.store.read(db => ordersToAdopt(db, 1))).length === 0) return adopted
    adopted += await recordAct(desk, null, 'workOrders.adopt', async tx => {
      const orders = await ordersToAdopt(tx, AT_ONCE)
      for (const order of orders) await adopt(tx, order)
      return orders.length
    })
  }
}

async function adopt(tx: Tx, order: WorkOrderRecord): Promise<void> {
  await fillKeys(tx, order.id, { equipmentKey: equipmentKey(order), placeKey: placeKey(order) })
  const { facts, running, round } = await knownOne(tx, order)
  if (!isOpenOrder(facts) || running.length > 0) return
  const names = facts.state === 'done' ? (['followUp'] as const) : WORK
  const started = names.map(name => workOrderClock(name, facts, round.doneAt ?? tx.now, tx.timeZone))
  await writeClocks(tx, { room: ROOM, id: order.id, running, round: round.no }, { met: [], stopped: [], moved: [], started })
}
