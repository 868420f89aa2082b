// The signatures: of the outgoing person, of the incoming one, of a supervisor. Each with the own PIN, at one screen.
import { addLift, addRefusal, addUnwritten, liftsOf, tick as ticked, untick } from '../../../db/repositories/shift-parts'
import { shifts, type ShiftRecord } from '../../../db/repositories/shifts'
import { clearWrongPins, type StaffRow } from '../../../db/repositories/staff-sign-in'
import type { Tx } from '../../../db/store'
import { invalid, refuse } from '../../../shared/core/errors'
import { elapsed, type Moment } from '../../../shared/core/moments'
import type { Closing } from '../../../shared/handover/words'
import { allBlocks, mayJoin, overtime } from '../../../shared/handover/rules'
import { roleMay } from '../../../shared/permissions'
import type { Desk } from '../core/desk'
import { requireAllowed } from '../core/require'
import { useCase, type InputOf, type OutputOf, type UseCase } from '../core/use-case'
import { requirePin, sitDown } from '../session/sign-in'
import { sessionChanged } from '../session/state'
import { openShift, putShiftMatter } from './open'
import { factsOf, partsOf, type ShiftParts } from './parts'
import { preparing, renewed, signing } from './prepare'
import { sealOf } from './seal'
import { tellPage } from './tell'
import { personOnList, shiftView } from './view'

type Signed = 'handover.join' | 'handover.lift' | 'handover.signOut' | 'handover.refuse' | 'handover.signIn' | 'handover.closeDay'
type Asked<Name extends Signed> = Parameters<Parameters<typeof useCase<Name>>[1]>[0]

/** A step that somebody signs: their PIN is looked at first, then the rule judges them, whoever sits at the screen. */
function signedStep<Name extends Signed>(name: Name, body: (asked: Asked<Name> & { signer: StaffRow }) => Promise<OutputOf<Name>>): UseCase<Name> {
  const step = useCase<Name>(name, async asked => {
    const signer = await personOnList(asked.tx, (asked.input as InputOf<Signed>).staffId)
    if (signer.failures > 0) await clearWrongPins(asked.tx, signer.id)
    return body({ ...asked, signer })
  })
  return {
    name,
    run: async (desk, who, input) => {
      if (roleMay(who?.role ?? null, name)) await requirePin(desk, (input as InputOf<Signed>).staffId, (input as InputOf<Signed>).pin)
      return step.run(desk, who, input)
    },
  }
}

const personOf = ({ id, role }: StaffRow) => ({ staffId: id, role })

/** A colleague comes to the running shift: from now on they are on duty in it as whoever opened it. REFUSED `on_this_shift`, `takes_over`, `outgoing_signed`, `shift_closed`. */
export const join = signedStep('handover.join', async ({ tx, who, input, signer }) => {
  const shift = await shifts.get(tx, input.id)
  requireAllowed(mayJoin({ ...shift, lifts: await liftsOf(tx, shift.id) }, personOf(signer)))
  await tellPage(tx, shift, { kind: 'other', event: 'colleagueJoined', room: 'handover', recordId: shift.id, number: shift.number, what: signer.name })
  return renewed(tx, who, await shifts.get(tx, shift.id), { people: [...shift.people, signer.id] })
})

/** Somebody with the right lifts a block, with the reason that is printed in the log. */
export const lift = signedStep('handover.lift', async ({ tx, who, input, signer }) => {
  const parts = await preparing(tx, personOf(signer), input.id, 'lift')
  const { shift } = parts
  const { kind, of, reason } = input
  if (!allBlocks(factsOf(parts)).some(block => block.kind === kind && block.of === of)) invalid('of', 'notThere')
  await addLift(tx, shift, { kind, of, by: signer.id, reason })
  await tellPage(tx, shift, { kind: 'instruction', event: 'blockLifted', room: 'handover', recordId: shift.id, number: shift.number, what: reason })
  return renewed(tx, who, await shifts.get(tx, shift.id))
})

/** The outgoing person signs: what goes with the shift is from now on what was read. */
export const signOut = signedStep('handover.signOut', async ({ tx, who, now, input, signer }) => {
  const { shift, lines } = await signing(tx, who, personOf(signer), input, 'signOut')
  await addUnwritten(tx, shift.id, lines.filter(line => line.row === null))
  return renewed(tx, who, shift, { state: 'handingOver', signedOutBy: signer.id, signedOutAt: now })
})

/** The incoming person has read these lines. */
export const tick = useCase('handover.tick', async ({ tx, who, input }) => {
  const { shift, instructions } = await preparing(tx, personOf(await personOnList(tx, input.staffId)), input.id, 'tick')
  // At the screen of the two: nobody else ticks in the other's name.
  if (who.staffId !== input.staffId && !shift.people.includes(who.staffId)) refuse('not_on_duty')
  const { recordIds, instructionIds } = input
  if (instructionIds.some(id => !instructions.some(({ instruction }) => instruction.id === id))) invalid('instructionIds', 'notThere')
  await ticked(tx, shift, input.staffId, { recordIds, instructionIds })
  return renewed(tx, who, shift)
})

/** The incoming person will not take over: the outgoing one stays on duty. */
export const refuseShift = signedStep('handover.refuse', async ({ tx, who, input, signer }) => {
  const { shift } = await preparing(tx, personOf(signer), input.id, 'refuse')
  await addRefusal(tx, shift, { by: signer.id, reason: input.reason })
  await untick(tx, shift.id)
  return renewed(tx, who, shift, { state: 'open', signedOutBy: null, signedOutAt: null })
})

/** Closes the shift, frozen with its sum. By the clock that nobody sets, where the program ran through. */
async function closeShift(tx: Tx, { shift }: ShiftParts, closed: Moment, { by, how }: { by: string; how: Closing }): Promise<ShiftRecord> {
  const leftAt = shift.opened.wall + elapsed(shift.opened, closed).ms
  const patch = { state: 'closed', closed, closedHow: how, overtime: overtime(shift.plannedUntil, leftAt), openPost: null, signedInBy: by, signedInAt: tx.now } as const
  const after = await partsOf(tx, { ...shift, ...patch })
  const record = await shifts.update(tx, shift, { ...patch, ...(await sealOf(tx, after)) })
  await putShiftMatter(tx, record)
  return record
}

/** The second signature: the shift is closed and the next one is open, both or neither. */
const takeOver = signedStep('handover.signIn', async ({ tx, who, input, signer }) => {
  const parts = await signing(tx, who, personOf(signer), input, 'signIn')
  const record = await closeShift(tx, parts, tx.moment, { by: signer.id, how: 'handover' })
  await openShift(tx, { postId: record.postId, people: [signer.id], templateId: null, cameFrom: record.id, opened: tx.moment })
  return shiftView(tx, record, who)
})

/** Whoever took over sits at the screen from then on, where the one who left sat. */
async function changeSeat(desk: Desk, people: readonly string[], staffId: string): Promise<void> {
  const { person } = desk.session
  if (person === null || !people.includes(person.staffId)) return
  await sitDown(desk, await desk.store.read(db => personOnList(db, staffId)), person.post.id)
  await sessionChanged(desk)
}

export const signIn: UseCase<'handover.signIn'> = {
  name: 'handover.signIn',
  run: async (desk, who, input) => {
    const view = await takeOver.run(desk, who, input)
    await changeSeat(desk, view.people.map(({ id }) => id), input.staffId)
    return view
  },
}

/** Nobody follows: a supervisor closes the day, with the reason in the log. */
export const closeDay = signedStep('handover.closeDay', async ({ tx, who, input, signer }) => {
  const { shift } = await signing(tx, who, personOf(signer), input, 'closeDay')
  await tellPage(tx, shift, { kind: 'instruction', event: 'dayClosed', room: 'handover', recordId: shift.id, number: shift.number, what: input.reason })
  const parts = await partsOf(tx, await shifts.get(tx, shift.id))
  await addUnwritten(tx, shift.id, parts.lines.filter(line => line.row === null))
  const record = await closeShift(tx, parts, tx.moment, { by: signer.id, how: 'endOfDay' })
  return shiftView(tx, record, who)
})
