// The complaint form's value, and how it becomes what the desk is asked.
import type { z } from 'zod'
import type { AttachmentPut } from '../../shared/attachments/contract'
import type { ComplaintView, newComplaint } from '../../shared/complaints/contract'
import { complaintProblems, reachesNobody } from '../../shared/complaints/rules'
import type { Channel, ContactView, PersonKind } from '../../shared/contacts/contract'
import type { FieldProblem } from '../../shared/core/errors'
import type { Sent } from '../app/send-once'
import { settleFind } from '../parties/settle-find'
import { phoneOrNull } from '../ui/phone-or-null'
import { isUnclear, noWhen } from '../ui/when'
import type { TypedWhen } from '../ui/when'

/** As typed. Kept as a draft, so nothing in it but plain data. */
export interface ComplaintValue {
  readonly contactId: string | null
  readonly channel: Channel
  readonly said: string
  readonly categoryId: string | null
  readonly place: string
  readonly placeId: string | null
  readonly happenedAt: TypedWhen
  readonly againstKind: ComplaintView['againstKind']
  readonly againstDepartmentId: string | null
  /** The shop complained of, as it stands in its line, and its id. */
  readonly againstShop: string
  readonly againstMerchantId: string | null
  readonly against: string
  readonly cause: ComplaintView['cause']
  readonly harm: ComplaintView['harm']
  readonly find: string
  readonly personName: string
  readonly phone: string
  /** The phone stays as the contact or the record has it, unseen. */
  readonly phoneKept: boolean
  readonly spoken: ComplaintView['spoken']
  readonly kind: PersonKind
  readonly partyId: string | null
  readonly merchantId: string | null
  readonly shop: string
  readonly sameAsId: string | null
  readonly wants: ComplaintView['wants']
  readonly wantsText: string
  readonly replyWanted: boolean
  readonly wantedBy: TypedWhen
  readonly attachments: readonly AttachmentPut[]
  /** What was sent of a new complaint and not answered: it may be recorded already. */
  readonly sent: readonly Sent[]
}

/** Writes a moment and a shop as people type them, in the language of the screen. */
export interface Written {
  moment(ms: number): string
  shop(shop: { code: string; nameZh: string; nameRu: string }): string
}

/** An empty form, in the language of the screen. */
export function emptyComplaint(spoken: 'zh' | 'ru'): ComplaintValue {
  return {
    contactId: null, channel: 'visit', said: '', categoryId: null, place: '', placeId: null, happenedAt: noWhen, againstKind: 'unknown', againstDepartmentId: null, againstShop: '', againstMerchantId: null, against: '',
    cause: 'unknown', harm: 'none', find: '', personName: '', phone: '', phoneKept: false, spoken, kind: 'shopper', partyId: null, merchantId: null, shop: '', sameAsId: null, wants: 'explanation', wantsText: '',
    replyWanted: true, wantedBy: noWhen, attachments: [], sent: [],
  }
}

/** The form with all that the contact already says at `now` (UTC ms), but for a reply day that is over; its phone stays unseen and comes along by itself. */
export function fromContact(contact: ContactView, written: Written, now: number): ComplaintValue {
  const { id, channel, said, personName, phone, spoken, kind, partyId, merchant, replyWanted, replyBy } = contact
  return {
    ...emptyComplaint('zh'), contactId: id, channel, said, personName, phoneKept: phone !== null, spoken, kind, partyId, merchantId: merchant?.id ?? null, shop: merchant === null ? '' : written.shop(merchant),
    replyWanted, wantedBy: replyWanted && replyBy !== null && replyBy > now ? { text: written.moment(replyBy), at: replyBy } : noWhen,
  }
}

/** The form for correcting a complaint. */
export function complaintValueOf(complaint: ComplaintView, written: Written): ComplaintValue {
  const { contactId, channel, said, category, place, placeId, happenedAt, againstKind, againstDepartment, againstMerchant, against, cause, harm, personName, phone, spoken, kind, partyId, merchant } = complaint
  const { wants, wantsText, replyWanted, wantedBy } = complaint
  const when = (ms: number | null): TypedWhen => (ms === null ? noWhen : { text: written.moment(ms), at: ms })
  return {
    contactId, channel, said, categoryId: category.id, place, placeId, happenedAt: when(happenedAt), againstKind, againstDepartmentId: againstDepartment?.id ?? null,
    againstShop: againstMerchant === null ? '' : written.shop(againstMerchant), againstMerchantId: againstMerchant?.id ?? null, against, cause, harm, find: '', personName, phone: '', phoneKept: phone !== null, spoken, kind,
    partyId, merchantId: merchant?.id ?? null, shop: merchant === null ? '' : written.shop(merchant), sameAsId: null, wants, wantsText, replyWanted, wantedBy: when(wantedBy), attachments: [], sent: [],
  }
}

/** What the desk is asked to register. */
export function takeInput(value: ComplaintValue): z.input<typeof newComplaint> {
  const { contactId, sameAsId, attachments } = value
  return { ...correctInput({ ...value, ...settleFind(value) }), contactId, sameAsId, attachments: attachments.map(({ hash, name }) => ({ hash, name })) }
}

/** What the desk is asked in a correction. A phone that is kept is left out; what belongs to another choice is not sent. */
export function correctInput(value: ComplaintValue) {
  const { channel, said, place, placeId, happenedAt, againstKind, againstDepartmentId, againstMerchantId, against, cause, harm, phoneKept, phone, personName, spoken, kind, partyId, merchantId } = value
  const { wants, wantsText, replyWanted, wantedBy } = value
  return {
    channel, said, categoryId: value.categoryId ?? '', place, placeId, happenedAt: happenedAt.at, againstKind, againstDepartmentId: againstKind === 'department' ? againstDepartmentId : null,
    againstMerchantId: againstKind === 'shop' ? againstMerchantId : null, against, cause, harm, phone: phoneKept ? undefined : phoneOrNull(phone), personName, spoken, kind, partyId, merchantId,
    wants, wantsText, replyWanted, wantedBy: wantedBy.at,
  }
}

/** What the rules find wrong at `now` (UTC ms), and what was left unchosen. */
export function problemsOf(value: ComplaintValue, now: number): FieldProblem[] {
  const unchosen: FieldProblem[] = value.categoryId === null ? [{ path: ['categoryId'], error: 'choice.required' }] : []
  return [...unchosen, ...complaintProblems(correctInput({ ...value, ...settleFind(value) }), now).map(problem => ({ ...problem, path: problem.path.map(name => (name === 'againstMerchantId' ? 'againstShop' : name)) }))]
}

/** Whether a reply is promised and nobody can be reached with it. */
export function repliesToNobody(value: ComplaintValue): boolean {
  return reachesNobody(correctInput({ ...value, ...settleFind(value) }))
}

/** The times that were typed and not understood, by field. */
export function unclearTimes({ happenedAt, wantedBy }: ComplaintValue): { happenedAt: boolean; wantedBy: boolean } {
  return { happenedAt: isUnclear(happenedAt), wantedBy: isUnclear(wantedBy) }
}
