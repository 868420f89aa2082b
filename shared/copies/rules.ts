// Where each copy of a printed form is, so that none goes astray. Pure: no printer, no store.
//
// here → given → returned (what must come back) | left (with the customer) ; here | given → lost ; lost → returned where it turns up after all.
import { allowed, refused, type Action, type Actions } from '../core/actions'
import type { FormName } from '../forms'
import { daysBetween } from '../text/zone'

/** The copies a form may have: desk stub, team copy, customer copy. */
export const copyNames = ['desk', 'team', 'customer'] as const
export type CopyName = (typeof copyNames)[number]

export const copyStates = ['here', 'given', 'returned', 'left', 'lost'] as const
export type CopyState = (typeof copyStates)[number]

/** What becomes of the copies of a form: which go out of the house's hands, which of these must come back signed. Which are made says shared/forms.ts. */
interface Ways {
  readonly goOut: readonly CopyName[]
  readonly comeBack: readonly CopyName[]
}

/** Product rule: the stub stays at the desk; the team takes the other two, leaves one with the customer, and brings its own back signed. */
const ways: Partial<Readonly<Record<FormName, Ways>>> = {
  workOrderSlip: { goOut: ['team', 'customer'], comeBack: ['team'] },
}

const goesOut = ({ form, copy }: Pick<Copy, 'form' | 'copy'>): boolean => ways[form]?.goOut.includes(copy) ?? false
const comesBack = ({ form, copy }: Pick<Copy, 'form' | 'copy'>): boolean => ways[form]?.comeBack.includes(copy) ?? false

/** A copy as the rules see it. */
export interface Copy {
  readonly form: FormName
  readonly copy: CopyName
  readonly state: CopyState
}

/** Whether it must come back and is not back yet: it stands on the list of those that are out. */
export function isAwaited(copy: Copy): boolean {
  return comesBack(copy) && (copy.state === 'here' || copy.state === 'given')
}

export const copySteps = ['give', 'bringBack', 'lose'] as const
export type CopyStep = (typeof copySteps)[number]

/** Why a step is not possible for a copy that is no longer at the desk or under way (keys of the reasons). */
const OVER: Readonly<Record<Exclude<CopyState, 'here'>, string>> = { given: 'copy_given', returned: 'copy_returned', left: 'copy_left', lost: 'copy_lost' }

function giving(copy: Copy): Action {
  if (!goesOut(copy)) return refused('copy_stays')
  return copy.state === 'here' ? allowed : refused(OVER[copy.state])
}

/** What was given up for lost may turn up; what nobody wrote down as given may come back all the same. */
function bringingBack(copy: Copy): Action {
  if (!comesBack(copy)) return refused('copy_does_not_come_back')
  return copy.state === 'returned' || copy.state === 'left' ? refused(OVER[copy.state]) : allowed
}

function losing({ state }: Copy): Action {
  return state === 'here' || state === 'given' ? allowed : refused(OVER[state])
}

/** What may be done with a copy now, and why not. */
export function copyActions(copy: Copy): Actions<CopyStep> {
  return { give: giving(copy), bringBack: bringingBack(copy), lose: losing(copy) }
}

/** What a step makes of a copy's state. */
const AFTER: Readonly<Record<CopyStep, CopyState>> = { give: 'given', bringBack: 'returned', lose: 'lost' }

/** The state after a step; ask `copyActions` first. */
export const stateAfter = (step: CopyStep): CopyState => AFTER[step]

/** The team has brought its copy back: the customer's, which went with it, has been left with the customer. */
export function isLeftBehind(copy: Copy): boolean {
  return copy.state === 'given' && goesOut(copy) && !comesBack(copy)
}

/** Since how many days of the mall a copy is out: 0 where it was printed today. UTC ms. */
export const daysOut = (at: number, now: number, zone: string): number => Math.max(0, daysBetween(at, now, zone))
