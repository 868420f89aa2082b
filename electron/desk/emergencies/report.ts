// Reporting an emergency within seconds, correcting what was reported, calling off a mistaken alarm.
import { emergencies } from '../../../db/repositories/emergencies'
import { nextNumber } from '../../../db/repositories/numbers'
import { places } from '../../../db/repositories/shops-and-places'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import { invalid } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { startProblems } from '../../../shared/emergencies/rules'
import { requireSound } from '../core/require'
import { useCase } from '../core/use-case'
import { putEmergencyMatter } from './matter'
import { changed, changing, ROOM, tellOfEmergency } from './steps'
import { emergencyView } from './view'

async function requirePlace(tx: Tx, placeId: string | null | undefined): Promise<void> {
  if (placeId && (await places.find(tx, placeId)) === undefined) invalid('placeId', 'notThere')
}

/** Registers an emergency: number, first line of its course, search words, in one commit. INVALID `placeId notThere`, `startedAt time.*`. */
export const reportEmergency = useCase('emergencies.report', async ({ tx, who, now, input }) => {
  const { kind, place, placeId = null, said, startedAt } = input
  requireSound(startProblems(startedAt, { now, reportedAt: now }))
  await requirePlace(tx, placeId)
  const record = await emergencies.insert(tx, {
    id: newId(), number: await nextNumber(tx, 'JJ'), createdAt: now, updatedAt: now, createdBy: who.staffId, postId: who.postId, kind, place, placeId, said, startedAt: startedAt ?? now, told: [],
  })
  await addToTimeline(tx, ROOM, record.id, 'reported', { kind, place, said })
  await putEmergencyMatter(tx, record)
  await tellOfEmergency(tx, record, 'emergencyReported', said)
  return emergencyView(tx, record, who)
})

/** Corrects kind, place, time or what was said first. A start that is not changed is not judged again. */
export const editEmergency = useCase('emergencies.edit', async ({ tx, who, now, input }) => {
  const before = await changing(tx, who, input, 'edit')
  const { kind, place, placeId = null, said } = input
  const startedAt = input.startedAt ?? before.startedAt
  if (startedAt !== before.startedAt) requireSound(startProblems(startedAt, { now, reportedAt: before.createdAt }))
  await requirePlace(tx, placeId)
  return changed(tx, who, before, { kind, place, placeId, said, startedAt }, { kind: 'edited', data: { kind, place } })
})

/** A mistaken alarm, called off with a reason; the record stays, struck through, and is over. */
export const voidEmergency = useCase('emergencies.void', async ({ tx, who, now, input }) => {
  const before = await changing(tx, who, input, 'void')
  const { reason } = input
  await tellOfEmergency(tx, before, 'emergencyVoided', reason)
  return changed(tx, who, before, { isOpen: false, voidedAt: now, voidedBy: who.staffId, voidReason: reason }, { kind: 'voided', data: { reason } })
})
