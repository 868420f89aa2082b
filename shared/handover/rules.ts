// When a shift may change hands. Pure: no clock, no store. Source: product rules, handover.
import { allowed, refused, type Action, type Actions } from '../core/actions'
import type { Role } from '../core/actor'
import type { FieldProblem } from '../core/errors'
import type { HandoverFacts, Lift, Person } from './facts'
import { handoverSteps, incidents as incidentKinds, type BlockKind, type EntryKind, type HandoverStep } from './words'

/** Something that stands against the handover, and what it is about. */
export interface Block {
  readonly kind: BlockKind
  readonly of: string
}

/** Who may lift a block and close a day. */
export const SUPERVISORS: readonly Role[] = ['supervisor', 'head']
/** Who is on duty at a desk at all: departments' handlers and the administrator stand outside the shifts. */
export const onDutyRoles: readonly Role[] = ['receptionist', 'afterSales', 'broadcaster', 'shiftLead', 'supervisor', 'head']

const blocks = (kind: BlockKind, of: readonly { readonly id: string }[]): Block[] => of.map(({ id }) => ({ kind, of: id }))

/** Everything that stands against handing over now, whether lifted or not, in the order in which it is dealt with. */
export function allBlocks({ emergencies, incidents, items, matters, checks, incoming, unfit, relief }: HandoverFacts): Block[] {
  return [
    ...emergencies.map((of): Block => ({ kind: 'emergency', of })),
    ...incidents.map((of): Block => ({ kind: 'incident', of })),
    ...blocks('notCounted', items.filter(item => item.counted === null)),
    ...blocks('differenceUnexplained', items.filter(item => item.counted !== null && item.expected !== null && item.counted !== item.expected && !item.explained)),
    ...blocks('lineMissing', matters.filter(line => !line.written)),
    ...blocks('notChecked', checks.filter(check => !check.checked)),
    ...(unfit && relief === null && incoming !== null ? [{ kind: 'unfit', of: incoming } as const] : []),
  ]
}

const isLifted = (lifts: readonly Lift[], { kind, of }: Block): boolean => lifts.some(lift => lift.kind === kind && lift.of === of)

/** What still stands against it: not what was lifted with a reason. */
export function openBlocks(facts: HandoverFacts): Block[] {
  return allBlocks(facts).filter(block => !isLifted(facts.lifts, block))
}

/** Who takes over: the relief where the incoming person was declared unfit; that person all the same where a supervisor lifted it and there is no relief. */
export function successorOf({ incoming, unfit, relief, lifts }: Pick<HandoverFacts, 'incoming' | 'unfit' | 'relief' | 'lifts'>): string | null {
  if (!unfit || relief !== null) return unfit ? relief : incoming
  return incoming !== null && isLifted(lifts, { kind: 'unfit', of: incoming }) ? incoming : null
}

/** What was prepared may be mended until the outgoing person signs. */
function preparing({ state, people }: HandoverFacts, { staffId }: Person): Action {
  if (state === 'closed') return refused('shift_closed')
  if (state === 'handingOver') return refused('outgoing_signed')
  return people.includes(staffId) ? allowed : refused('not_on_duty')
}

function signingOut(facts: HandoverFacts, who: Person): Action {
  const may = preparing(facts, who)
  if (!may.may) return may
  if (openBlocks(facts).length > 0) return refused('handover_blocked')
  return successorOf(facts) === null ? refused('nobody_follows') : allowed
}

/** The incoming person reads line by line, from the other's signature on. */
function receiving(facts: HandoverFacts, { staffId }: Person): Action {
  if (facts.state === 'closed') return refused('shift_closed')
  if (facts.state === 'open') return refused('outgoing_not_signed')
  // Nobody hands over to themselves: not who signed, and nobody else who was on this shift.
  if (facts.signedOutBy === staffId || facts.people.includes(staffId)) return refused('same_person')
  return successorOf(facts) === staffId ? allowed : refused('not_the_successor')
}

function signingIn(facts: HandoverFacts, who: Person): Action {
  const may = receiving(facts, who)
  if (!may.may) return may
  // An emergency that began between the two signatures stands against it as much as one before.
  if (openBlocks(facts).length > 0) return refused('handover_blocked')
  return [...facts.matters, ...facts.instructions].every(line => line.ticked) ? allowed : refused('lines_not_ticked')
}

/** Where nobody follows, a supervisor closes the day; what is open is lifted with a reason first, as in any handover. */
function closingDay(facts: HandoverFacts, { staffId, role }: Person): Action {
  if (facts.state === 'closed') return refused('shift_closed')
  if (!SUPERVISORS.includes(role)) return refused('not_permitted')
  // Whoever was on this shift themselves is not the other pair of eyes.
  if (facts.people.includes(staffId)) return refused('same_person')
  return openBlocks(facts).length > 0 ? refused('handover_blocked') : allowed
}

function lifting({ state }: HandoverFacts, { role }: Person): Action {
  if (state === 'closed') return refused('shift_closed')
  return SUPERVISORS.includes(role) ? allowed : refused('not_permitted')
}

const RULES: Readonly<Record<HandoverStep, (facts: HandoverFacts, who: Person) => Action>> = {
  write: preparing, count: preparing, check: preparing, lift: lifting, signOut: signingOut, tick: receiving, refuse: receiving, signIn: signingIn, closeDay: closingDay,
}

/** Whether this person may take this step now. */
export function handoverStep(facts: HandoverFacts, who: Person, step: HandoverStep): Action {
  return onDutyRoles.includes(who.role) ? RULES[step](facts, who) : refused('not_permitted')
}

/** Every step of a handover for this person. */
export function handoverActions(facts: HandoverFacts, who: Person): Actions<HandoverStep> {
  return Object.fromEntries(handoverSteps.map(step => [step, handoverStep(facts, who, step)])) as Actions<HandoverStep>
}

/** Whether this person may name who follows: while the shift is not closed, whoever is on duty or a supervisor. */
export function mayName({ state, people }: Pick<HandoverFacts, 'state' | 'people'>, { staffId, role }: Person): Action {
  if (state === 'closed') return refused('shift_closed')
  return people.includes(staffId) || SUPERVISORS.includes(role) ? allowed : refused('not_on_duty')
}

/** Whether this person may come to a shift that runs: with their own PIN, before the outgoing person signs, and not whoever is to take it over. */
export function mayJoin({ state, people, ...facts }: Pick<HandoverFacts, 'state' | 'people' | 'incoming' | 'unfit' | 'relief' | 'lifts'>, { staffId, role }: Person): Action {
  if (state === 'closed') return refused('shift_closed')
  if (state === 'handingOver') return refused('outgoing_signed')
  if (!onDutyRoles.includes(role)) return refused('not_permitted')
  if (people.includes(staffId)) return refused('on_this_shift')
  return successorOf(facts) === staffId ? refused('takes_over') : allowed
}

/** Whether this person may write into the log. What was signed by the outgoing person waits for the other signature; what comes after both is marked late. */
export function mayWriteEntry({ state, people }: Pick<HandoverFacts, 'state' | 'people'>, { staffId, role }: Person): Action {
  if (state === 'handingOver') return refused('outgoing_signed')
  return people.includes(staffId) || (state === 'closed' && SUPERVISORS.includes(role)) ? allowed : refused('not_on_duty')
}

/** An entry tells what has happened, not what will. `at` and `now` UTC ms; a clock of another PC may run a little ahead. */
export function entryProblems(at: number | null | undefined, now: number): FieldProblem[] {
  return at !== null && at !== undefined && at > now + 2 * 60_000 ? [{ path: ['at'], error: 'time.future' }] : []
}

/** Whether an entry of this kind can be an incident that goes on. */
export const mayGoOn = (kind: EntryKind | null): boolean => kind !== null && incidentKinds.includes(kind)

/** A post has one shift at a time. `running` is the one that stands open on it. */
export function mayOpenShift(running: { readonly id: string } | null, { role }: Person): Action {
  if (!onDutyRoles.includes(role)) return refused('not_permitted')
  return running === null ? allowed : refused('shift_is_open')
}

/** How long somebody stayed beyond the end of the shift (ms): 0 where they left in time. `until` and `leftAt` UTC ms. */
export const overtime = (until: number, leftAt: number): number => Math.max(0, leftAt - until)

/** An entry that is written when its shift has been handed over is marked late. `closedAt` UTC ms, null while the shift runs. */
export const isLate = (closedAt: number | null): boolean => closedAt !== null
