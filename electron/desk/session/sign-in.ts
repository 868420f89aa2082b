import { keepPin, keepTries, openPosts, staffById, staffByWorkNumber, type StaffRow } from '../../../db/repositories/staff-sign-in'
import { invalid, refuse } from '../../../shared/core/errors'
import { afterWrongPin, waitAfter } from '../../../shared/session/rules'
import type { Desk } from '../core/desk'
import { act, recordAct } from '../core/use-case'
import { hashPin, pinFits } from './pin'
import { sessionChanged } from './state'

const SECOND = 1000

/**
 * Checks a PIN and counts wrong ones in the store, so that restarting the program or going to another station gives no new tries.
 * @throws DeskError REFUSED wrong_pin {left}, or wait {seconds} after five
 */
async function requirePin(desk: Desk, staff: StaffRow, pin: string): Promise<void> {
  const now = desk.now()
  if (staff.waitUntil !== null && staff.waitUntil > now) refuse('wait', { seconds: Math.ceil((staff.waitUntil - now) / SECOND) })
  if (await pinFits(pin, staff.pinHash, desk.host.pepper())) return
  const failures = staff.failures + 1
  const wait = waitAfter(failures)
  await recordAct(desk, null, 'session.signIn', async tx => {
    await keepTries(tx, staff.id, { failures, waitUntil: wait > 0 ? tx.now + wait : null })
    tx.changes.push({ room: 'staff', id: staff.id, number: staff.workNumber, before: null, after: { wrongPin: failures } })
  })
  const answer = afterWrongPin(failures)
  return answer.kind === 'wait' ? refuse('wait', { seconds: answer.seconds }) : refuse('wrong_pin', { left: answer.left })
}

/** Puts a person on a post at this station, taking the place of whoever was there. */
export async function sitDown(desk: Desk, staff: StaffRow, postId: string): Promise<void> {
  const post = (await desk.store.read(openPosts)).find(row => row.id === postId)
  if (!post) invalid('postId', 'notThere')
  await recordAct(desk, { staffId: staff.id, role: staff.role, postId, stationId: desk.stationId }, 'session.signIn', async tx => {
    await keepTries(tx, staff.id, { failures: 0, waitUntil: null, lastSignIn: tx.now })
    tx.changes.push({ room: 'staff', id: staff.id, number: staff.workNumber, before: null, after: { signedIn: true, post: post.nameZh } })
  })
  desk.session.person = { staffId: staff.id, workNumber: staff.workNumber, name: staff.name, role: staff.role, post, since: desk.now(), locked: false, mustChangePin: staff.mustChangePin }
}

export const signIn = act('session.signIn', async ({ desk, input }) => {
  const staff = await desk.store.read(db => staffByWorkNumber(db, input.workNumber))
  // The same answer and about the same time for a number nobody has: what exists is not told.
  if (!staff) {
    await hashPin(input.pin, desk.host.pepper())
    return refuse('wrong_pin_or_number')
  }
  await requirePin(desk, staff, input.pin)
  await sitDown(desk, staff, input.postId)
  return sessionChanged(desk)
})

/** The person as they are now in the store; retired or gone means signed out. */
async function present(desk: Desk): Promise<StaffRow> {
  const { person } = desk.session
  const staff = person === null ? undefined : await desk.store.read(db => staffById(db, person.staffId))
  if (staff) return staff
  desk.session.person = null
  await sessionChanged(desk)
  return refuse('signed_out')
}

export const lock = act('session.lock', ({ desk }) => {
  if (desk.session.person) desk.session.person = { ...desk.session.person, locked: true }
  return sessionChanged(desk)
})

export const unlock = act('session.unlock', async ({ desk, input }) => {
  const staff = await present(desk)
  await requirePin(desk, staff, input.pin)
  if (staff.failures > 0) await recordAct(desk, null, 'session.unlock', tx => keepTries(tx, staff.id, { failures: 0, waitUntil: null }))
  if (desk.session.person) desk.session.person = { ...desk.session.person, role: staff.role, locked: false }
  return sessionChanged(desk)
})

export const signOut = act('session.signOut', async ({ desk }) => {
  const { person } = desk.session
  if (person) {
    await recordAct(desk, { staffId: person.staffId, role: person.role, postId: person.post.id, stationId: desk.stationId }, 'session.signOut', async tx => {
      tx.changes.push({ room: 'staff', id: person.staffId, number: person.workNumber, before: null, after: { signedIn: false } })
    })
  }
  desk.session.person = null
  return sessionChanged(desk)
})

export const changePin = act('session.changePin', async ({ desk, who, input }) => {
  const staff = await present(desk)
  await requirePin(desk, staff, input.old)
  if (input.old === input.new) invalid('new', 'pin.same')
  const pinHash = await hashPin(input.new, desk.host.pepper())
  await recordAct(desk, who, 'session.changePin', async tx => {
    await keepPin(tx, staff.id, pinHash)
    tx.changes.push({ room: 'staff', id: staff.id, number: staff.workNumber, before: null, after: { pinChanged: true } })
  })
  if (desk.session.person) desk.session.person = { ...desk.session.person, mustChangePin: false }
  return sessionChanged(desk)
})
