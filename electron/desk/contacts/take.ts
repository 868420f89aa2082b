import { startClock, stopClock } from '../../../db/repositories/clocks'
import { contacts, shopsById } from '../../../db/repositories/contacts'
import { nextNumber } from '../../../db/repositories/numbers'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import { DeskError, invalid } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { contactProblems, replyDue } from '../../../shared/contacts/rules'
import type { InputOf } from '../core/use-case'
import { useCase } from '../core/use-case'
import { rememberCaller } from '../parties/remember'
import { stepOn } from './steps'
import { contactView, NO_LINKS } from './view'
import { putContactMatter } from './write'

const ROOM = 'contacts'

type Form = Omit<InputOf<'contacts.edit'>, 'id' | 'version' | 'commandKey'> & { arrivedAt?: number }

function requireSound(form: Form, now: number): void {
  const problems = contactProblems(form, now)
  if (problems.length > 0) throw new DeskError('INVALID', { problems })
}

async function fieldsOf(tx: Tx, form: Form, correction: boolean) {
  const { personName, spoken, kind, memberCard, subject, said, answer, result, replyWanted } = form
  const caller = { partyId: form.partyId, name: personName, phone: form.phone ?? null, spoken, kind, merchantId: form.merchantId ?? null, correction }
  if (caller.merchantId !== null && (await shopsById(tx, [caller.merchantId])).length === 0) return invalid('merchantId', 'notThere')
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
  const fields = await fieldsOf(tx, input, false)
  const record = await contacts.insert(tx, {
    id: newId(), number: await nextNumber(tx, 'JD'), createdAt: now, updatedAt: now, createdBy: who.staffId, takenBy: who.staffId, ...fields,
    arrivedAt, answeredAt: input.answer === '' ? null : now, visiting: input.office?.visiting ?? null, inside: Boolean(input.office), owed: due !== null, replyBy: due?.dueAt ?? null,
  })
  await addToTimeline(tx, ROOM, record.id, 'taken', { channel: record.channel })
  if (due) await startClock(tx, ROOM, record.id, 'reply', { startedAt: arrivedAt, ...due })
  await putContactMatter(tx, record)
  return contactView(tx, record, who, NO_LINKS)
})

/** Changes what was registered. A phone left out stays as it was (the form shows it masked). A reply newly wanted starts its clock. */
export const editContact = useCase('contacts.edit', async ({ tx, who, now, input }) => {
  const before = await stepOn(tx, who, input, 'edit')
  const phone = input.phone === undefined ? before.phone : input.phone
  requireSound({ ...input, arrivedAt: before.arrivedAt }, now)
  const due = replyDue(input, before.arrivedAt)
  const replied = before.repliedAt !== null
  const fields = await fieldsOf(tx, { ...input, phone, partyId: input.partyId ?? before.partyId }, true)
  const record = await contacts.update(tx, before, { ...fields, replyBy: due?.dueAt ?? null, owed: due !== null && !replied, answeredAt: before.answeredAt ?? (input.answer === '' ? null : now) })
  if (!replied && (due?.dueAt ?? null) !== before.replyBy) {
    await stopClock(tx, record.id, 'reply')
    if (due) await startClock(tx, ROOM, record.id, 'reply', { startedAt: before.arrivedAt, ...due })
  }
  await addToTimeline(tx, ROOM, record.id, 'edited')
  await putContactMatter(tx, record)
  return contactView(tx, record, who)
})
