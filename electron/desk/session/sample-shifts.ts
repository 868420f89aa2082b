// Shifts of the sample mall that are over, played by the same use cases as real ones.
import { sampleMall, SAMPLE_PIN } from '../../../db/seed/sample/house'
import { sampleDaySigned, sampleInstruction, sampleShifts, sampleSigners, type SampleShift } from '../../../db/seed/sample/shifts'
import type { Actor } from '../../../shared/core/actor'
import { newId } from '../../../shared/core/ids'
import type { ShiftView } from '../../../shared/handover/contract'
import { addDays, dayKey, momentOf, wallTime } from '../../../shared/text/zone'
import type { Desk } from '../core/desk'
import { handoverDesk } from '../handover/desk'
import type { SampleHouse } from './sample'
import type { Later } from './sample-days'

/** Counted where nothing is expected yet. */
const FIRST_COUNT = 12

/** Puts their steps at their times; `end` is now (UTC ms). */
export function planShifts(desk: Desk, { people }: SampleHouse, end: number, later: Later): void {
  const person = (workNumber: string): Actor => {
    const found = people.get(workNumber)
    if (found === undefined) throw new Error(`the sample has no person ${workNumber}`)
    return found
  }
  const [supervisor, head] = [person(sampleSigners.supervisor), person(sampleSigners.head)]
  for (const shift of sampleShifts) {
    const on = { desk, who: person(shift.person), supervisor }
    const { daysAgo, opens, entries, next, closed } = shift
    const at = (time: string, take: () => Promise<unknown>) => later(timeOf(end, daysAgo, time), take)
    if (opens !== undefined) at(opens, () => handoverDesk.open.run(desk, on.who, { commandKey: newId(), people: [] }))
    for (const { at: time, ...entry } of entries) at(time, async () => handoverDesk.write.run(desk, on.who, { commandKey: newId(), shiftId: (await standing(on)).id, ...entry, goesOn: false }))
    if (next) at(next.at, () => handOver(on, shift, person(next.person), next.refused))
    if (closed) at(closed.at, () => closeDay(on, shift, closed.reason))
  }
  const { at, ...instruction } = sampleInstruction
  later(timeOf(end, 2, at), () => handoverDesk.instruct.run(desk, head, { commandKey: newId(), ...instruction }))
  const { daysAgo, remark } = sampleDaySigned
  const signedOn = timeOf(end, daysAgo - 1, sampleDaySigned.at)
  later(signedOn, () => handoverDesk.signDay.run(desk, head, { commandKey: newId(), day: dayKey(timeOf(end, daysAgo, '12:00'), sampleMall.timeZone), remark, pin: SAMPLE_PIN }))
}

/** UTC ms of `HH:MM` on the mall's day so many days before that of `end`. */
function timeOf(end: number, daysAgo: number, time: string): number {
  const { year, month, day } = wallTime(addDays(end, -daysAgo, sampleMall.timeZone), sampleMall.timeZone)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return momentOf({ year, month, day, hour, minute }, sampleMall.timeZone)
}

/** Who is on duty, and who signs where nobody follows. */
interface OnDuty {
  readonly desk: Desk
  readonly who: Actor
  readonly supervisor: Actor
}

async function standing({ desk, who }: OnDuty): Promise<ShiftView> {
  const view = await handoverDesk.current.run(desk, who, undefined)
  if (view === null) throw new Error('no shift of the sample stands open')
  return view
}

const from = ({ id, version }: ShiftView) => ({ commandKey: newId(), id, version })

/** A line on each matter, everything counted and looked at; what still goes on is lifted by the supervisor. */
async function prepare({ desk, who, supervisor }: OnDuty, { line, short }: SampleShift, begun: ShiftView): Promise<ShiftView> {
  let view = begun
  for (const { recordId } of begun.matters.filter(({ text }) => text === '')) view = await handoverDesk.line.run(desk, who, { ...from(view), recordId, text: line })
  for (const [nth, { itemId, expected }] of begun.counts.entries()) {
    const lacks = nth === 0 && short !== undefined ? 1 : 0
    view = await handoverDesk.count.run(desk, who, { ...from(view), itemId, counted: (expected ?? FIRST_COUNT) - lacks, explanation: lacks > 0 ? (short ?? '') : '' })
  }
  for (const { itemId } of begun.checks) view = await handoverDesk.check.run(desk, who, { ...from(view), itemId, works: true, remark: '' })
  for (const { kind, of } of view.blocks) view = await handoverDesk.lift.run(desk, who, { ...from(view), kind, of, reason: '主管到场，处置不中断', staffId: supervisor.staffId, pin: SAMPLE_PIN })
  return view
}

async function handOver(on: OnDuty, shift: SampleShift, next: Actor, refused: string | undefined): Promise<void> {
  const { desk, who } = on
  const signing = { pin: SAMPLE_PIN }
  let view = await prepare(on, shift, await standing(on))
  view = await handoverDesk.name.run(desk, who, { ...from(view), incoming: next.staffId, unfit: false, unfitReason: '' })
  view = await handoverDesk.signOut.run(desk, who, { ...from(view), staffId: who.staffId, ...signing })
  if (refused !== undefined) {
    view = await handoverDesk.refuse.run(desk, who, { ...from(view), staffId: next.staffId, reason: refused, ...signing })
    view = await handoverDesk.signOut.run(desk, who, { ...from(view), staffId: who.staffId, ...signing })
  }
  const [recordIds, instructionIds] = [view.matters.map(({ recordId }) => recordId), view.instructions.map(({ id }) => id)]
  view = await handoverDesk.tick.run(desk, who, { ...from(view), staffId: next.staffId, recordIds, instructionIds })
  await handoverDesk.signIn.run(desk, who, { ...from(view), staffId: next.staffId, ...signing })
}

async function closeDay(on: OnDuty, shift: SampleShift, reason: string): Promise<void> {
  const view = await prepare(on, shift, await standing(on))
  await handoverDesk.closeDay.run(on.desk, on.who, { ...from(view), reason, staffId: on.supervisor.staffId, pin: SAMPLE_PIN })
}
