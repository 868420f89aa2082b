// What a step does to an order: its state, its round, its clocks. Pure; the desk writes what comes out of here, and nothing else.
import { dayKey } from '../text/zone'
import { owedOf, putOff, WORK, workOrderClock, type ClockStart } from './clocks'
import type { RoundFacts, Team, WorkOrderFacts } from './facts'
import type { FollowUpOutcome, RoundOutcome, WorkOrderClock } from './words'

/** A step with what of its input the rules need. */
export type Taken =
  | { readonly step: 'dispatch'; readonly team: Team }
  | { readonly step: 'notDone'; readonly plannedFor: number }
  | { readonly step: 'followUp'; readonly outcome: FollowUpOutcome }
  | { readonly step: 'accept' | 'refuse' | 'arrive' | 'done' | 'handedOver' | 'archive' | 'void' }

/** What is to be written. `moved` gives a running clock a new due time or owner; `round` is merged into the running one, or is a new one. */
export interface Effects {
  readonly order: Partial<Pick<WorkOrderFacts, 'state' | 'plannedFor'>>
  readonly round: Partial<RoundFacts>
  /** Set where a new round opens (the one before is closed as `round` says). */
  readonly opens: RoundFacts | null
  /** Set where the order is filed. */
  readonly archives: RoundOutcome | null
  readonly met: readonly WorkOrderClock[]
  readonly stopped: readonly WorkOrderClock[]
  readonly started: readonly ClockStart[]
  readonly moved: readonly ({ readonly name: WorkOrderClock } & Partial<Pick<ClockStart, 'dueAt' | 'rule' | 'owedBy' | 'departmentId'>>)[]
}

const NOTHING: Effects = { order: {}, round: {}, opens: null, archives: null, met: [], stopped: [], started: [], moved: [] }
const ALL: readonly WorkOrderClock[] = [...WORK, 'followUp']

/** Tries on so many different days of the mall end the calls as unreachable. */
export const TRIES = 3

/** The clocks of an order just reported, and of a new round. */
export function roundClocks(facts: Omit<WorkOrderFacts, 'state' | 'voided' | 'canBeCalled'>, zone: string): readonly ClockStart[] {
  return WORK.map(name => workOrderClock(name, facts, facts.round.openedAt, zone))
}

/** What the step does at `now` (UTC ms) in the mall's zone. The step must be allowed (steps.ts). */
export function effectsOf(facts: WorkOrderFacts, taken: Taken, now: number, zone: string): Effects {
  switch (taken.step) {
    case 'dispatch':
      return dispatched(facts, taken.team, zone)
    case 'accept':
      return { ...NOTHING, order: { state: 'accepted' }, round: { acceptedAt: now }, met: ['accept'] }
    case 'refuse':
      return refusedBack(facts, zone)
    case 'arrive':
      return { ...NOTHING, order: { state: 'onSite' }, round: { arrivedAt: now, acceptedAt: facts.round.acceptedAt ?? now }, met: ['accept', 'arrive'] }
    case 'done':
      return { ...NOTHING, order: { state: 'done' }, round: { doneAt: now, arrivedAt: facts.round.arrivedAt ?? now }, met: ['arrive', 'finish'], started: [workOrderClock('followUp', facts, now, zone)] }
    case 'notDone':
      return { ...NOTHING, order: { state: 'accepted', plannedFor: taken.plannedFor }, round: { arrivedAt: null }, ...putOffTo(facts, taken.plannedFor) }
    case 'handedOver':
      return { ...NOTHING, round: { handedOverAt: now } }
    case 'followUp':
      return followedUp(facts, taken.outcome, now, zone)
    case 'archive':
      return { ...NOTHING, order: { state: 'archived' }, round: { outcome: 'noCall' }, archives: 'noCall', met: ['followUp'] }
    case 'void':
      return { ...NOTHING, stopped: ALL }
  }
}

/** A clock of the work that this round has not ended yet goes to another owner; one that another team had ended begins anew, still counted from the report. */
function handedTo(facts: WorkOrderFacts, round: RoundFacts, zone: string): Pick<Effects, 'started' | 'moved'> {
  const { acceptedAt, arrivedAt } = facts.round
  const over = (name: WorkOrderClock): boolean => (name === 'accept' && acceptedAt !== null) || (name === 'arrive' && arrivedAt !== null)
  return {
    started: WORK.filter(over).map(name => workOrderClock(name, { ...facts, round }, round.openedAt, zone)),
    moved: WORK.filter(name => !over(name)).map(name => ({ name, ...owedOf(round) })),
  }
}

function dispatched(facts: WorkOrderFacts, team: Team, zone: string): Effects {
  const round = { teamId: team.id, departmentId: team.departmentId, acceptedAt: null, arrivedAt: null }
  return { ...NOTHING, order: { state: 'dispatched' }, round, ...handedTo(facts, { ...facts.round, ...round }, zone) }
}

/** Back to the board: the desk has to find another team. */
function refusedBack(facts: WorkOrderFacts, zone: string): Effects {
  const round = { teamId: null, departmentId: null, acceptedAt: null, arrivedAt: null }
  return { ...NOTHING, order: { state: 'registered' }, round, ...handedTo(facts, { ...facts.round, ...round }, zone) }
}

/** The team comes another day. Having been there counts; coming again is due on the new day, and so is the work. */
function putOffTo({ round }: WorkOrderFacts, until: number): Pick<Effects, 'met' | 'started' | 'moved'> {
  const later = putOff(until)
  const again = { name: 'arrive' as const, ...later }
  return round.arrivedAt === null
    ? { met: [], started: [], moved: [again, { name: 'finish', ...later }] }
    : { met: [], started: [{ ...again, startedAt: round.arrivedAt, ...owedOf(round) }], moved: [{ name: 'finish', ...later }] }
}

function followedUp(facts: WorkOrderFacts, outcome: FollowUpOutcome, now: number, zone: string): Effects {
  if (outcome === 'notSatisfied') return newRound(facts, now, zone)
  if (outcome === 'satisfied') return { ...NOTHING, order: { state: 'archived' }, round: { outcome }, archives: 'satisfied', met: ['followUp'] }
  const notReachedAt = [...facts.round.notReachedAt, now]
  const days = new Set(notReachedAt.map(at => dayKey(at, zone)))
  if (days.size >= TRIES) return { ...NOTHING, order: { state: 'archived' }, round: { notReachedAt, outcome: 'unreachable' }, archives: 'unreachable', met: ['followUp'] }
  return { ...NOTHING, round: { notReachedAt }, met: ['followUp'], started: [workOrderClock('followUp', facts, now, zone)] }
}

/** Not satisfied: the same order goes round again, from the board; the earlier round stays as it was. A day it was planned for is over. */
function newRound(facts: WorkOrderFacts, now: number, zone: string): Effects {
  const opens: RoundFacts = { no: facts.round.no + 1, openedAt: now, teamId: null, departmentId: null, acceptedAt: null, arrivedAt: null, doneAt: null, handedOverAt: null, outcome: null, notReachedAt: [] }
  return {
    ...NOTHING,
    order: { state: 'registered', plannedFor: null },
    round: { outcome: 'notSatisfied' },
    opens,
    met: ['followUp'],
    started: roundClocks({ ...facts, plannedFor: null, round: opens }, zone),
  }
}
