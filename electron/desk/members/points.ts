// Points come in by receipt, go for a gift or an amount, are put right by hand, and come back with returned goods.
import { addLevel, members, type MemberRecord } from '../../../db/repositories/members'
import { addPoints, balanceOf, earnedSince, entryOf, lotsByIds, lotsOf, movePoints, reversedAmong, usesOf, type EntryRow, type LotRow } from '../../../db/repositories/points'
import { merchants } from '../../../db/repositories/shops-and-places'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { invalid, notFound, refuse } from '../../../shared/core/errors'
import type { MemberView } from '../../../shared/members/contract'
import { balanceOf as sumOf, givenBack, take } from '../../../shared/members/points'
import { purchaseProblems, receiptKey } from '../../../shared/members/receipts'
import { expiryOf, levelFor, pointsFor, yearBefore } from '../../../shared/members/rules'
import { dayKey } from '../../../shared/text/zone'
import { requireSound } from '../core/require'
import { useCase } from '../core/use-case'
import { lastOfReceipt } from './receipts'
import { rulesAt } from './rules'
import { answered, moving, noteMoved, ROOM, written } from './steps'
import { isReversible } from './view'
import { vipParty } from './vip'

/** What every movement leaves behind: the line in the course, the announcement, and a level that may be another by now. */
export async function moved(tx: Tx, who: Actor, record: MemberRecord, entry: Pick<EntryRow, 'kind' | 'points'>): Promise<MemberView> {
  const balance = await balanceOf(tx, record.id)
  await addToTimeline(tx, ROOM, record.id, 'points', { kind: entry.kind, points: entry.points, balance })
  noteMoved(tx, record, { points: entry.points, balance })
  return answered(tx, who, await relevel(tx, await members.get(tx, record.id)))
}

/** The level by rule, as the points of twelve months are now; one that somebody decided stays. */
export async function relevel(tx: Tx, record: MemberRecord): Promise<MemberRecord> {
  if (record.levelHow !== 'rule') return record
  const level = levelFor(await earnedSince(tx, record.id, yearBefore(tx.now, tx.timeZone)), await rulesAt(tx, dayKey(tx.now, tx.timeZone)))
  if (level === record.level) return record
  await addLevel(tx, { memberId: record.id, from: record.level, to: level, how: 'rule', reason: '' })
  const after = await written(tx, record, { level, levelReason: '' }, { kind: 'levelled', data: { from: record.level, to: level, how: 'rule', reason: '' } })
  await vipParty(tx, after)
  return after
}

/** A purchase: its receipt counts once in the mall, by the rules of its own day. */
export const earn = useCase('members.earn', async ({ tx, who, now, input }) => {
  const record = await moving(tx, who, input.id, 'earn')
  const { merchantId, receipt, amount, day } = input
  if ((await merchants.find(tx, merchantId)) === undefined) invalid('merchantId', 'notThere')
  const rules = await rulesAt(tx, day)
  requireSound(purchaseProblems({ day, amount }, { today: dayKey(now, tx.timeZone), level: record.level, rules }))
  const key = receiptKey(merchantId, receipt)
  const counted = await lastOfReceipt(tx, key)
  if (counted !== undefined) refuse('receipt_counted', { number: (await members.find(tx, counted.memberId))?.number ?? '', at: dayKey(counted.at, tx.timeZone) })
  const entry = await addPoints(tx, { memberId: record.id, kind: 'earn', points: pointsFor(amount, record.level, rules), merchantId, receipt, amount, day, receiptKey: key }, expiryOf(now, rules, tx.timeZone))
  return moved(tx, who, record, entry)
})

/** Takes points for something; nothing is taken where there are too few. REFUSED `not_enough_points`. */
export async function spend(tx: Tx, record: MemberRecord, points: number, entry: Pick<EntryRow, 'kind' | 'reason'> & Partial<EntryRow>): Promise<EntryRow> {
  const lots = await lotsOf(tx, record.id)
  const uses = take(lots, points)
  if (uses === null) refuse('not_enough_points', { balance: sumOf(lots) })
  return movePoints(tx, { ...entry, memberId: record.id, points: -points }, lots, uses)
}

/** Points for an amount off, in the steps the rules allow. */
export const redeem = useCase('members.redeem', async ({ tx, who, now, input }) => {
  const record = await moving(tx, who, input.id, 'redeem')
  const { redeemStep } = await rulesAt(tx, dayKey(now, tx.timeZone))
  if (input.points % redeemStep !== 0) invalid('points', 'points.step', { step: redeemStep })
  return moved(tx, who, record, await spend(tx, record, input.points, { kind: 'redeem', reason: input.reason }))
})

/** Points put right by hand, up or down. */
export const adjust = useCase('members.adjust', async ({ tx, who, now, input }) => {
  const record = await moving(tx, who, input.id, 'adjust')
  const { points, reason } = input
  const rules = await rulesAt(tx, dayKey(now, tx.timeZone))
  const entry = points > 0 ? await addPoints(tx, { memberId: record.id, kind: 'adjust', points, reason }, expiryOf(now, rules, tx.timeZone)) : await spend(tx, record, -points, { kind: 'adjust', reason })
  return moved(tx, who, record, entry)
})

/** Takes an entry back: what it took goes back to where it was taken from; what it brought goes, as far as it is there. */
export const reverse = useCase('members.reverse', async ({ tx, who, input }) => {
  const record = await moving(tx, who, input.id, 'reverse')
  const entry = await entryOf(tx, input.entryId)
  if (entry === undefined || entry.memberId !== record.id || !isReversible(entry)) return notFound('entry')
  if ((await reversedAmong(tx, [entry.id])).size > 0) refuse('entry_reversed')
  const back = entry.points < 0 ? await giveBack(tx, record, entry, input.reason) : await takeBack(tx, record, entry, input)
  return moved(tx, who, record, back)
})

export async function giveBack(tx: Tx, record: MemberRecord, entry: EntryRow, reason: string): Promise<EntryRow> {
  const uses = await usesOf(tx, entry.id)
  const lots = await lotsByIds(tx, uses.map(({ lotId }) => lotId))
  return movePoints(tx, { memberId: record.id, kind: 'reverse', points: -entry.points, reason, reverses: entry.id }, lots, givenBack(uses))
}

/** What was earned by goods that came back: first what is left of it, then of others. REFUSED `points_spent` where that is too little, unless it was said to go as far as there is. */
export async function takeBack(tx: Tx, record: MemberRecord, entry: EntryRow, { reason, asFarAsThere }: { reason: string; asFarAsThere: boolean }): Promise<EntryRow> {
  const lots: LotRow[] = await lotsOf(tx, record.id)
  const there = sumOf(lots)
  if (there < entry.points && !asFarAsThere) refuse('points_spent', { balance: there, points: entry.points })
  const points = Math.min(there, entry.points)
  return movePoints(tx, { memberId: record.id, kind: 'reverse', points: -points, reason, reverses: entry.id }, lots, take(lots, points, [entry.id]) ?? [])
}
