import { meetClock, startClock, stopClock } from '../../../db/repositories/clocks'
import { contacts, type ContactRecord } from '../../../db/repositories/contacts'
import { nextNumber } from '../../../db/repositories/numbers'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { DeskError } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { contactProblems, contactSteps, replyDue } from '../../../shared/contacts/rules'
import type { InputOf } from '../core/use-case'
import { useCase } from '../core/use-case'
import { requireAllowed } from '../core/require'
import { rememberCaller } from '../parties/remember'
import { contactRows, contactView } from './view'
import { putContactMatter } from './write'

const ROOM = 'contacts'

type Form = Omit<InputOf<'contacts.edit'>, 'id' | 'version' | 'commandKey'> & { arrivedAt?: number }

function requireSound(form: Form, now: number): void {
  const problems = contactProblems(form, now)
  if (problems.length > 0) throw new DeskError('INVALID', { problems })
}

async function fieldsOf(tx: Tx, form: Form) {
  const { personName, spoken, kind, memberCard, subject, said, answer, result, replyWanted } = form
  const caller = { partyId: form.partyId, name: personName, phone: form.phone ?? null, spoken, kind, merchantId: form.merchantId ?? null }
  const party = await rememberCaller(tx, caller)
  return {
    channel: form.channel, personName, phone: caller.phone, spoken, kind: party?.kind === 'vip' ? ('vip' as const) : kind, partyId: party?.id ?? null, merchantId: caller.merchantId, memberCard, subject, said, answer,
    result: result ?? (answer === '' ? null : ('answered' as const)), replyWanted, replyBy: replyWanted ? (form.replyBy ?? null) : null,
  }
}

/** Registers a contact: number, known caller, timeline, reply clock, search words, all in one commit. */
export const takeContact = useCase('contacts.take', async ({ tx, who, now, input }) => {
  requireSound(input, now)
  const arrivedAt = input.arrivedAt ?? now
  const due = replyDue(input, arrivedAt)
  const fields = await fieldsOf(tx, input)
  const record = await contacts.insert(tx, {
    id: newId(), number: await nextNumber(tx, 'JD'), createdAt: now, updatedAt: now, createdBy: who.staffId, takenBy: who.staffId, ...fields,
    arrivedAt, answeredAt: input.answer === '' ? null : now, visiting: input.office?.visiting ?? null, inside: Boolean(input.office), owed: due !== null, replyBy: due?.dueAt ?? null,
  })
  await addToTimeline(tx, ROOM, record.id, 'taken', { channel: record.channel })
  if (due) await startClock(tx, ROOM, record.id, 'reply', { startedAt: arrivedAt, ...due })
  await putContactMatter(tx, record)
  return contactView(tx, record, who)
})

/** The record at the version the person saw; STALE carries how it stands now. */
async function current(tx: Tx, input: { id: string; version: number }, who: Actor): Promise<ContactRecord> {
  return contacts.at(tx, input, record => contactView(tx, record, who))
}

async function requireStep(tx: Tx, record: ContactRecord, who: Actor, step: keyof ReturnType<typeof contactSteps>): Promise<void> {
  const [row] = await contactRows(tx, [record], who)
  if (row) requireAllowed(contactSteps(row, who.role)[step])
}

/** Changes what was registered. A phone left out stays as it was (the form shows it masked). A reply newly wanted starts its clock. */
export const editContact = useCase('contacts.edit', async ({ tx, who, now, input }) => {
  const before = await current(tx, input, who)
  await requireStep(tx, before, who, 'edit')
  const phone = input.phone === undefined ? before.phone : input.phone
  requireSound({ ...input, arrivedAt: before.arrivedAt }, now)
  const due = replyDue(input, before.arrivedAt)
  const replied = before.repliedAt !== null
  const fields = await fieldsOf(tx, { ...input, phone, partyId: input.partyId ?? before.partyId })
  const record = await contacts.update(tx, before, { ...fields, replyBy: due?.dueAt ?? null, owed: due !== null && !replied, answeredAt: before.answeredAt ?? (input.answer === '' ? null : now) })
  if (!replied && (due?.dueAt ?? null) !== before.replyBy) {
    await stopClock(tx, record.id, 'reply')
    if (due) await startClock(tx, ROOM, record.id, 'reply', { startedAt: before.arrivedAt, ...due })
  }
  await addToTimeline(tx, ROOM, record.id, 'edited')
  await putContactMatter(tx, record)
  return contactView(tx, record, who)
})

/** The wanted reply was given: the clock is met, the contact leaves the owed list. */
export const answerContact = useCase('contacts.answer', async ({ tx, who, now, input }) => {
  const before = await current(tx, input, who)
  await requireStep(tx, before, who, 'answer')
  const record = await contacts.update(tx, before, { reply: input.reply, repliedAt: now, owed: false, result: 'answered', answeredAt: before.answeredAt ?? now })
  await meetClock(tx, record.id, 'reply')
  await addToTimeline(tx, ROOM, record.id, 'replied', { reply: input.reply })
  await putContactMatter(tx, record)
  return contactView(tx, record, who)
})

/** A try that did not reach the person; the reply stays owed. */
export const notReached = useCase('contacts.reached', async ({ tx, who, input }) => {
  const before = await current(tx, input, who)
  await requireStep(tx, before, who, 'reached')
  const record = await contacts.update(tx, before, {})
  await addToTimeline(tx, ROOM, record.id, 'notReached', { remark: input.remark })
  return contactView(tx, record, who)
})

/** The visitor left the offices, or the matter at the counter ended. */
export const leaveContact = useCase('contacts.leave', async ({ tx, who, now, input }) => {
  const before = await current(tx, input, who)
  await requireStep(tx, before, who, 'leave')
  const record = await contacts.update(tx, before, { leftAt: now, inside: false })
  await addToTimeline(tx, ROOM, record.id, 'left')
  await putContactMatter(tx, record)
  return contactView(tx, record, who)
})

/** Cancels with a reason; the record stays, struck through, and owes nothing more. */
export const voidContact = useCase('contacts.void', async ({ tx, who, now, input }) => {
  const before = await current(tx, input, who)
  await requireStep(tx, before, who, 'void')
  const record = await contacts.update(tx, before, { voidedAt: now, voidedBy: who.staffId, voidReason: input.reason, owed: false, inside: false })
  await stopClock(tx, record.id, 'reply')
  await addToTimeline(tx, ROOM, record.id, 'voided', { reason: input.reason })
  await putContactMatter(tx, record)
  return contactView(tx, record, who)
})
