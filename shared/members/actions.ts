// What may be done with a membership now, by whom, and why not.
import { allowed, refused, type Action, type Actions } from '../core/actions'
import type { Role } from '../core/actor'
import { roleMay } from '../permissions'
import { memberActions, type MemberState, type MemberStep } from './words'

/** A merge can be undone for a day. Source: product rules, members. */
export const UNMERGE_WITHIN = 86_400_000

/** What the rules need to know. Times UTC ms. */
export interface MemberFacts {
  readonly state: MemberState
  /** Whether a valid card is in the member's hands. */
  readonly hasCard: boolean
  readonly cardEndsAt: number
  readonly now: number
  /** When a record that can be given back was taken in last; null where there is none. */
  readonly mergedAt: number | null
}

/** The permission each step needs; handing out and printing have their own places. */
const PERMISSION = {
  earn: 'members.earn', redeem: 'members.redeem', adjust: 'members.adjust', reverse: 'members.reverse', rebook: 'members.rebook', giftBack: 'members.giftBack', handOut: 'members.handOut', edit: 'members.edit', lose: 'members.lose', replace: 'members.replace', freeze: 'members.freeze',
  unfreeze: 'members.unfreeze', renew: 'members.renew', setLevel: 'members.setLevel', merge: 'members.merge', unmerge: 'members.unmerge', consent: 'members.consent', end: 'members.end', revive: 'members.revive',
  erase: 'members.erase', print: 'print.send',
} as const satisfies Record<MemberStep, Parameters<typeof roleMay>[1]>

/** Who may not take a step is told who does. */
const TAKEN_BY: Partial<Readonly<Record<MemberStep, string>>> = { setLevel: 'level_by_lead', adjust: 'points_by_clerk', erase: 'erased_by_supervisor', merge: 'merged_by_clerk' }

/** Steps that need the card: collecting, redeeming and gifts. */
const WITH_CARD: readonly MemberStep[] = ['earn', 'redeem', 'handOut']
/** What may still be done with a membership that was ended. */
const AFTER_END: readonly MemberStep[] = ['revive', 'edit', 'reverse', 'rebook', 'giftBack', 'adjust', 'merge', 'erase', 'print']

/** Whether somebody of this role may take this step now. */
export function memberStep(facts: MemberFacts, role: Role, step: MemberStep): Action {
  const standing = stands(facts, step)
  if (standing !== null) return refused(standing)
  return roleMay(role, PERMISSION[step]) ? allowed : refused(TAKEN_BY[step] ?? 'not_permitted')
}

/** What in the membership itself stands in the way. */
function stands(facts: MemberFacts, step: MemberStep): string | null {
  const { state } = facts
  if (state === 'erased') return step === 'print' ? null : 'member_erased'
  if (state === 'merged') return step === 'print' || step === 'erase' ? null : 'member_merged'
  if (state === 'ended' && !AFTER_END.includes(step)) return 'member_ended'
  if (step === 'revive' && state !== 'ended') return 'member_not_ended'
  if (step === 'unfreeze') return state === 'frozen' ? null : 'member_not_frozen'
  if (step === 'freeze' && state === 'frozen') return 'member_frozen'
  if (step === 'unmerge') return unmergeBar(facts)
  return step === 'lose' || WITH_CARD.includes(step) ? cardBar(facts, step) : null
}

function unmergeBar({ mergedAt, now }: MemberFacts): string | null {
  if (mergedAt === null) return 'nothing_merged'
  return now - mergedAt > UNMERGE_WITHIN ? 'merge_too_old' : null
}

function cardBar({ state, hasCard, cardEndsAt, now }: MemberFacts, step: MemberStep): string | null {
  if (state === 'frozen' && step !== 'lose') return 'member_frozen'
  if (!hasCard) return 'card_not_valid'
  return step !== 'lose' && cardEndsAt <= now ? 'card_over' : null
}

/** Every step for somebody of this role. */
export function memberSteps(facts: MemberFacts, role: Role): Actions<MemberStep> {
  return Object.fromEntries(memberActions.map(step => [step, memberStep(facts, role, step)])) as Actions<MemberStep>
}
