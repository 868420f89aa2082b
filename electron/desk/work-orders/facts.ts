// What the rules need to know of orders, read for a whole page at once.
import { runningOf, type ClockRow } from '../../../db/repositories/duties'
import { followUpsOf, type FollowUpRow } from '../../../db/repositories/follow-ups'
import { orderRoundsOf, type OrderRoundRow } from '../../../db/repositories/work-order-parts'
import { workOrders, type WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Reader } from '../../../db/store'
import { notFound } from '../../../shared/core/errors'
import type { RoundFacts, WorkOrderFacts } from '../../../shared/work-orders/facts'
import { canBeCalled } from '../../../shared/work-orders/rules'
import { byRecord } from '../core/by-record'
import { maySee, type Who } from '../core/who'

/** An order's facts with the rows they were read from. */
export interface Known {
  readonly facts: WorkOrderFacts
  /** The round that runs. */
  readonly round: OrderRoundRow
  /** The running clocks, the next due first. */
  readonly running: readonly ClockRow[]
}

/** The order, where this person may see it; NOT_FOUND otherwise. */
export async function readableOrder(db: Reader, who: Who, id: string): Promise<WorkOrderRecord> {
  const record = await workOrders.get(db, id)
  return maySee(who, record) ? record : notFound('work-orders')
}

/** What the rules need to know of each of these orders, by id. */
export async function knownOf(db: Reader, records: readonly WorkOrderRecord[]): Promise<Map<string, Known>> {
  const ids = records.map(record => record.id)
  const rounds = new Map((await orderRoundsOf(db, ids)).map(round => [`${round.orderId} ${round.no}`, round]))
  const running = byRecord(await runningOf(db, ids), clock => clock.recordId)
  // Calls are made once the work is done, and matter to no other state.
  const calls = byRecord(await followUpsOf(db, records.filter(record => record.state === 'done').map(record => record.id)), call => call.recordId)
  return new Map(
    records.map(record => {
      const round = rounds.get(`${record.id} ${record.round}`)
      if (round === undefined) throw new Error(`order ${record.number} has no round ${record.round}`)
      return [record.id, { round, running: running.get(record.id) ?? [], facts: factsFrom(record, round, calls.get(record.id) ?? []) }]
    }),
  )
}

/** What the rules need to know of one order. */
export async function knownOne(db: Reader, record: WorkOrderRecord): Promise<Known> {
  const known = (await knownOf(db, [record])).get(record.id)
  if (known === undefined) throw new Error('a record gives its facts')
  return known
}

function factsFrom(record: WorkOrderRecord, round: OrderRoundRow, calls: readonly FollowUpRow[]): WorkOrderFacts {
  const { state, urgency, plannedFor, policy } = record
  return { state, voided: record.voidedAt !== null, urgency, plannedFor, canBeCalled: canBeCalled(record), policy, round: roundFacts(round, calls) }
}

function roundFacts({ no, openedAt, teamId, departmentId, acceptedAt, arrivedAt, doneAt, handedOverAt, outcome }: OrderRoundRow, calls: readonly FollowUpRow[]): RoundFacts {
  const notReachedAt = calls.filter(call => call.round === no && call.outcome === 'notReached').map(call => call.at)
  return { no, openedAt, teamId, departmentId, acceptedAt, arrivedAt, doneAt, handedOverAt, outcome, notReachedAt }
}
