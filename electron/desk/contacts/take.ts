import { startClock, stopClock } from '../../../db/repositories/clocks'
import { contacts, type ContactRecord } from '../../../db/repositories/contacts'
import { merchants } from '../../../db/repositories/shops-and-places'
import { nextNumber } from '../../../db/repositories/numbers'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import { invalid, refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { arrivalOf, contactProblems, dropsOwedReply, replyDue, replyProblems } from '../../../shared/contacts/rules'
import { requireSound } from '../core/require'
import type { InputOf } from '../core/use-case'
import { useCase } from '../core/use-case'
import { rememberCaller } from '../parties/remember'
import { stepOn } from './steps'
import { contactView, NO_LINKS } from './view'
import { putContactMatter } from './matter'

const ROOM = 'contacts'

type Form = Omit<InputOf<'contacts.edit'>, 'id' | 'version' | 'commandKey' | 'noReplyReason'>

/** What a form says, as the record keeps it; `before` is the record that is corrected. The caller behind it is remembered in passing. */
async function fieldsOf(tx: Tx, form: Form, before: ContactRecord | null) {
  const { channel, personName, spoken, kind, memberCard, subject, said, answer, result, replyWanted, merchantId = null, phone = null } = form
  if (merchantId !== null && (await merchants.find(tx, merchantId)) === undefined) return invalid('merchantId', 'notThere')
  const caller = { partyId: form.partyId, name: personName, phone, spoken, kind, merchantId }
  const party = await rememberCaller(tx, before === null ? caller : { ...caller, again: false, corrects: before })
  // A known VIP is served as one whatever the form says; in a correction it is the form that knows.
  const kindNow = before === null && party?.kind === 'vip' ? ('vip' as const) : kind
  return {
    channel, personName, phone, spoken, kind: kindNow, partyId: party?.id ?? null, merchantId, memberCard, subject, said, answer,
    result: result ?? (answer === '' ? null : ('answered' as const)), replyWanted,
  }
}

/** Registers a contact: number, known caller, timeline, reply clock, search words, all in one commit. */
export const takeContact = useCase('contacts.take', async ({ tx, who, now, input }) => {
  requireSound(contactProblems(input, now))
  const arrivedAt = arrivalOf(input.arrivedAt, now)
  const due = replyDue(input, arrivedAt)
  const fields = await fieldsOf(tx, input, null)
  const record = await contacts.insert(tx, {
    id: newId(), number: await nextNumber(tx, 'JD'), createdAt: now, updatedAt: now, createdBy: who.staffId, takenBy: who.staffId, ...fields,
    arrivedAt, answeredAt: input.answer === '' ? null : now, visiting: input.office?.visiting ?? null, inside: Boolean(input.office), owed: due !== null, replyBy: due?.dueAt ?? null,
  })
  await addToTimeline(tx, ROOM, record.id, 'taken', { channel: record.channel })
  if (due) await startClock(tx, ROOM, record.id, 'reply', { startedAt: arrivedAt, ...due })
  await putContactMatter(tx, record)
  return contactView(tx, record, who, NO_LINKS)
})

type Edit = InputOf<'contacts.edit'>

/** What a correction makes of the wanted reply: since when it is owed and until when. One given already stays as it was. REFUSED `reply_owed`. */
function replyAfter(before: ContactRecord, input: Edit, now: number) {
  if (dropsOwedReply(before, input)) return refuse('reply_owed')
  // A reply newly wanted is owed from now on: the person may have come yesterday.
  const startedAt = before.replyWanted ? before.arrivedAt : now
  if (before.repliedAt !== null) return { startedAt, due: null, patch: { replyBy: before.replyBy, owed: false } }
  const due = replyDue(input, startedAt)
  return { startedAt, due, patch: { replyBy: due?.dueAt ?? null, owed: due !== null } }
}

/** Sets the clock of the wanted reply anew where the correction moved it, and says so in the contact's course. */
async function moveReply(tx: Tx, before: ContactRecord, { startedAt, due, patch }: ReturnType<typeof replyAfter>, reason: string): Promise<void> {
  if (patch.replyBy === before.replyBy) return
  await stopClock(tx, before.id, 'reply')
  if (due) await startClock(tx, ROOM, before.id, 'reply', { startedAt, ...due })
  if (before.owed && due) await addToTimeline(tx, ROOM, before.id, 'replyMoved', { from: before.replyBy, to: due.dueAt })
  if (before.owed && !due) await addToTimeline(tx, ROOM, before.id, 'replyDropped', { reason })
}

/** Whom in the offices the visitor goes to, after a correction; one left out stays. */
function officeAfter(before: ContactRecord, office: Edit['office']) {
  return office === undefined ? {} : { visiting: office?.visiting ?? null, inside: office !== null && before.leftAt === null }
}

/** Changes what was registered. A phone left out stays as it was (the form shows it masked). A reply newly wanted starts its clock. */
export const editContact = useCase('contacts.edit', async ({ tx, who, now, input }) => {
  const before = await stepOn(tx, who, input, 'edit')
  const reply = replyAfter(before, input, now)
  // What cannot be changed here is not judged again: an old record stays correctable.
  if (input.replyBy !== before.replyBy) requireSound(replyProblems(input, before.arrivedAt, now))
  const phone = input.phone === undefined ? before.phone : input.phone
  const fields = await fieldsOf(tx, { ...input, phone, partyId: input.partyId ?? before.partyId }, before)
  const answeredAt = before.answeredAt ?? (input.answer === '' ? null : now)
  const record = await contacts.update(tx, before, { ...fields, ...reply.patch, ...officeAfter(before, input.office), answeredAt })
  await addToTimeline(tx, ROOM, record.id, 'edited')
  await moveReply(tx, before, reply, input.noReplyReason)
  await putContactMatter(tx, record)
  return contactView(tx, record, who)
})
