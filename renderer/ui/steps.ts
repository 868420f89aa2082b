// The steps of a record as the bar under it shows them.
import type { Action } from '../../shared/core/actions'

export interface Step {
  readonly name: string
  readonly label: string
  readonly action: Action
  readonly run: () => void
  /** The key that stands on the button. The next step has Ctrl+Enter without being told. */
  readonly key?: string
  /** May be the filled button when nothing before it in the list is. */
  readonly next?: boolean
  /** Stands behind «more»: seldom wanted. */
  readonly more?: boolean
}

/** The one step to take next: the first allowed of those that may be. */
export function nextStep(steps: readonly Step[]): Step | null {
  return steps.find(step => step.next === true && step.action.may) ?? null
}
