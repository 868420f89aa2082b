import { moveClock, startClock } from '../../../db/repositories/clocks'
import { categories } from '../../../db/repositories/complaint-categories'
import { openRound } from '../../../db/repositories/complaint-parts'
import { complaints, timesRaised, type ComplaintRecord } from '../../../db/repositories/complaints'
import { departments } from '../../../db/repositories/lists'
import { merchants, places } from '../../../db/repositories/shops-and-places'
import { nextNumber } from '../../../db/repositories/numbers'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { PartyRecord } from '../../../db/repositories/parties'
import type { Tx } from '../../../db/store'
import { complaintClock } from '../../../shared/complaints/clocks'
import { firstClocks } from '../../../shared/complaints/effects'
import { complaintProblems } from '../../../shared/complaints/rules'
import { invalid } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { keepAttachments } from '../attachments/keep'
import { copiedFrom } from '../contacts/copied-from'
import type { CopiedFrom } from '../core/copied-from'
import { requireSound } from '../core/require'
import { startedFrom } from '../core/started-from'
import { useCase, type InputOf } from '../core/use-case'
import { personOf } from '../core/who'
import { rememberCaller, type Caller } from '../parties/remember'
import { knownOne, type Known } from './facts'
import { putComplaintMatter } from './matter'
import { policyNow } from './policy'
import { stepOn } from './steps'
import { complaintView } from './view'
import { ROOM } from './write'

type Form = Omit<InputOf<'complaints.edit'>, 'id' | 'version' | 'commandKey'>

/** What a form names is there; INVALID `notThere` otherwise. A retired category stays with the complaints that have it (`before`). */
async function requireThere(tx: Tx, form: Form, before: ComplaintRecord | null): Promise<void> {
  const category = await categories.find(tx, form.categoryId)
  if (category === undefined || (category.retired && before?.categoryId !== category.id)) invalid('categoryId', 'notThere')
  if (form.placeId && (await places.find(tx, form.placeId)) === undefined) invalid('placeId', 'notThere')
  if (form.merchantId && (await merchants.find(tx, form.merchantId)) === undefined) invalid('merchantId', 'notThere')
  if (form.againstMerchantId && (await merchants.find(tx, form.againstMerchantId)) === undefined) invalid('againstMerchantId', 'notThere')
  if (form.againstDepartmentId && (await departments.find(tx, form.againstDepartmentId)) === undefined) invalid('againstDepartmentId', 'notThere')
}

/** A VIP's complaint is express: somebody known as one, or a shop that is one, whatever the form says. */
async function expressOf(tx: Tx, kind: Form['kind'], party: PartyRecord | null, merchantId: string | null): Promise<boolean> {
  if (kind === 'vip' || party?.kind === 'vip') return true
  return merchantId !== null && ((await merchants.find(tx, merchantId))?.vip ?? false)
}

/** What the form says of the person, filled up from the contact; and the known party behind them. */
async function complainantOf(tx: Tx, form: Form, from: CopiedFrom | null) {
  const { phone = from?.phone ?? null, merchantId = from?.merchantId ?? null, spoken } = form
  const personName = form.personName !== '' ? form.personName : (from?.name ?? '')
  const caller: Caller = { partyId: form.partyId ?? from?.partyId, name: personName, phone, merchantId, spoken, kind: form.kind }
  // Who comes with a contact has been counted there.
  const party = await rememberCaller(tx, from ? { ...caller, again: false } : caller)
  const kind = party?.kind === 'vip' ? ('vip' as const) : form.kind
  return { personName, phone, merchantId, spoken, kind, partyId: party?.id ?? null, express: await expressOf(tx, kind, party, merchantId) }
}

/** The first complaint of the matter and how many times it is raised with this one. INVALID `notThere` where the earlier one is not of the same customer. */
async function sameMatter(tx: Tx, sameAsId: string | null | undefined, of: Pick<ComplaintRecord, 'partyId' | 'merchantId'>) {
  if (!sameAsId) return { sameAsId: null, timesRaised: 1, number: undefined }
  const earlier = await complaints.find(tx, sameAsId)
  const same = earlier && ((earlier.partyId !== null && earlier.partyId === of.partyId) || (earlier.merchantId !== null && earlier.merchantId === of.merchantId))
  if (!same) return invalid('sameAsId', 'notThere')
  const root = earlier.sameAsId ?? earlier.id
  return { sameAsId: root, timesRaised: (await timesRaised(tx, root)) + 1, number: earlier.number }
}

const told = ({ channel, said, categoryId, placeId = null, place, happenedAt = null, againstKind, againstDepartmentId = null, againstMerchantId = null, against, cause, harm, wants, wantsText, replyWanted, wantedBy = null }: Form) =>
  ({ channel, said, categoryId, placeId, place, happenedAt, againstKind, againstDepartmentId, againstMerchantId, against, cause, harm, wants, wantsText, replyWanted, wantedBy })

/** Registers a complaint, from a contact (both keep the link) or from nothing: number, known caller, first round and clock, files, search words, in one commit. */
export const takeComplaint = useCase('complaints.take', async ({ tx, who, now, input }) => {
  const from = input.contactId ? await copiedFrom(tx, input.contactId) : null
  const { phone = from?.phone ?? null, merchantId = from?.merchantId ?? null } = input
  requireSound(complaintProblems({ ...input, phone, merchantId }, now))
  await requireThere(tx, input, null)
  const person = await complainantOf(tx, input, from)
  const { number: sameAs, ...same } = await sameMatter(tx, input.sameAsId, person)
  const record = await complaints.insert(tx, {
    id: newId(), number: await nextNumber(tx, 'TS'), createdAt: now, updatedAt: now, createdBy: who.staffId, takenBy: who.staffId, receivedAt: now, state: 'registered', contactId: from?.id ?? null,
    ...told(input), ...person, ...same, policy: (await policyNow(tx)).policy,
  })
  await openRound(tx, record, { no: 1, openedAt: now, departmentId: null })
  const { facts } = await knownOne(tx, record)
  for (const { name, ...clock } of firstClocks(facts, tx.timeZone)) await startClock(tx, ROOM, record.id, name, { ...clock, round: 1 })
  await keepAttachments(tx, ROOM, record.id, input.attachments)
  await addToTimeline(tx, ROOM, record.id, 'registered', { ...(from ? { from: from.number } : {}), ...(sameAs ? { sameAs, times: same.timesRaised } : {}) })
  if (from) await startedFrom(tx, from, { room: ROOM, id: record.id, number: record.number })
  await putComplaintMatter(tx, record)
  return complaintView(tx, record, await personOf(tx, who))
})

/** What a form leaves out stays as it was; null is none. */
function filledFrom(before: ComplaintRecord, input: InputOf<'complaints.edit'>): Form {
  const { placeId, happenedAt, againstDepartmentId, againstMerchantId, partyId, merchantId, phone, wantedBy } = before
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as typeof input
  return { placeId, happenedAt, againstDepartmentId, againstMerchantId, partyId, merchantId, phone, wantedBy, ...given }
}

/** What was wrong before and is not changed is not judged again: an old complaint stays correctable. */
function requireSoundChange(before: ComplaintRecord, form: Form, now: number): void {
  const same = (field: unknown) => before[field as keyof ComplaintRecord] === form[field as keyof Form]
  requireSound(complaintProblems(form, now).filter(({ path: [field] }) => !(same(field) && (field !== 'wantedBy' || same('happenedAt')))))
}

/** A corrected day of the customer moves what is due by it, unless a later day was approved since. */
async function moveSettle(tx: Tx, record: ComplaintRecord, { running }: Known): Promise<void> {
  const before = running.find(clock => clock.name === 'settle')
  if (!before || before.rule.key === 'complaintExtended') return
  const { facts } = await knownOne(tx, record)
  const due = complaintClock('settle', facts, before.startedAt, tx.timeZone)
  if (!due || due.dueAt === before.dueAt) return
  await moveClock(tx, record.id, 'settle', { dueAt: due.dueAt, rule: due.rule })
  await addToTimeline(tx, ROOM, record.id, 'settleMoved', { from: before.dueAt, to: due.dueAt })
}

/** Changes what was told. A phone, a shop or a place left out stays as it was. */
export const editComplaint = useCase('complaints.edit', async ({ tx, who, now, input }) => {
  const { record: before, known, person: acting } = await stepOn(tx, who, input, 'edit')
  const form = filledFrom(before, input)
  requireSoundChange(before, form, now)
  await requireThere(tx, form, before)
  const { phone = null, merchantId = null, personName, spoken, kind } = form
  const party = await rememberCaller(tx, { partyId: form.partyId, name: personName, phone, merchantId, spoken, kind, again: false, corrects: before })
  // In a correction it is the form that knows who is a VIP.
  const express = await expressOf(tx, kind, null, merchantId)
  const record = await complaints.update(tx, before, { ...told(form), personName, phone, merchantId, spoken, kind, partyId: party?.id ?? null, express })
  await addToTimeline(tx, ROOM, record.id, 'edited')
  if (record.wantedBy !== before.wantedBy) await moveSettle(tx, record, known)
  await putComplaintMatter(tx, record)
  return complaintView(tx, record, acting)
})
