import { followUpsOf, type FollowUpRow } from '../../../db/repositories/follow-ups'
import { teams, type TeamRow } from '../../../db/repositories/lists'
import { staffNames } from '../../../db/repositories/names'
import { assignmentsOf, materialsOf, orderRoundsOf, type AssignmentRow, type MaterialRow, type OrderRoundRow } from '../../../db/repositories/work-order-parts'
import { signaturesOf } from '../../../db/repositories/signatures'
import type { Reader } from '../../../db/store'
import type { WorkOrderRound } from '../../../shared/work-orders/contract'

/** What a customer signs for: the work of a round. */
export const signedPart = (round: number): string => `round ${round}`

type NameOf = Awaited<ReturnType<typeof staffNames>>['ref']

const teamLine = (row: TeamRow | undefined) => (row ? { id: row.id, nameZh: row.nameZh, nameRu: row.nameRu } : null)

/** All rounds of an order with what was used, who had it and who was called, first to last. */
export async function roundViews(db: Reader, { id }: { id: string }): Promise<WorkOrderRound[]> {
  const rounds = await orderRoundsOf(db, [id])
  const used = await materialsOf(db, id)
  const had = await assignmentsOf(db, id)
  const calls = await followUpsOf(db, [id])
  const signed = await signaturesOf(db, id)
  const names = await staffNames(db, calls.map(call => call.by))
  const teamOf = await teams.byIds(db, [...rounds.map(round => round.teamId), ...had.map(one => one.teamId)])
  return rounds.map(round => {
    const { no, openedAt, person, dispatchedAt, acceptedAt, arrivedAt, doneAt, whatWasDone, fee, handedOverAt, handedOverHow, handedOverBy, outcome } = round
    return {
      no, openedAt, team: teamLine(teamOf.get(round.teamId ?? '')), person, dispatchedAt, acceptedAt, arrivedAt, doneAt, whatWasDone, fee, handedOverAt, handedOverHow, handedOverBy, outcome, signature: signed.get(signedPart(no)) ?? null,
      ...partsOf(round, { used, had, calls, teamOf, nameOf: names.ref }),
    }
  })
}

interface Parts {
  readonly used: readonly MaterialRow[]
  readonly had: readonly AssignmentRow[]
  readonly calls: readonly FollowUpRow[]
  readonly teamOf: ReadonlyMap<string, TeamRow>
  readonly nameOf: NameOf
}

function partsOf({ no }: OrderRoundRow, { used, had, calls, teamOf, nameOf }: Parts): Pick<WorkOrderRound, 'materials' | 'assignments' | 'calls'> {
  const ofRound = (row: { round: number }) => row.round === no
  return {
    materials: used.filter(ofRound).map(({ name, unit, quantity, price }) => ({ name, unit, quantity, price })),
    assignments: had.filter(ofRound).map(({ teamId, person, at, acceptedAt, refusedAt, reason }) => ({ team: teamLine(teamOf.get(teamId)), person, at, acceptedAt, refusedAt, reason })),
    calls: calls.filter(ofRound).map(({ at, by, outcome, remark }) => ({ at, by: nameOf(by), outcome, remark })),
  }
}
