// What is written while an emergency goes on, and how it ends.
import { addTold } from '../../../db/repositories/emergencies'
import { addToTimeline } from '../../../db/repositories/timeline'
import { toldProblems } from '../../../shared/emergencies/rules'
import { keepAttachments } from '../attachments/keep'
import { requireSound } from '../core/require'
import { useCase } from '../core/use-case'
import { addingTo, changed, changing, noted, ROOM, tellOfEmergency } from './steps'
import { emergencyView } from './view'

/** Something was done: a line of the course at the moment it is written. */
export const noteAction = useCase('emergencies.note', async ({ tx, who, input }) => {
  const { what, doneBy } = input
  return noted(tx, who, await addingTo(tx, who, input.id, 'note'), { kind: 'noted', data: { what, doneBy } })
})

/** Somebody was told, now or at the moment named. INVALID `at time.*`. */
export const tellSomebody = useCase('emergencies.tell', async ({ tx, who, now, input }) => {
  const record = await addingTo(tx, who, input.id, 'tell')
  const { whom, phone, said } = input
  requireSound(toldProblems(input.at, record.startedAt, now))
  const at = input.at ?? now
  await addToTimeline(tx, ROOM, record.id, 'told', { whom, phone, said, at })
  return emergencyView(tx, await addTold(tx, record, { whom, phone, at, said }), who)
})

export const attachToEmergency = useCase('emergencies.attach', async ({ tx, who, input }) => {
  const record = await addingTo(tx, who, input.id, 'attach')
  const names = await keepAttachments(tx, ROOM, record.id, input.attachments)
  return noted(tx, who, record, { kind: 'attached', data: { count: names.length, names } })
})

/** What the fire brigade asks, filled in or corrected. */
export const fillFireCard = useCase('emergencies.fireCard', async ({ tx, who, input }) => {
  const before = await changing(tx, who, input, 'fireCard')
  return changed(tx, who, before, { fireCard: input.card }, { kind: 'fireCard', data: { again: before.fireCard !== null } })
})

/** How many are hurt, as far as is known now. */
export const countHurt = useCase('emergencies.hurt', async ({ tx, who, input }) => {
  const { hurt, hurtText } = input
  return changed(tx, who, await changing(tx, who, input, 'hurt'), { hurt, hurtText }, { kind: 'hurt', data: { count: hurt, text: hurtText } })
})

/** Cause, damage and measures as they are known by now. The course keeps what was said at each time. */
export const giveAccount = useCase('emergencies.account', async ({ tx, who, input }) => {
  const { cause, damage, measures } = input
  return changed(tx, who, await changing(tx, who, input, 'account'), { cause, damage, measures }, { kind: 'accounted', data: { cause, damage, measures } })
})

/** It is over: the red strip goes, and the handover is free. What is not known yet is filled in later. */
export const endEmergency = useCase('emergencies.end', async ({ tx, who, now, input }) => {
  const { cause, damage, measures } = input
  const before = await changing(tx, who, input, 'end')
  await tellOfEmergency(tx, before, 'emergencyEnded', cause)
  return changed(tx, who, before, { cause, damage, measures, isOpen: false, endedAt: now, endedBy: who.staffId }, { kind: 'ended' })
})
