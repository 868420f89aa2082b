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
  /** Goes behind «more» where the bar would need a second line; the last one first. */
  readonly mayFold?: boolean
}

/** The steps in sight and those behind «more», with the last `folded` of those that may go there put away too. The next step is first and stays. */
export function barOf(steps: readonly Step[], folded: number): { inSight: readonly Step[]; more: readonly Step[] } {
  const next = nextStep(steps)
  const inOrder = next === null ? steps : [next, ...steps.filter(step => step !== next)]
  const away = new Set(foldable(steps).slice(foldable(steps).length - folded))
  const isMore = (step: Step) => step !== next && (step.more === true || away.has(step))
  return { inSight: inOrder.filter(step => !isMore(step)), more: inOrder.filter(isMore) }
}

/** The steps that may go behind «more» for want of room. */
export function foldable(steps: readonly Step[]): readonly Step[] {
  const next = nextStep(steps)
  return steps.filter(step => step !== next && step.mayFold === true && step.action.may && step.more !== true)
}

/** The one step to take next: the first allowed of those that may be. */
export function nextStep(steps: readonly Step[]): Step | null {
  return steps.find(step => step.next === true && step.action.may) ?? null
}
