// The repair form's value, and how it becomes what the desk is asked.
import type { z } from 'zod'
import type { AttachmentPut } from '../../shared/attachments/contract'
import type { ComplaintView } from '../../shared/complaints/contract'
import type { ContactView } from '../../shared/contacts/contract'
import type { FieldProblem } from '../../shared/core/errors'
import type { newWorkOrder, WorkOrderRow, WorkOrderView } from '../../shared/work-orders/contract'
import { plannedProblems } from '../../shared/work-orders/rules'
import type { Sent } from '../app/send-once'
import { shopPlace } from '../parties/shop-place'
import { phoneOrNull } from '../ui/phone-or-null'
import { isUnclear, noWhen } from '../ui/when'
import type { TypedWhen } from '../ui/when'

/** As typed. Kept as a draft, so nothing in it but plain data. */
export interface WorkOrderValue {
  readonly contactId: string | null
  readonly complaintId: string | null
  readonly partyId: string | null
  readonly merchantId: string | null
  readonly find: string
  readonly reporter: string
  readonly phone: string
  /** The phone stays as the contact, the complaint or the order has it, unseen. */
  readonly phoneKept: boolean
  readonly placeId: string | null
  readonly place: string
  readonly equipment: string
  readonly fault: string
  readonly faultOther: string
  readonly urgency: WorkOrderRow['urgency']
  /** The day, for planned work. */
  readonly plannedFor: TypedWhen
  readonly attachments: readonly AttachmentPut[]
  /** What was sent of a new order and not answered: it may be recorded already. */
  readonly sent: readonly Sent[]
}

/** An empty form. */
export const emptyWorkOrder: WorkOrderValue = {
  contactId: null, complaintId: null, partyId: null, merchantId: null, find: '', reporter: '', phone: '', phoneKept: false, placeId: null, place: '', equipment: '', fault: '', faultOther: '', urgency: 'today', plannedFor: noWhen, attachments: [], sent: [],
}

/** The form with all that the contact already says; its phone stays unseen and comes along by itself. */
export function fromContact(contact: ContactView): WorkOrderValue {
  const { id, partyId, merchant, personName, phone, said } = contact
  return {
    ...emptyWorkOrder, contactId: id, partyId, merchantId: merchant?.id ?? null, reporter: personName, phoneKept: phone !== null, fault: said,
    place: merchant === null ? '' : shopPlace(merchant),
  }
}

/** The form with all that the complaint already says: where it happened, or else the shop it is about. */
export function fromComplaint(complaint: ComplaintView): WorkOrderValue {
  const { id, partyId, merchant, againstMerchant, personName, phone, said, placeId, place } = complaint
  const shop = againstMerchant ?? merchant
  return {
    ...emptyWorkOrder, complaintId: id, partyId, merchantId: merchant?.id ?? null, reporter: personName, phoneKept: phone !== null, fault: said.slice(0, MOST_FAULT),
    ...(place === '' && shop !== null ? { place: shopPlace(shop) } : { placeId, place }),
  }
}

/** A complaint is told at greater length than a fault. */
const MOST_FAULT = 2000

/** The form for correcting an order; `day` writes a day that is kept by its end as people type it. */
export function workOrderValueOf(order: WorkOrderView, day: (end: number) => string): WorkOrderValue {
  const { contactId, partyId, merchant, reporter, phone, placeId, place, equipment, fault, faultOther, urgency, plannedFor } = order
  return {
    ...emptyWorkOrder, contactId, partyId, merchantId: merchant?.id ?? null, reporter, phone: '', phoneKept: phone !== null, placeId, place, equipment, fault, faultOther, urgency,
    plannedFor: plannedFor === null ? noWhen : { text: day(plannedFor), at: plannedFor - 1 },
  }
}

/** What the desk is asked in a correction: what it came from stays. */
export function correctOrderInput(value: WorkOrderValue) {
  const { contactId: _contact, complaintId: _complaint, attachments: _files, ...told } = reportInput(value)
  return told
}

/** What the desk is asked. A phone that is kept is left out. */
export function reportInput(value: WorkOrderValue): z.input<typeof newWorkOrder> {
  const { contactId, complaintId, partyId, merchantId, reporter, phoneKept, phone, placeId, place, equipment, fault, faultOther, urgency, plannedFor, attachments } = value
  return {
    contactId, complaintId, partyId, merchantId, reporter, placeId, place, equipment, fault, faultOther, urgency, phone: phoneKept ? undefined : phoneOrNull(phone),
    plannedFor: urgency === 'planned' ? plannedFor.at : null, attachments: attachments.map(({ hash, name }) => ({ hash, name })),
  }
}

/** What is wrong with the day of planned work, at `now` (UTC ms) in the mall's zone; one that was not understood is told by its field. */
export function dayProblems({ urgency, plannedFor }: WorkOrderValue, now: number, zone: string): FieldProblem[] {
  return urgency === 'planned' && !isUnclear(plannedFor) ? plannedProblems(plannedFor.at, now, zone) : []
}
