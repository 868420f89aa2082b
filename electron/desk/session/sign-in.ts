import { clearWrongPins, countWrongPin, keepPin, openPosts, retiredById, staffById, staffIdByWorkNumber, type StaffRow } from '../../../db/repositories/staff-sign-in'
import { invalid, refuse } from '../../../shared/core/errors'
import { afterWrongPin, waitAfter } from '../../../shared/session/rules'
import type { Desk } from '../core/desk'
import { act, recordAct } from '../core/use-case'
import { endSession } from './end-session'
import { forgetAnswers } from './kept-answers'
import { oneAtATime } from './one-at-a-time'
import { hashPin, pinFits } from './pin'
import { sessionChanged } from './state'

const SECOND = 1000

/**
 * The person, when the PIN is theirs. Wrong ones are counted in the store, so that restarting the program or going to another station gives no
 * new tries; tries for one person go one after the other, so that those sent all at once count as many.
 * @throws DeskError REFUSED wrong_pin {left}, wait {seconds} after five, or signed_out where the person is retired
 */
export function requirePin(desk: Desk, staffId: string, pin: string): Promise<StaffRow> {
  return oneAtATime(staffId, async () => {
    const staff = (await desk.store.read(db => staffById(db, staffId))) ?? refuse('signed_out')
    const now = desk.now()
    if (staff.waitUntil !== null && staff.waitUntil > now) refuse('wait', { seconds: Math.ceil((staff.waitUntil - now) / SECOND) })
    if (await pinFits(pin, staff.pinHash, desk.host.pepper())) return staff
    const answer = afterWrongPin(await recordWrongPin(desk, staff))
    return answer.kind === 'wait' ? refuse('wait', { seconds: answer.seconds }) : refuse('wrong_pin', { left: answer.left })
  })
}

function recordWrongPin(desk: Desk, staff: StaffRow): Promise<number> {
  return recordAct(desk, null, 'session.signIn', async tx => {
    const failures = await countWrongPin(tx, staff.id, waitAfter)
    tx.changes.push({ room: 'staff', id: staff.id, number: staff.workNumber, before: null, after: { wrongPin: failures } })
    return failures
  })
}

/** Puts a person on a post at this station, taking the place of whoever was there. Where one can sit down, the mall is set up. */
export async function sitDown(desk: Desk, staff: StaffRow, postId: string): Promise<void> {
  const post = (await desk.store.read(openPosts)).find(row => row.id === postId)
  if (!post) invalid('postId', 'notThere')
  await recordAct(desk, { staffId: staff.id, role: staff.role, postId, stationId: desk.stationId }, 'session.signIn', async tx => {
    await clearWrongPins(tx, staff.id, { lastSignIn: tx.now })
    tx.changes.push({ room: 'staff', id: staff.id, number: staff.workNumber, before: null, after: { signedIn: true, post: post.nameZh } })
  })
  forgetAnswers(desk)
  desk.session.ended = null
  desk.session.person = { staffId: staff.id, workNumber: staff.workNumber, name: staff.name, role: staff.role, post, since: desk.now(), locked: false, mustChangePin: staff.mustChangePin }
}

export const signIn = act('session.signIn', async ({ desk, input }) => {
  const staffId = await desk.store.read(db => staffIdByWorkNumber(db, input.workNumber))
  if (staffId === undefined) {
    const retired = await desk.store.read(db => staffIdByWorkNumber(db, input.workNumber, { retired: true }))
    return retired === undefined ? refuseNobody(desk, input.pin) : refuseRetired(desk, retired, input.pin)
  }
  await sitDown(desk, await requirePin(desk, staffId, input.pin), input.postId)
  return sessionChanged(desk)
})

/** A number nobody has takes as long as a wrong PIN, one after the other, so that numbers cannot be tried out quickly. */
function refuseNobody(desk: Desk, pin: string): Promise<never> {
  return oneAtATime('', async () => {
    await hashPin(pin, desk.host.pepper())
    return refuse('wrong_pin_or_number')
  })
}

/**
 * Who was taken off the list is told so when the PIN is theirs. To anybody else the number is one that nobody has: the tries are counted as for
 * those on the list, but neither how many are left nor that one has to wait is said, and while one has to, no PIN is looked at.
 */
function refuseRetired(desk: Desk, staffId: string, pin: string): Promise<never> {
  return oneAtATime(staffId, async () => {
    const staff = await desk.store.read(db => retiredById(db, staffId))
    if (staff === undefined || (staff.waitUntil !== null && staff.waitUntil > desk.now())) return refuseNobody(desk, pin)
    if (await pinFits(pin, staff.pinHash, desk.host.pepper())) return refuse('retired')
    await recordWrongPin(desk, staff)
    return refuse('wrong_pin_or_number')
  })
}

/** The id of the person who sits here, when they are still in the store; retired or gone means signed out. */
async function present(desk: Desk): Promise<string> {
  const { person } = desk.session
  const staff = person === null ? undefined : await desk.store.read(db => staffById(db, person.staffId))
  if (staff) return staff.id
  await endSession(desk, 'retired')
  return refuse('signed_out')
}

export const lock = act('session.lock', ({ desk }) => {
  if (desk.session.person) desk.session.person = { ...desk.session.person, locked: true }
  return sessionChanged(desk)
})

export const unlock = act('session.unlock', async ({ desk, input }) => {
  const staff = await requirePin(desk, await present(desk), input.pin)
  if (staff.failures > 0) await recordAct(desk, null, 'session.unlock', tx => clearWrongPins(tx, staff.id))
  const { person } = desk.session
  // Somebody else may have sat down meanwhile, from another window.
  if (person?.staffId === staff.id) desk.session.person = { ...person, role: staff.role, locked: false, mustChangePin: staff.mustChangePin }
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
  const staff = await requirePin(desk, await present(desk), input.old)
  if (input.old === input.new) invalid('new', 'pin.same')
  const pinHash = await hashPin(input.new, desk.host.pepper())
  await recordAct(desk, who, 'session.changePin', async tx => {
    await keepPin(tx, staff.id, pinHash)
    await clearWrongPins(tx, staff.id)
    tx.changes.push({ room: 'staff', id: staff.id, number: staff.workNumber, before: null, after: { pinChanged: true } })
  })
  const { person } = desk.session
  if (person?.staffId === staff.id) desk.session.person = { ...person, mustChangePin: false }
  return sessionChanged(desk)
})
