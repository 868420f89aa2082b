// What a step does (shared/work-orders/effects.ts), written down: the order's row, its rounds and its clocks. No rule lives here.
import { addToTimeline } from '../../../db/repositories/timeline'
import { changeOrderRound, openOrderRound, type OrderRoundRow } from '../../../db/repositories/work-order-parts'
import { workOrders, type WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Tx } from '../../../db/store'
import { effectsOf, type Effects, type Taken } from '../../../shared/work-orders/effects'
import { isOpenOrder } from '../../../shared/work-orders/steps'
import { writeClocks } from '../core/write-clocks'
import { knownOne, type Known } from './facts'

export const ROOM = 'work-orders'

/** An order as it stands in the transaction. */
export interface Course {
  readonly record: WorkOrderRecord
  readonly known: Known
}

/** What a step writes beside its effects: the words of the person. */
export interface Given {
  readonly order?: Partial<WorkOrderRecord>
  readonly round?: Partial<OrderRoundRow>
}

/** Writes the effects of a step with what the person gave; gives the order as it stands then. The step must be allowed. */
export async function applyStep(tx: Tx, { record, known }: Course, taken: Taken, given: Given = {}): Promise<Course> {
  const effects = effectsOf(known.facts, taken, tx.now, tx.timeZone)
  await writeClocks(tx, { room: ROOM, id: record.id, running: known.running, round: effects.opens?.no ?? known.round.no }, effects)
  const { notReachedAt: _called, ...happened } = effects.round
  const round = { ...known.round, ...happened, ...given.round }
  await changeOrderRound(tx, record, known.round, round)
  if (effects.opens) await openOrderRound(tx, record, effects.opens)
  const after = await workOrders.update(tx, record, { ...fieldsAfter(record, round, effects, taken, tx.now), ...given.order })
  if (effects.archives !== null) await addToTimeline(tx, ROOM, record.id, 'archived', { outcome: effects.archives })
  if (effects.opens) await addToTimeline(tx, ROOM, record.id, 'roundOpened', { no: effects.opens.no })
  return { record: after, known: await knownOne(tx, after) }
}

/** Nobody has it and nothing was done in a round that begins. */
const NO_ONE = { teamId: null, departmentId: null, person: '', dispatchedAt: null, doneAt: null, whatWasDone: '' } as const

/** The order's own fields after a step; of its round those by which registers go. */
function fieldsAfter(record: WorkOrderRecord, round: OrderRoundRow, { order, opens, archives }: Effects, taken: Taken, now: number): Partial<WorkOrderRecord> {
  const { teamId, departmentId, person, dispatchedAt, doneAt, whatWasDone } = round
  const state = order.state ?? record.state
  return {
    ...order,
    ...(opens ? { ...NO_ONE, round: opens.no } : { teamId, departmentId, person, dispatchedAt, doneAt, whatWasDone }),
    ...(archives === null ? {} : { archivedAt: now, outcome: archives }),
    isOpen: isOpenOrder({ state, voided: record.voidedAt !== null || taken.step === 'void' }),
  }
}
