import type { Actor, Role } from '../../../shared/core/actor'
import { DeskError, refuse } from '../../../shared/core/errors'
import type { Desk } from './desk'

/** The person signed in at this station, on a post. */
export interface SignedInPerson {
  staffId: string
  workNumber: string
  name: string
  role: Role
  post: { id: string; nameZh: string; nameRu: string }
  since: number
  locked: boolean
  mustChangePin: boolean
}

/** Who acts from this station's windows now; null when nobody is signed in. A locked screen acts for nobody. */
export function actorOf(desk: Desk): Actor | null {
  const { person } = desk.session
  return person === null || person.locked ? null : { staffId: person.staffId, role: person.role, postId: person.post.id, stationId: desk.stationId }
}

/** Throws LOCKED while somebody is signed in behind a locked screen. */
export function requireUnlocked(desk: Desk): void {
  if (desk.session.person?.locked) throw new DeskError('LOCKED', undefined)
}

/** Throws REFUSED `change_pin_first` while the person is in on a PIN that somebody else chose. */
export function requireOwnPin(desk: Desk): void {
  if (desk.session.person?.mustChangePin) refuse('change_pin_first')
}
