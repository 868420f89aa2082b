import type { Action } from '../../../shared/core/actions'
import { refuse } from '../../../shared/core/errors'

/** Goes on when the rule allows the step, otherwise throws REFUSED with the reason the screen also knows. */
export function requireAllowed(action: Action): void {
  if (!action.may) refuse(action.reason)
}
