// What becomes of a planned slot, and what may be done about it. Pure: no clock, no store. Source: product rules, broadcast.
import { allowed, refused, type Action } from '../../core/actions'

/** What is kept of a slot that was not aired: nobody aired it, or somebody skipped it with a reason. */
export const outcomeKinds = ['missed', 'skipped'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** Where a slot stands besides `null`, to come or being waited for. */
export const slotStates = ['onAir', 'aired', 'brokenOff', 'cut', ...outcomeKinds] as const
export type SlotState = (typeof slotStates)[number]

/** How long before its time a slot may be begun or skipped (ms). */
export const EARLY = 10 * 60_000

interface SlotFacts {
  readonly state: SlotState | null
  readonly at: number
  readonly scriptId: string | null
}

/** Whether a slot may be begun now with this script: shortly before its time until it is missed, with the script it is planned with. */
export function mayBegin({ state, at, scriptId }: SlotFacts, asked: string, now: number): Action {
  if (state !== null) return refused('slot_over')
  if (scriptId !== asked) return refused('slot_changed')
  return now < at - EARLY ? refused('slot_later') : allowed
}

/** Whether a slot may be skipped; any time before it is over. */
export const maySkip = ({ state }: Pick<SlotFacts, 'state'>): Action => (state === null ? allowed : refused('slot_over'))

/** Whether a reason may be given: of what was missed, once. */
export function mayExplain(state: SlotState | null, reason: string): Action {
  if (state !== 'missed') return refused('slot_not_missed')
  return reason === '' ? allowed : refused('reason_given')
}
