// What the desk gives to a team, and what the team does with it.
import { teams, type TeamRow } from '../../../db/repositories/lists'
import { addAssignment, addMaterials, answerAssignment } from '../../../db/repositories/work-order-parts'
import type { Reader } from '../../../db/store'
import { invalid } from '../../../shared/core/errors'
import { materialsSum } from '../../../shared/work-orders/materials'
import { plannedEnd, plannedProblems } from '../../../shared/work-orders/rules'
import { requireSound } from '../core/require'
import { useCase } from '../core/use-case'
import { answered, stepOn, taken, type Doing } from './steps'

const both = (team: TeamRow | undefined) => ({ teamZh: team?.nameZh ?? '', teamRu: team?.nameRu ?? '' })
const teamOf = async (db: Reader, { known }: Doing) => both(known.round.teamId === null ? undefined : await teams.find(db, known.round.teamId))

/** Gives the order to a team, and to a person of it; one that a team has goes to another. INVALID `notThere`. */
export const dispatchWorkOrder = useCase('workOrders.dispatch', async ({ tx, who, now, input }) => {
  const doing = await stepOn(tx, who, input, 'dispatch')
  const team = await teams.find(tx, input.teamId)
  if (!team || team.retired) return invalid('teamId', 'notThere')
  const { person } = input
  const { id: teamId, departmentId } = team
  await addAssignment(tx, doing.record, { round: doing.record.round, teamId, departmentId, person })
  const line = { kind: 'dispatched' as const, data: { ...both(team), person } }
  return answered(tx, await taken(tx, doing, { step: 'dispatch', team: { id: teamId, departmentId } }, line, { round: { person, dispatchedAt: now } }))
})

/** The team says yes. */
export const acceptWorkOrder = useCase('workOrders.accept', async ({ tx, who, now, input }) => {
  const doing = await stepOn(tx, who, input, 'accept')
  const person = input.person ?? doing.record.person
  await answerAssignment(tx, doing.record, { acceptedAt: now, person })
  return answered(tx, await taken(tx, doing, { step: 'accept' }, { kind: 'accepted', data: { ...(await teamOf(tx, doing)), person } }, { round: { person } }))
})

/** The team says no, and why; the order goes back to the board. */
export const refuseWorkOrder = useCase('workOrders.refuse', async ({ tx, who, now, input }) => {
  const doing = await stepOn(tx, who, input, 'refuse')
  const { reason } = input
  await answerAssignment(tx, doing.record, { refusedAt: now, reason })
  const line = { kind: 'refused' as const, data: { ...(await teamOf(tx, doing)), reason } }
  return answered(tx, await taken(tx, doing, { step: 'refuse' }, line, { round: { person: '', dispatchedAt: null } }))
})

/** Somebody of the team is there. */
export const arriveAtWorkOrder = useCase('workOrders.arrive', async ({ tx, who, now, input }) => {
  const doing = await stepOn(tx, who, input, 'arrive')
  const person = input.person ?? doing.record.person
  await answerAssignment(tx, doing.record, { acceptedAt: now, person })
  return answered(tx, await taken(tx, doing, { step: 'arrive' }, { kind: 'arrived', data: { person } }, { round: { person } }))
})

/** The work is done: with what, and for how much. */
export const finishWorkOrder = useCase('workOrders.done', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'done')
  const { whatWasDone, materials, fee } = input
  await addMaterials(tx, doing.record, doing.record.round, materials)
  const line = { kind: 'done' as const, data: { whatWasDone, materials: materials.length, fee: fee + materialsSum(materials) } }
  return answered(tx, await taken(tx, doing, { step: 'done' }, line, { round: { whatWasDone, fee } }))
})

/** It could not be done: why, and on which day the team comes again, which ends at midnight of the mall. INVALID `plannedFor.*`. */
export const putOffWorkOrder = useCase('workOrders.notDone', async ({ tx, who, now, input }) => {
  const doing = await stepOn(tx, who, input, 'notDone')
  requireSound(plannedProblems(input.plannedFor, now, tx.timeZone))
  const plannedFor = plannedEnd(input.plannedFor ?? now, tx.timeZone)
  return answered(tx, await taken(tx, doing, { step: 'notDone', plannedFor }, { kind: 'notDone', data: { reason: input.reason, plannedFor } }))
})
