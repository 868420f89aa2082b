// What is told to the customer and what the customer says to it; and what is only noted.
import { mediationOf, putMediation } from '../../../db/repositories/complaint-parts'
import { addFollowUp } from '../../../db/repositories/follow-ups'
import type { Mediation } from '../../../shared/complaints/contract'
import { changesAgreement, mediationProblems } from '../../../shared/complaints/rules'
import { keepAttachments } from '../attachments/keep'
import { requireSound } from '../core/require'
import { useCase } from '../core/use-case'
import { putComplaintMatter } from './matter'
import { answered, noted, stepOn, taken } from './steps'
import { ROOM } from './write'

/** A clear answer before the result. */
export const answerCustomer = useCase('complaints.answer', async ({ tx, who, input }) => {
  const { answer } = input
  return answered(tx, await taken(tx, await stepOn(tx, who, input, 'answer'), { step: 'answer' }, { kind: 'answered', data: { answer } }, { complaint: { answer } }))
})

/** The customer was told the result. */
export const tellCustomer = useCase('complaints.tell', async ({ tx, who, input }) => {
  const { told } = input
  return answered(tx, await taken(tx, await stepOn(tx, who, input, 'tell'), { step: 'tell' }, { kind: 'told', data: { told } }, { round: { told } }))
})

/** The customer was called back: satisfied it is archived, not satisfied a new round opens, not reached three times on different days it ends. */
export const callCustomerBack = useCase('complaints.callBack', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'callBack')
  const { outcome, remark } = input
  await addFollowUp(tx, ROOM, doing.record, { round: doing.record.round, outcome, remark })
  return answered(tx, await taken(tx, doing, { step: 'callBack', outcome }, { kind: 'calledBack', data: { outcome, remark } }))
})

/** What is written of the mediation so far. INVALID where the outcome lacks what it needs, or an agreement is changed without a reason. */
export const mediateComplaint = useCase('complaints.mediate', async ({ tx, who, now, input }) => {
  const doing = await stepOn(tx, who, input, 'mediate')
  const { commandKey: _key, id: _id, version: _version, heldAt = null, reason, ...fields } = input
  const before = await mediationOf(tx, doing.record.id)
  requireSound(mediationProblems({ heldAt, reason, ...fields }, before, now))
  await putMediation(tx, doing.record, { heldAt, ...fields })
  await putComplaintMatter(tx, doing.record)
  return noted(tx, doing, { kind: 'mediated', data: { outcome: fields.outcome, ...(changesAgreement(before, fields) ? { reason } : {}), ...endingOf(before, fields) } })
})

/** The words it ended with, where they are new: the course keeps every agreement there was. */
function endingOf(before: Mediation | null, after: Mediation): Partial<Mediation> {
  const names = after.outcome === 'agreed' ? (['agreementZh', 'agreementRu'] as const) : after.outcome === 'notAgreed' ? (['advised'] as const) : []
  const isNew = before?.outcome !== after.outcome || names.some(name => before[name] !== after[name])
  return isNew ? Object.fromEntries(names.map(name => [name, after[name]])) : {}
}

/** Keeps more files with it. */
export const attachToComplaint = useCase('complaints.attach', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'attach')
  const names = await keepAttachments(tx, ROOM, doing.record.id, input.attachments)
  return noted(tx, doing, { kind: 'attached', data: { count: names.length, names } })
})

export const remarkOnComplaint = useCase('complaints.remark', async ({ tx, who, input }) => noted(tx, await stepOn(tx, who, input, 'remark'), { kind: 'remarked', data: { remark: input.remark } }))

/** An archived one goes on in a new round under the same number. */
export const reopenComplaint = useCase('complaints.reopen', async ({ tx, who, input }) => {
  const { reason } = input
  return answered(tx, await taken(tx, await stepOn(tx, who, input, 'reopen'), { step: 'reopen' }, { kind: 'reopened', data: { reason } }))
})

/** Cancels with a reason; the record stays, struck through, and owes nothing more. */
export const voidComplaint = useCase('complaints.void', async ({ tx, who, now, input }) => {
  const { reason } = input
  const patch = { voidedAt: now, voidedBy: who.staffId, voidReason: reason }
  return answered(tx, await taken(tx, await stepOn(tx, who, input, 'void'), { step: 'void' }, { kind: 'voided', data: { reason } }, { complaint: patch }))
})
