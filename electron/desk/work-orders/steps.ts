import { teams } from '../../../db/repositories/lists'
import { merchants, places } from '../../../db/repositories/shops-and-places'
import { nextNumber } from '../../../db/repositories/numbers'
import { addToTimeline } from '../../../db/repositories/timeline'
import { workOrders, type WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { invalid } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { isOpenState, stateAfter, workOrderSteps } from '../../../shared/work-orders/rules'
import { copiedFrom } from '../contacts/copied-from'
import { requireAllowed } from '../core/require'
import { startedFrom } from '../core/started-from'
import { useCase } from '../core/use-case'
import { rememberCaller } from '../parties/remember'
import { putWorkOrderMatter } from './matter'
import { workOrderView } from './view'

const ROOM = 'work-orders'

/** A shop and a place that a form names are there; INVALID `notThere` otherwise. */
async function requireThere(tx: Tx, named: { merchantId?: string | null; placeId?: string | null }): Promise<void> {
  if (named.merchantId && (await merchants.find(tx, named.merchantId)) === undefined) invalid('merchantId', 'notThere')
  if (named.placeId && (await places.find(tx, named.placeId)) === undefined) invalid('placeId', 'notThere')
}

/** Registers a repair, from a contact (both keep the link) or from nothing. What the form leaves out is taken from the contact. */
export const reportWorkOrder = useCase('workOrders.report', async ({ tx, who, now, input }) => {
  const { commandKey: _key, contactId, reporter, placeId = null, partyId: _party, merchantId: _shop, phone: _phone, ...told } = input
  await requireThere(tx, input)
  const from = contactId ? await copiedFrom(tx, contactId) : null
  const { phone = from?.phone ?? null, merchantId = from?.merchantId ?? null } = input
  const name = reporter !== '' ? reporter : (from?.name ?? '')
  const caller = { partyId: input.partyId ?? from?.partyId, name, phone, merchantId }
  // Who comes with a contact has been counted there.
  const party = await rememberCaller(tx, from ? { ...caller, again: false } : caller)
  const record = await workOrders.insert(tx, {
    id: newId(), number: await nextNumber(tx, 'BX'), createdAt: now, updatedAt: now, createdBy: who.staffId, state: 'registered', isOpen: isOpenState('registered'),
    contactId: from?.id ?? null, partyId: party?.id ?? null, merchantId, reporter: name, phone, placeId, ...told,
  })
  await addToTimeline(tx, ROOM, record.id, 'registered', from ? { from: from.number } : {})
  if (from) await startedFrom(tx, from, { room: ROOM, id: record.id, number: record.number })
  await putWorkOrderMatter(tx, record)
  return workOrderView(tx, record, who)
})

async function current(tx: Tx, input: { id: string; version: number }, who: Actor, step: keyof ReturnType<typeof workOrderSteps>): Promise<WorkOrderRecord> {
  const record = await workOrders.at(tx, input, row => workOrderView(tx, row, who))
  requireAllowed(workOrderSteps({ state: record.state, voided: record.voidedAt }, who.role)[step])
  return record
}

async function changed(tx: Tx, who: Actor, record: WorkOrderRecord, kind: string, data: Record<string, unknown> = {}) {
  await addToTimeline(tx, ROOM, record.id, kind, data)
  await putWorkOrderMatter(tx, record)
  return workOrderView(tx, record, who)
}

/** Changes what was reported. A phone, a shop or a place left out stays as it was; null is none. */
export const editWorkOrder = useCase('workOrders.edit', async ({ tx, who, input }) => {
  const before = await current(tx, input, who, 'edit')
  const { commandKey: _key, id: _id, version: _version, partyId, phone = before.phone, merchantId = before.merchantId, placeId = before.placeId, ...told } = input
  await requireThere(tx, { merchantId: input.merchantId, placeId: input.placeId })
  const party = await rememberCaller(tx, { partyId: partyId ?? before.partyId, name: told.reporter, phone, merchantId, again: false })
  const record = await workOrders.update(tx, before, { ...told, phone, placeId, merchantId, partyId: party?.id ?? null })
  return changed(tx, who, record, 'edited')
})

/** Gives the order to a team, and to a person of it; an order already given goes to another. */
export const dispatchWorkOrder = useCase('workOrders.dispatch', async ({ tx, who, now, input }) => {
  const before = await current(tx, input, who, 'dispatch')
  const team = await teams.find(tx, input.teamId)
  if (!team || team.retired) return invalid('teamId', 'notThere')
  const record = await workOrders.update(tx, before, { state: stateAfter('dispatch'), teamId: team.id, person: input.person, dispatchedAt: now })
  return changed(tx, who, record, 'dispatched', { teamZh: team.nameZh, teamRu: team.nameRu, person: input.person })
})

export const finishWorkOrder = useCase('workOrders.done', async ({ tx, who, now, input }) => {
  const before = await current(tx, input, who, 'done')
  const record = await workOrders.update(tx, before, { state: stateAfter('done'), doneAt: now, whatWasDone: input.whatWasDone })
  return changed(tx, who, record, 'done', { whatWasDone: input.whatWasDone })
})

export const archiveWorkOrder = useCase('workOrders.archive', async ({ tx, who, now, input }) => {
  const before = await current(tx, input, who, 'archive')
  const record = await workOrders.update(tx, before, { state: stateAfter('archive'), archivedAt: now, isOpen: isOpenState('archived') })
  return changed(tx, who, record, 'archived')
})

/** Cancels with a reason; the record stays, struck through. */
export const voidWorkOrder = useCase('workOrders.void', async ({ tx, who, now, input }) => {
  const before = await current(tx, input, who, 'void')
  const record = await workOrders.update(tx, before, { voidedAt: now, voidedBy: who.staffId, voidReason: input.reason, isOpen: false })
  return changed(tx, who, record, 'voided', { reason: input.reason })
})
