import { meetClock, stopClock } from '../../../db/repositories/clocks'
import { contacts, type ContactRecord } from '../../../db/repositories/contacts'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import type { contactActions, ContactView } from '../../../shared/contacts/contract'
import { contactSteps } from '../../../shared/contacts/rules'
import type { Actor } from '../../../shared/core/actor'
import { requireAllowed } from '../core/require'
import { useCase } from '../core/use-case'
import { contactRows, contactView } from './view'
import { putContactMatter } from './matter'

type Step = (typeof contactActions)[number]

/** The record a step is to be taken on: STALE (with how it stands now) when it has changed since the person saw it, REFUSED when the rule forbids the step. */
export async function stepOn(tx: Tx, who: Actor, seen: { id: string; version: number }, step: Step): Promise<ContactRecord> {
  const record = await contacts.at(tx, seen, row => contactView(tx, row, who))
  const [row] = await contactRows(tx, [record], who)
  if (row) requireAllowed(contactSteps(row, who.role)[step])
  return record
}

/** Writes what a step changed, and its line in the record's course. */
async function taken(tx: Tx, who: Actor, before: ContactRecord, patch: Partial<ContactRecord>, line: { kind: string; data?: Record<string, unknown> }): Promise<ContactView> {
  const record = await contacts.update(tx, before, patch, row => contactView(tx, row, who))
  await addToTimeline(tx, 'contacts', record.id, line.kind, line.data)
  await putContactMatter(tx, record)
  return contactView(tx, record, who)
}

/** The wanted reply was given: the clock is met, the contact leaves the owed list. */
export const answerContact = useCase('contacts.answer', async ({ tx, who, now, input }) => {
  const before = await stepOn(tx, who, input, 'answer')
  await meetClock(tx, before.id, 'reply')
  const patch = { reply: input.reply, repliedAt: now, owed: false, result: 'answered' as const, answeredAt: before.answeredAt ?? now }
  return taken(tx, who, before, patch, { kind: 'replied', data: { reply: input.reply } })
})

/** A try that did not reach the person; the reply stays owed. */
export const notReached = useCase('contacts.reached', async ({ tx, who, input }) => {
  const before = await stepOn(tx, who, input, 'reached')
  return taken(tx, who, before, {}, { kind: 'notReached', data: { remark: input.remark } })
})

/** The visitor left the offices, or the matter at the counter ended. */
export const leaveContact = useCase('contacts.leave', async ({ tx, who, now, input }) => {
  const before = await stepOn(tx, who, input, 'leave')
  return taken(tx, who, before, { leftAt: now, inside: false }, { kind: before.visiting === null ? 'ended' : 'left' })
})

/** Cancels with a reason; the record stays, struck through, and owes nothing more. */
export const voidContact = useCase('contacts.void', async ({ tx, who, now, input }) => {
  const before = await stepOn(tx, who, input, 'void')
  await stopClock(tx, before.id, 'reply')
  const patch = { voidedAt: now, voidedBy: who.staffId, voidReason: input.reason, owed: false, inside: false }
  return taken(tx, who, before, patch, { kind: 'voided', data: { reason: input.reason } })
})
