// From the responsible department to a checked result.
import { askExtension, decideExtension } from '../../../db/repositories/complaint-parts'
import { departments } from '../../../db/repositories/lists'
import { staffById } from '../../../db/repositories/staff-sign-in'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import { timesOf } from '../../../shared/complaints/policy'
import { approvalProblems, endOfThatDay, extensionProblems, signatureProblems } from '../../../shared/complaints/rules'
import { takesUpWith } from '../../../shared/complaints/steps'
import { invalid } from '../../../shared/core/errors'
import { requireSound } from '../core/require'
import { useCase } from '../core/use-case'
import type { Who } from '../core/who'
import { answered, stepOn, taken, type Doing } from './steps'
import { ROOM, type Given } from './write'

/** Hands it to a department; one already handed over goes to another. INVALID `notThere`. */
export const sendComplaint = useCase('complaints.send', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'send')
  const department = await departments.find(tx, input.departmentId)
  if (!department || department.retired) return invalid('departmentId', 'notThere')
  const { instruction } = input
  const line = { kind: 'sent' as const, data: { departmentZh: department.nameZh, departmentRu: department.nameRu, instruction } }
  // Who signed for it in the department before has nothing to do with this one.
  return answered(tx, await taken(tx, doing, { step: 'send', departmentId: department.id }, line, { round: { instruction, signedBy: '' } }))
})

/** A handler signs as themselves; for a department on paper the desk writes down who signed. INVALID where nobody is named. */
async function signerOf(tx: Tx, { role, staffId }: Who, typed: string): Promise<string> {
  const signedBy = role === 'handler' ? ((await staffById(tx, staffId))?.name ?? '') : typed
  requireSound(signatureProblems({ signedBy }))
  return signedBy
}

export const signComplaint = useCase('complaints.sign', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'sign')
  const signedBy = await signerOf(tx, doing.person, input.signedBy)
  return answered(tx, await taken(tx, doing, { step: 'sign' }, { kind: 'signed', data: { signedBy } }, { round: { signedBy } }))
})

/** The department was asked again. */
export const chaseComplaint = useCase('complaints.chase', async ({ tx, who, input }) => {
  const { remark } = input
  return answered(tx, await taken(tx, await stepOn(tx, who, input, 'chase'), { step: 'chase' }, { kind: 'chased', data: { remark } }))
})

/** The result comes back: from the department, or from the clerk who settled it alone. */
export const returnComplaint = useCase('complaints.return', async ({ tx, who, input }) => {
  const { result, measures } = input
  return answered(tx, await taken(tx, await stepOn(tx, who, input, 'return'), { step: 'return' }, { kind: 'returned', data: { result, measures } }, { round: { result, measures } }))
})

/** Who owes taking it in hand does so by dealing with it: the course says it, and who it was is written with the step (effects.ts). */
async function takingUp(tx: Tx, { record, known, person }: Doing): Promise<NonNullable<Given['complaint']>> {
  if (!takesUpWith(known.facts, person.role)) return {}
  await addToTimeline(tx, ROOM, record.id, 'takenUp')
  return { takenUpBy: person.staffId }
}

/** The result counts from now on. */
export const checkComplaint = useCase('complaints.check', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'check')
  const complaint = await takingUp(tx, doing)
  const { remark } = input
  return answered(tx, await taken(tx, doing, { step: 'check', by: who.role }, { kind: 'checked', data: { remark } }, { complaint, round: { checkedBy: who.staffId } }))
})

/** The result goes back to whoever gave it. */
export const sendBackComplaint = useCase('complaints.sendBack', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'sendBack')
  const complaint = await takingUp(tx, doing)
  const { reason } = input
  return answered(tx, await taken(tx, doing, { step: 'sendBack', by: who.role }, { kind: 'sentBack', data: { reason } }, { complaint }))
})

/** Asks for a later day, which ends at midnight of the mall. INVALID `until.*`. */
export const askLaterDay = useCase('complaints.askExtension', async ({ tx, who, now, input }) => {
  const doing = await stepOn(tx, who, input, 'askExtension')
  const asked = { until: endOfThatDay(input.until, tx.timeZone), reason: input.reason }
  requireSound(extensionProblems(asked.until, doing.known.facts, now))
  await askExtension(tx, doing.record, asked)
  return answered(tx, await taken(tx, doing, { step: 'askExtension', until: asked.until }, { kind: 'extensionAsked', data: asked }))
})

/** Decides on the later day. INVALID where the general manager's approval has no name, or a refusal no remark. */
export const decideLaterDay = useCase('complaints.decideExtension', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'decideExtension')
  const { facts } = doing.known
  const { approved, approvedBy, remark } = input
  requireSound(approvalProblems({ approved, approvedBy, remark }, timesOf(facts.policy, facts.severity).approver))
  await decideExtension(tx, doing.record, { approved, approvedBy, remark })
  const until = approved ? (facts.extensionAsked?.until ?? null) : null
  const line = approved ? { kind: 'extensionApproved' as const, data: { until, approvedBy, remark } } : { kind: 'extensionRefused' as const, data: { remark } }
  const complaint = await takingUp(tx, doing)
  return answered(tx, await taken(tx, doing, { step: 'decideExtension', until, by: who.role }, line, { complaint }))
})
