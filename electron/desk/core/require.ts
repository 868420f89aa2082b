import type { Action } from '../../../shared/core/actions'
import { DeskError, refuse, type FieldProblem } from '../../../shared/core/errors'

/** Goes on when the rule allows the step, otherwise throws REFUSED with the reason the screen also knows. */
export function requireAllowed(action: Action): void {
  if (!action.may) refuse(action.reason)
}

/** Goes on when nothing is wrong with what was given, otherwise throws INVALID with all that is. */
export function requireSound(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new DeskError('INVALID', { problems: [...problems] })
}
