import { members } from '../../../db/repositories/members'
import { addPoints, entryOf, lotsByIds, reversedAmong } from '../../../db/repositories/points'
import { addToTimeline } from '../../../db/repositories/timeline'
import { invalid, notFound, refuse } from '../../../shared/core/errors'
import { movedKey, timesMoved } from '../../../shared/members/receipts'
import { expiryOf, pointsFor } from '../../../shared/members/rules'
import { useCase } from '../core/use-case'
import { moved, takeBack } from './points'
import { rulesAt } from './rules'
import { moving, ROOM } from './steps'

/** A receipt that was counted for the wrong member: taken back from one and counted for the other, by their level and until the day it had. It still counts once in the mall. */
export const rebook = useCase('members.rebook', async ({ tx, who, input }) => {
  const record = await moving(tx, who, input.id, 'rebook')
  const entry = await entryOf(tx, input.entryId)
  if (entry === undefined || entry.memberId !== record.id || entry.kind !== 'earn' || entry.receiptKey === null) return notFound('entry')
  if ((await reversedAmong(tx, [entry.id])).size > 0) refuse('entry_reversed')
  if (input.toId === record.id || (await members.find(tx, input.toId)) === undefined) invalid('toId', 'notThere')
  const to = await moving(tx, who, input.toId, 'earn')
  const { merchantId, receipt, amount, day, receiptKey } = entry
  const rules = await rulesAt(tx, day ?? '')
  const points = pointsFor(amount ?? 0, to.level, rules)
  if (points === 0) refuse('receipt_too_small')
  const { first, times } = timesMoved(receiptKey)
  const [lot] = await lotsByIds(tx, [entry.id])
  const back = await takeBack(tx, record, entry, { reason: input.reason, asFarAsThere: false })
  const again = await addPoints(tx, { memberId: to.id, kind: 'earn', points, merchantId, receipt, amount, day, receiptKey: movedKey(first, times + 1), otherId: record.id, reason: input.reason }, lot?.expiresAt ?? expiryOf(tx.now, rules, tx.timeZone))
  await addToTimeline(tx, ROOM, to.id, 'rebooked', { receipt, number: record.number, reason: input.reason })
  await moved(tx, who, to, again)
  await addToTimeline(tx, ROOM, record.id, 'rebooked', { receipt, number: to.number, reason: input.reason })
  return moved(tx, who, record, back)
})
