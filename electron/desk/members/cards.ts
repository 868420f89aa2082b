// The card and the membership: lost, replaced, frozen, renewed, ended; the level that somebody decides.
import { addLevel, giveCard, setCard, type MemberRecord } from '../../../db/repositories/members'
import type { Tx } from '../../../db/store'
import { cardEnd } from '../../../shared/members/rules'
import { dayKey } from '../../../shared/text/zone'
import { useCase } from '../core/use-case'
import { relevel } from './points'
import { rulesAt } from './rules'
import { answered, changed, changing, written } from './steps'
import { vipParty } from './vip'

const endOfCard = async (tx: Tx): Promise<number> => cardEnd(tx.now, await rulesAt(tx, dayKey(tx.now, tx.timeZone)), tx.timeZone)

/** The old card stops at once; the points stay. */
export const loseCard = useCase('members.lose', async ({ tx, who, input }) => {
  const before = await changing(tx, who, input, 'lose')
  const card = before.card ?? ''
  await setCard(tx, before, card, { state: 'lost', reason: input.reason })
  return changed(tx, who, before, { card: null }, { kind: 'lost', data: { card, reason: input.reason } })
})

/** A new number, also for a card that is still there and is taken back; the points stay. */
export const replaceCard = useCase('members.replace', async ({ tx, who, input }) => {
  const before = await changing(tx, who, input, 'replace')
  if (before.card !== null) await setCard(tx, before, before.card, { state: 'replaced', reason: input.reason })
  const card = await giveCard(tx, before)
  return changed(tx, who, before, { card, cardEndsAt: await endOfCard(tx) }, { kind: 'replaced', data: { card, before: before.card ?? '', reason: input.reason } })
})

export const freezeMember = useCase('members.freeze', async ({ tx, who, input: { reason, ...seen } }) => {
  return changed(tx, who, await changing(tx, who, seen, 'freeze'), { state: 'frozen', stateReason: reason }, { kind: 'frozen', data: { reason } })
})

export const unfreezeMember = useCase('members.unfreeze', async ({ tx, who, input: { reason, ...seen } }) => {
  return changed(tx, who, await changing(tx, who, seen, 'unfreeze'), { state: 'active', stateReason: '' }, { kind: 'unfrozen', data: { reason } })
})

/** The card is good for another term, counted from today. */
export const renewCard = useCase('members.renew', async ({ tx, who, input }) => {
  const before = await changing(tx, who, input, 'renew')
  const cardEndsAt = await endOfCard(tx)
  return changed(tx, who, before, { cardEndsAt }, { kind: 'renewed', data: { until: cardEndsAt } })
})

/** The card stops being good; what was collected stays in the ledger until it runs out. */
export const endMember = useCase('members.end', async ({ tx, who, input }) => {
  const before = await changing(tx, who, input, 'end')
  if (before.card !== null) await setCard(tx, before, before.card, { state: 'withdrawn', reason: input.reason })
  return changed(tx, who, before, { state: 'ended', stateReason: input.reason, card: null }, { kind: 'ended', data: { reason: input.reason } })
})

/** An ended membership goes on with a new card. */
export const reviveMember = useCase('members.revive', async ({ tx, who, input }) => {
  const before = await changing(tx, who, input, 'revive')
  const card = await giveCard(tx, before)
  return changed(tx, who, before, { state: 'active', stateReason: '', card, cardEndsAt: await endOfCard(tx) }, { kind: 'revived', data: { reason: input.reason } })
})

/** A level by decision, with its reason; null gives it back to the rule. */
export const setLevel = useCase('members.setLevel', async ({ tx, who, input }) => {
  const before = await changing(tx, who, input, 'setLevel')
  const { level, reason } = input
  if (level === null) return answered(tx, who, await relevel(tx, await byRuleAgain(tx, before, reason)))
  await addLevel(tx, { memberId: before.id, from: before.level, to: level, how: 'decision', reason })
  const record = await written(tx, before, { level, levelHow: 'decision', levelReason: reason }, { kind: 'levelled', data: { from: before.level, to: level, how: 'decision', reason } })
  await vipParty(tx, record)
  return answered(tx, who, record)
})

const byRuleAgain = (tx: Tx, before: MemberRecord, reason: string): Promise<MemberRecord> =>
  written(tx, before, { levelHow: 'rule', levelReason: '' }, { kind: 'levelled', data: { from: before.level, to: before.level, how: 'rule', reason } })
