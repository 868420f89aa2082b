import { contacts } from '../../../db/repositories/contacts'
import { link } from '../../../db/repositories/links'
import { nextNumber } from '../../../db/repositories/numbers'
import { addToTimeline } from '../../../db/repositories/timeline'
import { teamsById, workOrders, type WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { invalid } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { stateAfter, workOrderSteps } from '../../../shared/work-orders/rules'
import { requireAllowed } from '../core/require'
import { useCase } from '../core/use-case'
import { rememberCaller } from '../parties/remember'
import { putWorkOrderMatter, workOrderView } from './view'

const ROOM = 'work-orders'

/** Registers a repair, from a contact (both keep the link) or from nothing. What the form leaves out is taken from the contact. */
export const reportWorkOrder = useCase('workOrders.report', async ({ tx, who, now, input }) => {
  const { commandKey: _key, contactId, partyId, merchantId, reporter, phone, placeId, ...told } = input
  const contact = contactId ? await contacts.get(tx, contactId) : null
  const name = reporter !== '' ? reporter : (contact?.personName ?? '')
  const number = phone === undefined ? (contact?.phone ?? null) : phone
  const shop = merchantId ?? contact?.merchantId ?? null
  const party = contact?.partyId ?? (await rememberCaller(tx, { partyId, name, phone: number, spoken: 'zh', kind: shop ? 'merchant' : 'shopper', merchantId: shop }))?.id ?? null
  const record = await workOrders.insert(tx, {
    id: newId(), number: await nextNumber(tx, 'BX'), createdAt: now, updatedAt: now, createdBy: who.staffId, state: 'registered', isOpen: true,
    contactId: contact?.id ?? null, partyId: party, merchantId: shop, reporter: name, phone: number, placeId: placeId ?? null, ...told,
  })
  await addToTimeline(tx, ROOM, record.id, 'registered', contact ? { from: contact.number } : {})
  if (contact) {
    await link(tx, { room: 'contacts', id: contact.id }, { room: ROOM, id: record.id })
    await addToTimeline(tx, 'contacts', contact.id, 'ledTo', { number: record.number })
    tx.changes.push({ room: 'contacts', id: contact.id, number: contact.number, before: null, after: { ledTo: record.number } })
  }
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

/** Changes what was reported. A phone left out stays as it was. */
export const editWorkOrder = useCase('workOrders.edit', async ({ tx, who, input }) => {
  const before = await current(tx, input, who, 'edit')
  const { commandKey: _key, id: _id, version: _version, phone, placeId, partyId, merchantId, ...told } = input
  const record = await workOrders.update(tx, before, {
    ...told, phone: phone === undefined ? before.phone : phone, placeId: placeId === undefined ? before.placeId : placeId, partyId: partyId ?? before.partyId, merchantId: merchantId ?? before.merchantId,
  })
  return changed(tx, who, record, 'edited')
})

/** Gives the order to a team, and to a person of it; an order already given goes to another. */
export const dispatchWorkOrder = useCase('workOrders.dispatch', async ({ tx, who, now, input }) => {
  const before = await current(tx, input, who, 'dispatch')
  const [team] = await teamsById(tx, [input.teamId])
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
  const record = await workOrders.update(tx, before, { state: stateAfter('archive'), archivedAt: now, isOpen: false })
  return changed(tx, who, record, 'archived')
})

/** Cancels with a reason; the record stays, struck through. */
export const voidWorkOrder = useCase('workOrders.void', async ({ tx, who, now, input }) => {
  const before = await current(tx, input, who, 'void')
  const record = await workOrders.update(tx, before, { voidedAt: now, voidedBy: who.staffId, voidReason: input.reason, isOpen: false })
  return changed(tx, who, record, 'voided', { reason: input.reason })
})
