import { addToTimeline } from '../../../db/repositories/timeline'
import { workOrders } from '../../../db/repositories/work-orders'
import type { Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import type { WorkOrderView } from '../../../shared/work-orders/contract'
import type { Taken } from '../../../shared/work-orders/effects'
import { workOrderStep } from '../../../shared/work-orders/steps'
import type { workOrderEvents, WorkOrderStep } from '../../../shared/work-orders/words'
import { requireAllowed } from '../core/require'
import { personOf, type Who } from '../core/who'
import { knownOne, readableOrder } from './facts'
import { putWorkOrderMatter } from './matter'
import { workOrderView } from './view'
import { applyStep, ROOM, type Course, type Given } from './write'

/** The order a step is taken on, and who takes it. */
export interface Doing extends Course {
  readonly person: Who
}

/** A line of the order's course. */
export interface Line {
  readonly kind: (typeof workOrderEvents)[number]
  readonly data?: Record<string, unknown>
}

/** The order a step is to be taken on: NOT_FOUND where the person may not see it, STALE (with how it stands now) when it has changed since they saw it, REFUSED when the rules forbid the step. */
export async function stepOn(tx: Tx, who: Actor, seen: { id: string; version: number }, step: WorkOrderStep): Promise<Doing> {
  const person = await personOf(tx, who)
  await readableOrder(tx, person, seen.id)
  const record = await workOrders.at(tx, seen, row => workOrderView(tx, row, person))
  const known = await knownOne(tx, record)
  requireAllowed(workOrderStep(known.facts, person, step))
  return { record, known, person }
}

/** Tells the step in the order's course, writes its effects, and gives the order as it stands then. */
export async function taken(tx: Tx, doing: Doing, what: Taken, line: Line, given: Given = {}): Promise<Doing> {
  await addToTimeline(tx, ROOM, doing.record.id, line.kind, line.data)
  return { person: doing.person, ...(await applyStep(tx, doing, what, given)) }
}

/** What the person is answered: the order as it stands now, which search knows from now on too. */
export async function answered(tx: Tx, { record, person }: Doing): Promise<WorkOrderView> {
  await putWorkOrderMatter(tx, record)
  return workOrderView(tx, record, person)
}

/** A step that changes nothing of state and clocks: only its line, and a new version, so that nobody saves over it unseen. */
export async function noted(tx: Tx, { record, person }: Doing, line: Line): Promise<WorkOrderView> {
  await addToTimeline(tx, ROOM, record.id, line.kind, line.data)
  return workOrderView(tx, await workOrders.update(tx, record, {}), person)
}
