// The reception form's value, and how it becomes what the desk is asked.
import type { z } from 'zod'
import type { Channel, ContactResult, ContactView, newContact, PersonKind } from '../../shared/contacts/contract'
import type { KnownParty } from '../../shared/parties/contract'
import type { Sent } from '../app/send-once'
import { settleFind } from '../parties/settle-find'
import { phoneOrNull } from '../ui/phone-or-null'
import { isUnclear, noWhen } from '../ui/when'
import type { TypedWhen } from '../ui/when'

type Spoken = KnownParty['spoken']

/** As typed. Kept as a draft, so nothing in it but plain data. */
export interface ContactValue {
  readonly channel: Channel
  /** When the first key was typed (UTC ms): the person stood there from then. */
  readonly begunAt: number | null
  /** The line that looks people up. */
  readonly find: string
  readonly personName: string
  readonly phone: string
  /** In a correction: the phone stays as it was, unseen. */
  readonly phoneKept: boolean
  readonly spoken: Spoken
  readonly kind: PersonKind
  readonly partyId: string | null
  readonly merchantId: string | null
  readonly shop: string
  readonly memberCard: string
  readonly subject: string
  readonly said: string
  readonly answer: string
  readonly result: ContactResult | null
  readonly replyWanted: boolean
  readonly replyBy: TypedWhen
  readonly visiting: string
  /** In a correction: why a reply that is owed is not wanted any more. */
  readonly noReplyReason: string
  /** What was sent of a new contact and not answered: it may be recorded already. */
  readonly sent: readonly Sent[]
}

/** An empty form, in the language of the screen: most who come speak the one the desk is set to. */
export function emptyContact(channel: Channel, spoken: Spoken): ContactValue {
  return {
    channel, begunAt: null, find: '', personName: '', phone: '', phoneKept: false, spoken, kind: 'shopper', partyId: null, merchantId: null, shop: '',
    memberCard: '', subject: '', said: '', answer: '', result: null, replyWanted: false, replyBy: noWhen, visiting: '', noReplyReason: '', sent: [],
  }
}

/** The form for correcting a recorded contact; `moment` writes the reply's time as people type it. */
export function contactValueOf(contact: ContactView, moment: (ms: number) => string, shop: string): ContactValue {
  const { channel, personName, spoken, kind, partyId, memberCard, subject, said, answer, result, replyWanted, replyBy } = contact
  return {
    channel, begunAt: null, find: '', personName, phone: '', phoneKept: contact.phone !== null, spoken, kind, partyId, merchantId: contact.merchant?.id ?? null, shop,
    memberCard, subject, said, answer, result, replyWanted, replyBy: replyBy === null ? noWhen : { text: moment(replyBy), at: replyBy }, visiting: contact.office?.visiting ?? '',
    noReplyReason: '', sent: [],
  }
}

/** What the desk is asked to register. It always says when the form was begun: saved again after a lost answer it must be the same. */
export function takeInput(value: ContactValue): z.input<typeof newContact> {
  const settled = { ...value, ...settleFind(value) }
  return { ...toldIn(settled), arrivedAt: value.begunAt ?? undefined, office: value.visiting.trim() === '' ? null : { visiting: value.visiting } }
}

/** What the desk is asked in a correction. */
export function correctionInput(value: ContactValue) {
  return { ...toldIn(value), noReplyReason: value.replyWanted ? '' : value.noReplyReason }
}

/** What new contacts and corrections have in common. A phone that is kept is left out. */
function toldIn(value: ContactValue) {
  const { channel, personName, phone, phoneKept, spoken, kind, partyId, merchantId, memberCard, subject, said, answer, result, replyWanted, replyBy } = value
  return {
    channel, personName, phone: phoneKept ? undefined : phoneOrNull(phone), spoken, kind, partyId, merchantId, memberCard, subject, said, answer, result,
    replyWanted, replyBy: replyWanted ? replyBy.at : null,
  }
}

/** A wanted reply whose time was not understood must not be saved without one. */
export function hasUnclearTime(value: ContactValue): boolean {
  return value.replyWanted && isUnclear(value.replyBy)
}
