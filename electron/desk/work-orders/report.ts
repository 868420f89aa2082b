// Reporting a repair, and correcting what was reported.
import { merchants, places } from '../../../db/repositories/shops-and-places'
import { nextNumber } from '../../../db/repositories/numbers'
import { addToTimeline } from '../../../db/repositories/timeline'
import { openOrderRound } from '../../../db/repositories/work-order-parts'
import { workOrders, type WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Tx } from '../../../db/store'
import { invalid } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { retimed } from '../../../shared/work-orders/clocks'
import { equipmentKey, placeKey } from '../../../shared/work-orders/earlier'
import { roundClocks } from '../../../shared/work-orders/effects'
import { plannedAfter, plannedProblems, reachableProblems } from '../../../shared/work-orders/rules'
import { keepAttachments } from '../attachments/keep'
import { copiedFromComplaint } from '../complaints/copied-from'
import { copiedFrom } from '../contacts/copied-from'
import { requireSound } from '../core/require'
import { startedFrom } from '../core/started-from'
import { useCase, type InputOf } from '../core/use-case'
import { personOf } from '../core/who'
import { writeClocks } from '../core/write-clocks'
import { rememberCaller } from '../parties/remember'
import { knownOne, type Known } from './facts'
import { putWorkOrderMatter } from './matter'
import { policyNow } from './policy'
import { answered, stepOn } from './steps'
import { workOrderView } from './view'
import { ROOM } from './write'

/** A shop and a place that a form names are there; INVALID `notThere` otherwise. */
async function requireThere(tx: Tx, named: { merchantId?: string | null; placeId?: string | null }): Promise<void> {
  if (named.merchantId && (await merchants.find(tx, named.merchantId)) === undefined) invalid('merchantId', 'notThere')
  if (named.placeId && (await places.find(tx, named.placeId)) === undefined) invalid('placeId', 'notThere')
}

const keysOf = (told: { equipment: string; placeId: string | null; place: string }) => ({ equipmentKey: equipmentKey(told), placeKey: placeKey(told) })

const NOTHING_MORE = { met: [], stopped: [], started: [], moved: [] }

/** What it is begun from: a complaint, a contact or nothing. */
async function begunFrom(tx: Tx, { complaintId, contactId }: InputOf<'workOrders.report'>) {
  if (complaintId) return copiedFromComplaint(tx, complaintId)
  return contactId ? copiedFrom(tx, contactId) : null
}

/** Who reports, filled up from the complaint or contact; what the form leaves out is taken from there. */
async function reporterOf(tx: Tx, input: InputOf<'workOrders.report'>) {
  const from = await begunFrom(tx, input)
  const { phone = from?.phone ?? null, merchantId = from?.merchantId ?? null } = input
  const reporter = input.reporter !== '' ? input.reporter : (from?.name ?? '')
  const caller = { partyId: input.partyId ?? from?.partyId, name: reporter, phone, merchantId }
  // Who comes with a contact or a complaint has been counted there.
  const party = await rememberCaller(tx, from ? { ...caller, again: false } : caller)
  return { from, fields: { contactId: from?.room === 'contacts' ? from.id : null, partyId: party?.id ?? null, merchantId, reporter, phone } }
}

/** Registers a repair, from a complaint or a contact (both keep the link) or from nothing: number, known caller, first round, clocks, files, search words, in one commit. INVALID `plannedFor.*` where planned work has no day to come. */
export const reportWorkOrder = useCase('workOrders.report', async ({ tx, who, now, input }) => {
  const { place, placeId = null, equipment, fault, faultOther, urgency } = input
  if (urgency === 'planned') requireSound(plannedProblems(input.plannedFor, now, tx.timeZone))
  await requireThere(tx, input)
  const { from, fields } = await reporterOf(tx, input)
  const record = await workOrders.insert(tx, {
    id: newId(), number: await nextNumber(tx, 'BX'), createdAt: now, updatedAt: now, createdBy: who.staffId, state: 'registered', ...fields, place, placeId, equipment, fault, faultOther, urgency,
    plannedFor: plannedAfter(null, input, tx.timeZone), ...keysOf({ equipment, placeId, place }), policy: (await policyNow(tx)).policy,
  })
  await openOrderRound(tx, record, { no: 1, openedAt: now })
  const { facts } = await knownOne(tx, record)
  await writeClocks(tx, { room: ROOM, id: record.id, running: [], round: 1 }, { ...NOTHING_MORE, started: roundClocks(facts, tx.timeZone) })
  await keepAttachments(tx, ROOM, record.id, input.attachments)
  await addToTimeline(tx, ROOM, record.id, 'registered', from ? { from: from.number } : {})
  if (from) await startedFrom(tx, from, { room: ROOM, id: record.id, number: record.number })
  await putWorkOrderMatter(tx, record)
  return workOrderView(tx, record, await personOf(tx, who))
})

/** What was wrong before and is not changed is not judged again: an order whose day has passed stays correctable. */
function requireSoundDay(before: WorkOrderRecord, after: { urgency: WorkOrderRecord['urgency']; plannedFor: number | null }, now: number, zone: string): void {
  const same = before.urgency === after.urgency && before.plannedFor === after.plannedFor
  // A day is kept by its end: any moment before it lies in that day.
  if (after.urgency === 'planned' && !same) requireSound(plannedProblems(after.plannedFor === null ? null : after.plannedFor - 1, now, zone))
}

/** A corrected urgency or day moves what is due of the work, and the course says so. */
async function moveClocks(tx: Tx, before: WorkOrderRecord, record: WorkOrderRecord, { running }: Known): Promise<void> {
  const { facts } = await knownOne(tx, record)
  const moved = retimed(running, facts, record.urgency === 'planned' && record.plannedFor !== before.plannedFor, tx.timeZone)
  if (moved.length === 0) return
  await writeClocks(tx, { room: ROOM, id: record.id, running, round: record.round }, { ...NOTHING_MORE, moved })
  await addToTimeline(tx, ROOM, record.id, 'retimed', { urgency: record.urgency, plannedFor: record.plannedFor })
}

/** Changes what was reported. A phone, a shop or a place left out stays as it was; null is none. */
export const editWorkOrder = useCase('workOrders.edit', async ({ tx, who, now, input }) => {
  const { record: before, known, person } = await stepOn(tx, who, input, 'edit')
  const { partyId, phone = before.phone, merchantId = before.merchantId, placeId = before.placeId, reporter, place, equipment, fault, faultOther, urgency } = input
  const plannedFor = plannedAfter(before, input, tx.timeZone)
  requireSoundDay(before, { urgency, plannedFor }, now, tx.timeZone)
  requireSound(reachableProblems(before.state, before, { phone, merchantId }))
  await requireThere(tx, { merchantId: input.merchantId, placeId: input.placeId })
  const party = await rememberCaller(tx, { partyId: partyId ?? before.partyId, name: reporter, phone, merchantId, again: false })
  const told = { reporter, phone, merchantId, partyId: party?.id ?? null, placeId, place, equipment, fault, faultOther, urgency, plannedFor }
  const record = await workOrders.update(tx, before, { ...told, ...keysOf(told) })
  await addToTimeline(tx, ROOM, record.id, 'edited')
  if (record.urgency !== before.urgency || record.plannedFor !== before.plannedFor) await moveClocks(tx, before, record, known)
  return answered(tx, { record, person, known })
})
