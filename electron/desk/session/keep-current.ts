import { staffById } from '../../../db/repositories/staff-sign-in'
import { EVERY_ROOM } from '../../../shared/system/contract'
import type { Desk } from '../core/desk'
import { endSession } from './end-session'
import { sessionChanged } from './state'

/**
 * Somebody who was given another role while signed in here has the new rights at once; who was taken off the list or given another PIN is signed
 * out, and the sign-in screen says why. Also when it was done at another station or while the server could not be heard. Returns the function that
 * ends it.
 */
export function keepPersonCurrent(desk: Desk): () => void {
  return desk.live.hear(change => {
    const staffId = desk.session.person?.staffId
    if (staffId === undefined) return
    if (change.room === EVERY_ROOM || (change.room === 'staff' && change.id === staffId)) void refresh(desk, staffId).catch(() => undefined)
  })
}

async function refresh(desk: Desk, staffId: string): Promise<void> {
  const staff = await desk.store.read(db => staffById(db, staffId))
  const { person } = desk.session
  if (person?.staffId !== staffId) return
  if (staff === undefined) return void (await endSession(desk, 'retired'))
  // A PIN that somebody else chose: whoever sits here has to show that they know it.
  if (staff.mustChangePin && !person.mustChangePin) return void (await endSession(desk, 'pin'))
  if (staff.role === person.role && staff.name === person.name) return
  desk.session.person = { ...person, role: staff.role, name: staff.name }
  await sessionChanged(desk)
}
