// Two records of one person become one, and for a day two again.
import { cardsOf, members, setCard, type MemberRecord } from '../../../db/repositories/members'
import { addPoints, entriesWith, lotsByIds, lotsOf, movePoints, usedSince, usesOf, type LotRow } from '../../../db/repositories/points'
import type { Tx } from '../../../db/store'
import { invalid, refuse } from '../../../shared/core/errors'
import { UNMERGE_WITHIN } from '../../../shared/members/actions'
import { balanceOf, givenBack } from '../../../shared/members/points'
import { useCase } from '../core/use-case'
import { relevel } from './points'
import { answered, changing, noteMoved, written } from './steps'

/** Of a card that a merge stopped: undone, it is valid again. */
const MERGED = 'merged'

/** The points go over lot by lot, each with its own day; what is there runs out when it would have. */
async function giveOver(tx: Tx, from: MemberRecord, to: MemberRecord, lots: readonly LotRow[]): Promise<void> {
  if (lots.length === 0) return
  await movePoints(tx, { memberId: from.id, kind: 'taken', points: -balanceOf(lots), otherId: to.id }, lots, lots.map(({ id, left }) => ({ lotId: id, points: left })))
  for (const lot of lots) await addPoints(tx, { memberId: to.id, kind: 'given', points: lot.left, otherId: from.id }, lot.expiresAt)
}

/** Takes another record of the same person in. Its card stops; its course and its ledger stay with it. */
export const mergeMembers = useCase('members.merge', async ({ tx, who, now, input }) => {
  const before = await changing(tx, who, input, 'merge')
  const other = await members.find(tx, input.otherId)
  if (other === undefined || other.id === before.id) return invalid('otherId', 'notThere')
  if (other.state === 'merged' || other.state === 'erased') refuse(`member_${other.state}`)
  const lots = await lotsOf(tx, other.id)
  await giveOver(tx, other, before, lots)
  if (other.card !== null) await setCard(tx, other, other.card, { state: 'withdrawn', reason: MERGED })
  await written(tx, other, { state: 'merged', stateReason: other.state, card: null, mergedInto: before.id, mergedAt: now }, { kind: 'mergedInto', data: { number: before.number, reason: input.reason } })
  const record = await written(tx, before, {}, { kind: 'mergedFrom', data: { number: other.number, points: balanceOf(lots), reason: input.reason } })
  noteMoved(tx, other, { mergedInto: before.number })
  return answered(tx, who, await relevel(tx, record))
})

/** Gives a record back: every point to where it came from. REFUSED `merge_too_old`, `points_used_since`. */
export const unmergeMembers = useCase('members.unmerge', async ({ tx, who, now, input }) => {
  const before = await changing(tx, who, input, 'unmerge')
  const other = await members.find(tx, input.otherId)
  if (other === undefined || other.mergedInto !== before.id) return invalid('otherId', 'notThere')
  if (now - (other.mergedAt ?? 0) > UNMERGE_WITHIN) refuse('merge_too_old')
  await giveBackOver(tx, before, other)
  const card = (await cardsOf(tx, other.id)).find(({ state, reason }) => state === 'withdrawn' && reason === MERGED)?.number ?? null
  if (card !== null) await setCard(tx, other, card, { state: 'valid', reason: '' })
  const state = other.stateReason === 'frozen' || other.stateReason === 'ended' ? other.stateReason : 'active'
  await written(tx, other, { state, stateReason: '', card, mergedInto: null, mergedAt: null }, { kind: 'unmerged', data: { number: before.number } })
  const record = await written(tx, before, {}, { kind: 'unmerged', data: { number: other.number } })
  return answered(tx, who, await relevel(tx, record))
})

/** The entries of the last merge of these two are taken back, each by an entry of its own. */
async function giveBackOver(tx: Tx, before: MemberRecord, other: MemberRecord): Promise<void> {
  const since = other.mergedAt ?? 0
  const given = (await entriesWith(tx, before.id, other.id)).filter(({ kind, at }) => kind === 'given' && at >= since)
  const [taken] = (await entriesWith(tx, other.id, before.id)).filter(({ kind, at }) => kind === 'taken' && at >= since)
  if (taken === undefined) return
  const ids = given.map(({ id }) => id)
  if (await usedSince(tx, before.id, ids, taken.id)) refuse('points_used_since')
  for (const lot of await lotsByIds(tx, ids)) {
    await movePoints(tx, { memberId: before.id, kind: 'reverse', points: -lot.left, reverses: lot.id, otherId: other.id }, [lot], [{ lotId: lot.id, points: lot.left }])
  }
  const uses = await usesOf(tx, taken.id)
  await movePoints(tx, { memberId: other.id, kind: 'reverse', points: -taken.points, reverses: taken.id, otherId: before.id }, await lotsByIds(tx, uses.map(({ lotId }) => lotId)), givenBack(uses))
}
