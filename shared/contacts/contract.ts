import { z } from 'zod'
import { actionsOf } from '../core/actions'
import { command, recordVersion } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { keyset, pageOf } from '../core/paging'
import { recordBody, recordHead, shopRef, shownPhone, staffRef } from '../core/records'
import { personLine, personText } from '../text/person-text'
import { phoneText } from '../text/phone-text'
import { reasonableTime } from '../core/reasonable-time'

export const channels = ['visit', 'call', 'letter', 'fax', 'online', 'other'] as const
export const channel = z.enum(channels)
export type Channel = z.infer<typeof channel>

export const personKinds = ['shopper', 'merchant', 'vip', 'official', 'supplier', 'other'] as const
export const personKind = z.enum(personKinds)
export type PersonKind = z.infer<typeof personKind>

export const spokenLanguages = ['zh', 'ru', 'other'] as const
export const spokenLanguage = z.enum(spokenLanguages)

export const contactResults = ['answered', 'passedOn', 'refused', 'noReplyNeeded'] as const
export const contactResult = z.enum(contactResults)
export type ContactResult = z.infer<typeof contactResult>

/** The form of the reception desk. Times are UTC ms; names keep the script they were given in. */
export const newContact = z.object({
  channel,
  arrivedAt: reasonableTime.optional(),
  personName: personLine(0, 120).default(''),
  phone: phoneText.nullish(),
  spoken: spokenLanguage.default('zh'),
  kind: personKind.default('shopper'),
  partyId: recordId.nullish(),
  merchantId: recordId.nullish(),
  memberCard: personLine(0, 40).default(''),
  subject: personLine(0, 200).default(''),
  said: personText(1, 4000),
  answer: personText(0, 4000).default(''),
  result: contactResult.nullish(),
  replyWanted: z.boolean().default(false),
  replyBy: reasonableTime.nullish(),
  office: z.object({ visiting: personLine(1, 200) }).nullish(),
})
export type NewContact = z.infer<typeof newContact>

/**
 * What a correction says: the time of arrival stays; an office left out stays as it was, null is none. `noReplyReason` says why a reply that is
 * owed is not wanted any more.
 */
export const contactCorrection = newContact.omit({ arrivedAt: true }).extend({ noReplyReason: personLine(0, 500).default('') })

export const contactActions = ['edit', 'answer', 'reached', 'leave', 'void', 'complaint', 'workOrder', 'airRequest', 'member'] as const

/** A contact as the register lists it. */
export const contactRow = recordHead.extend({
  channel,
  arrivedAt: z.number(),
  answeredAt: z.number().nullable(),
  leftAt: z.number().nullable(),
  personName: z.string(),
  phone: shownPhone.nullable(),
  spoken: spokenLanguage,
  kind: personKind,
  partyId: z.string().nullable(),
  merchant: shopRef.nullable(),
  memberCard: z.string(),
  subject: z.string(),
  said: z.string(),
  answer: z.string(),
  result: contactResult.nullable(),
  replyWanted: z.boolean(),
  replyBy: z.number().nullable(),
  repliedAt: z.number().nullable(),
  reply: z.string(),
  office: z.object({ visiting: z.string() }).nullable(),
  takenBy: staffRef,
  actions: actionsOf(contactActions),
})
export type ContactRow = z.infer<typeof contactRow>
export const contactView = contactRow.extend(recordBody.shape)
export type ContactView = z.infer<typeof contactView>

/** Which part of the register: all, replies still owed, visitors inside the offices now, or today's. */
export const contactList = z.enum(['all', 'today', 'owed', 'inside'])

export const contactsContract = {
  /** Registers a contact; with replyWanted it starts the reply clock. */
  take: procedure.input(command(newContact)).output(contactView),
  edit: procedure.input(command(contactCorrection.extend(recordVersion.shape))).output(contactView),
  /** Records that the wanted reply was given, and what was said. */
  answer: procedure.input(command(recordVersion.extend({ reply: personText(1, 4000) }))).output(contactView),
  /** Records a try to give the reply that did not reach the person. */
  reached: procedure.input(command(recordVersion.extend({ remark: personLine(0, 500).default('') }))).output(contactView),
  /** The visitor has left the offices (or the call ended). */
  leave: procedure.input(command(recordVersion)).output(contactView),
  void: procedure.input(command(recordVersion.extend({ reason: personLine(1, 500) }))).output(contactView),
  get: procedure.input(z.object({ id: recordId })).output(contactView),
  page: procedure
    .input(keyset(z.object({ list: contactList.default('all'), channel: channel.nullish(), from: z.number().nullish(), to: z.number().nullish() })))
    .output(pageOf(contactRow)),
  /** The phone in full; the act is written to the audit trail. */
  revealPhone: procedure.input(command(z.object({ id: recordId }))).output(z.object({ phone: z.string() })),
}
