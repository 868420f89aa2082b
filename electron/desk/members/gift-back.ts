import { cameBack, giftMoveOf, gifts, moveGift } from '../../../db/repositories/gifts'
import { entryOf } from '../../../db/repositories/points'
import { addToTimeline } from '../../../db/repositories/timeline'
import { notFound, refuse } from '../../../shared/core/errors'
import { useCase } from '../core/use-case'
import { giveBack, moved } from './points'
import { answered, moving, noteMoved, ROOM } from './steps'

/** A gift is brought back: into the stock, under the day it was handed out on, whose limit it frees; what it cost goes back to where it was taken from. */
export const takeGiftBack = useCase('members.giftBack', async ({ tx, who, input }) => {
  const record = await moving(tx, who, input.id, 'giftBack')
  const move = await giftMoveOf(tx, input.moveId)
  if (move === undefined || move.memberId !== record.id || move.kind !== 'handOut') return notFound('gift')
  if ((await cameBack(tx, [move.id])).size > 0) refuse('gift_came_back')
  const gift = await gifts.get(tx, move.giftId)
  const { giftId, campaignId, count, day, memberId, receipt, receiptKey } = move
  await moveGift(tx, gift, { giftId, campaignId, kind: 'back', count: -count, day, memberId, receipt, receiptKey, reason: input.reason, reverses: move.id })
  await addToTimeline(tx, ROOM, record.id, 'giftBack', { nameZh: gift.nameZh, nameRu: gift.nameRu, count: -count, reason: input.reason })
  noteMoved(tx, record, { giftBack: gift.nameZh, count: -count })
  const cost = move.entryId === null ? undefined : await entryOf(tx, move.entryId)
  return cost === undefined ? answered(tx, who, record) : moved(tx, who, record, await giveBack(tx, record, cost, input.reason))
})
