import type { Ended, SessionState } from '../../../shared/session/contract'
import type { Desk } from '../core/desk'
import { sessionChanged } from './state'

/** Signs out the person who sits here for a reason that is not theirs, and keeps it for the sign-in screen. Their drafts stay kept. */
export function endSession(desk: Desk, why: Ended['why']): Promise<SessionState> {
  const { person } = desk.session
  if (person !== null) desk.session.ended = { why, name: person.name }
  desk.session.person = null
  return sessionChanged(desk)
}
