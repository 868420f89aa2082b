// What the customer says to the work; and what is only noted.
import { addFollowUp } from '../../../db/repositories/follow-ups'
import { addSignature } from '../../../db/repositories/signatures'
import { roleMay } from '../../../shared/permissions'
import { followUpProblems, handOverProblems } from '../../../shared/work-orders/rules'
import { keepAttachments } from '../attachments/keep'
import { takeAllBack } from '../copies/back'
import { requireSound } from '../core/require'
import { useCase } from '../core/use-case'
import { signedPart } from './rounds'
import { answered, noted, stepOn, taken } from './steps'
import { applyStep, ROOM } from './write'

/** The customer signed for the work. INVALID where it was on the screen and nothing is drawn. */
export const handOverWork = useCase('workOrders.handedOver', async ({ tx, who, input }) => {
  const { how, name, strokes } = input
  const doing = await stepOn(tx, who, input, 'handedOver')
  requireSound(handOverProblems(input))
  const { record } = doing
  // Slips are taken back at the desk; somebody of the team only tells that the customer signed.
  if (how === 'slip' && roleMay(who.role, 'copies.bringBack')) await takeAllBack(tx, record.id, doing.known.round.openedAt)
  if (how === 'screen' && strokes) await addSignature(tx, ROOM, record, signedPart(record.round), { name, strokes })
  return answered(tx, await taken(tx, doing, { step: 'handedOver' }, { kind: 'handedOver', data: { how, name } }, { round: { handedOverHow: how, handedOverBy: name } }))
})

/** The customer was called: satisfied it is filed, not satisfied a new round opens, not reached on three different days it ends. INVALID where nobody says what was wrong. */
export const callAfterWork = useCase('workOrders.followUp', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'followUp')
  const { outcome, remark } = input
  requireSound(followUpProblems({ outcome, remark }))
  await addFollowUp(tx, ROOM, doing.record, { round: doing.record.round, outcome, remark })
  return answered(tx, await taken(tx, doing, { step: 'followUp', outcome }, { kind: 'followedUp', data: { outcome, remark } }))
})

/** Filed where nobody can be called. What came of it is told with the filing itself. */
export const archiveWorkOrder = useCase('workOrders.archive', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'archive')
  return answered(tx, { person: doing.person, ...(await applyStep(tx, doing, { step: 'archive' })) })
})

/** Keeps more files with it. */
export const attachToWorkOrder = useCase('workOrders.attach', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'attach')
  const names = await keepAttachments(tx, ROOM, doing.record.id, input.attachments)
  return noted(tx, doing, { kind: 'attached', data: { count: names.length, names } })
})

export const remarkOnWorkOrder = useCase('workOrders.remark', async ({ tx, who, input }) => noted(tx, await stepOn(tx, who, input, 'remark'), { kind: 'remarked', data: { remark: input.remark } }))

/** Cancels with a reason; the record stays, struck through, and owes nothing more. */
export const voidWorkOrder = useCase('workOrders.void', async ({ tx, who, now, input }) => {
  const { reason } = input
  const patch = { voidedAt: now, voidedBy: who.staffId, voidReason: reason }
  return answered(tx, await taken(tx, await stepOn(tx, who, input, 'void'), { step: 'void' }, { kind: 'voided', data: { reason } }, { order: patch }))
})
