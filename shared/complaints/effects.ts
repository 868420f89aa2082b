// What a step does to a complaint: its state, its round, its clocks. Pure; the desk writes what comes out of here, and nothing else.
import type { Role } from '../core/actor'
import { dayKey } from '../text/zone'
import { complaintClock, inHandsOf, isGraver, type ClockStart } from './clocks'
import type { ComplaintFacts, RoundFacts } from './facts'
import { takesUpWith } from './steps'
import type { CallBackOutcome, ComplaintClass, ComplaintClock, ComplaintState, RoundOutcome, Severity } from './words'

interface Judgement {
  readonly validity: 'valid' | 'invalid'
  readonly severity: Severity
  readonly class: ComplaintClass
}

/** A step with what of its input the rules need. */
export type Taken =
  | ({ readonly step: 'judge' | 'rule' } & Judgement)
  | { readonly step: 'raise'; readonly severity: Severity }
  | { readonly step: 'send'; readonly departmentId: string }
  | { readonly step: 'callBack'; readonly outcome: CallBackOutcome }
  | { readonly step: 'askExtension'; readonly until: number }
  | { readonly step: 'decideExtension'; readonly until: number | null; readonly by: Role }
  | { readonly step: 'check' | 'sendBack'; readonly by: Role }
  | { readonly step: 'escalate' }
  | { readonly step: 'explain' | 'contest' | 'takeUp' | 'sign' | 'chase' | 'return' | 'answer' | 'tell' | 'reopen' | 'void' }

/** What is to be written. `moved` gives a running clock a new due time or a new owner; `round` is merged into the running one, or is a new one. */
export interface Effects {
  readonly complaint: Partial<Pick<ComplaintFacts, 'state' | 'validity' | 'severity' | 'class' | 'contested' | 'takenUpAt' | 'answeredAt' | 'extensionAsked'>>
  readonly round: Partial<RoundFacts>
  /** Set where a new round opens (the one before is closed as `round` says). */
  readonly opens: RoundFacts | null
  /** Set where the complaint is archived: it gets its archive number, if it has none from before. */
  readonly archives: RoundOutcome | null
  readonly met: readonly ComplaintClock[]
  readonly stopped: readonly ComplaintClock[]
  readonly started: readonly ClockStart[]
  readonly moved: readonly { name: ComplaintClock; dueAt?: number; owedBy?: ClockStart['owedBy'] }[]
}

const NOTHING: Effects = { complaint: {}, round: {}, opens: null, archives: null, met: [], stopped: [], started: [], moved: [] }

const to = (state: ComplaintState) => ({ state })
const clocks = (...started: (ClockStart | null)[]): readonly ClockStart[] => started.filter(one => one !== null)

/** Tries on so many different days of the mall end a call back as unreachable. */
export const TRIES = 3

const ALL: readonly ComplaintClock[] = ['handOver', 'takeUp', 'department', 'chase', 'check', 'answer', 'tell', 'callBack', 'settle', 'explain', 'rule', 'approve']

/** The clocks of a complaint just registered. */
export function firstClocks(facts: ComplaintFacts, zone: string): readonly ClockStart[] {
  return clocks(complaintClock('handOver', facts, facts.receivedAt, zone))
}

/** What the step does at `now` (UTC ms) in the mall's zone. The step must be allowed (steps.ts). */
export function effectsOf(facts: ComplaintFacts, taken: Taken, now: number, zone: string): Effects {
  const start = (name: ComplaintClock, from = now, as: Partial<ComplaintFacts> = {}) => complaintClock(name, { ...facts, ...as }, from, zone)
  switch (taken.step) {
    case 'judge':
      return judged(facts, taken, now, zone)
    case 'rule':
      return ruled(facts, taken, now, zone)
    case 'explain':
      return { ...NOTHING, complaint: to('closed'), met: ['explain'] }
    case 'contest':
      return { ...NOTHING, complaint: { state: 'contested', contested: true }, stopped: ['explain'], started: clocks(start('rule')) }
    case 'raise':
      return raised(facts, taken.severity, now, zone)
    case 'escalate':
      return raised(facts, 'major', now, zone)
    case 'takeUp':
      return { ...NOTHING, complaint: { takenUpAt: now }, met: ['takeUp'] }
    case 'send':
      return sent(facts, taken.departmentId, now, zone)
    case 'sign':
      return { ...NOTHING, complaint: to('signed'), round: { signedAt: now } }
    case 'chase':
      return { ...NOTHING, met: ['chase'], started: clocks(start('chase')) }
    case 'return':
      return { ...NOTHING, complaint: to('returned'), round: { returnedAt: now }, met: ['handOver', 'department'], stopped: ['chase'], started: clocks(start('check')) }
    case 'check':
      return alsoTakenUp(facts, taken.by, now, { ...NOTHING, complaint: to('checked'), round: { checkedAt: now }, met: ['check'], started: clocks(start('tell')) })
    case 'sendBack':
      return alsoTakenUp(facts, taken.by, now, sentBack(facts, now, zone))
    case 'answer':
      return { ...NOTHING, complaint: { answeredAt: now }, met: ['answer'] }
    case 'tell':
      return { ...NOTHING, complaint: { state: 'told', answeredAt: facts.answeredAt ?? now }, round: { toldAt: now }, met: ['tell', 'answer', 'settle'], stopped: ['approve'], started: clocks(start('callBack')) }
    case 'callBack':
      return calledBack(facts, taken.outcome, now, zone)
    case 'askExtension':
      return { ...NOTHING, complaint: { extensionAsked: { until: taken.until } }, started: clocks(start('approve')) }
    case 'decideExtension':
      return alsoTakenUp(facts, taken.by, now, { ...NOTHING, complaint: { extensionAsked: null }, met: ['approve'], moved: taken.until === null ? [] : [{ name: 'settle', dueAt: taken.until }] })
    case 'reopen':
      return newRound(facts, null, now, zone)
    case 'void':
      return { ...NOTHING, stopped: ALL }
  }
}

/** Who owes taking it in hand has done so by checking its result or deciding on its day. */
function alsoTakenUp(facts: ComplaintFacts, by: Role, now: number, effects: Effects): Effects {
  return takesUpWith(facts, by) ? { ...effects, complaint: { ...effects.complaint, takenUpAt: now }, met: [...effects.met, 'takeUp'] } : effects
}

/** Judged valid, it is handed over, taken in hand, answered and settled by the clocks of its severity, all counted from the telling. */
function judged(facts: ComplaintFacts, { validity, severity, class: of }: Judgement, now: number, zone: string): Effects {
  if (validity === 'invalid') return { ...NOTHING, complaint: { state: 'invalid', validity, severity: null, class: null }, stopped: ['handOver'], started: clocks(complaintClock('explain', facts, now, zone)) }
  const after = { ...facts, severity, class: of }
  const [handOver, ...others] = roundClocks(after, facts.round.openedAt, now, zone)
  return {
    ...NOTHING,
    complaint: { state: 'judged', validity, severity, class: of },
    started: others,
    // It runs since the telling; now it is known who hands over.
    moved: handOver ? [{ name: 'handOver', owedBy: handOver.owedBy }] : [],
  }
}

/** A contested ruling is upheld, and explained once more, or the complaint is valid after all and begins its course now. */
function ruled(facts: ComplaintFacts, judgement: Judgement, now: number, zone: string): Effects {
  if (judgement.validity === 'invalid') return { ...NOTHING, complaint: to('invalid'), met: ['rule'], started: clocks(complaintClock('explain', facts, now, zone)) }
  const { validity, severity, class: of } = judgement
  return { ...NOTHING, complaint: { state: 'judged', validity, severity, class: of }, met: ['rule'], round: { openedAt: now }, started: roundClocks({ ...facts, severity, class: of }, now, now, zone) }
}

/** The clocks of a round of a valid complaint: those of the customer run from its opening, taking in hand from now. */
function roundClocks(facts: ComplaintFacts, openedAt: number, now: number, zone: string): readonly ClockStart[] {
  const start = (name: ComplaintClock, from: number) => complaintClock(name, facts, from, zone)
  const takeUp = facts.takenUpAt === null ? start('takeUp', now) : null
  return clocks(start('handOver', openedAt), takeUp, facts.answeredAt === null ? start('answer', openedAt) : null, start('settle', openedAt))
}

/** A graver severity brings its own taking in hand and answer; what already runs keeps the rule it began with and goes to whoever has it in hand now. */
function raised(facts: ComplaintFacts, severity: Severity, now: number, zone: string): Effects {
  if (facts.severity !== null && !isGraver(severity, facts.severity)) return NOTHING
  const after: ComplaintFacts = { ...facts, severity, class: 'A', takenUpAt: null }
  const owedBy = inHandsOf(after)
  const done = facts.state === 'told'
  return {
    ...NOTHING,
    complaint: { severity, class: 'A', takenUpAt: null },
    stopped: ['takeUp'],
    started: clocks(complaintClock('takeUp', after, now, zone), facts.answeredAt === null && !done ? complaintClock('answer', after, now, zone) : null),
    moved: [{ name: 'settle', owedBy }, ...(facts.state === 'returned' ? [{ name: 'check' as const, owedBy }] : []), ...(facts.state === 'judged' ? [{ name: 'handOver' as const, owedBy: 'shiftLead' as const }] : [])],
  }
}

/** A department that receives a transfer gets its own clock; the customer's clock goes on. */
function sent(facts: ComplaintFacts, departmentId: string, now: number, zone: string): Effects {
  const after = { ...facts, round: { ...facts.round, departmentId } }
  return {
    ...NOTHING,
    complaint: to('sent'),
    round: { departmentId, sentAt: now, signedAt: null },
    met: ['handOver'],
    stopped: ['department', 'chase'],
    started: clocks(complaintClock('department', after, now, zone), complaintClock('chase', after, now, zone)),
  }
}

/** A result sent back goes to whoever gave it: the department, or the clerk who settled it alone. */
function sentBack(facts: ComplaintFacts, now: number, zone: string): Effects {
  const alone = facts.round.sentAt === null
  const start = (name: ComplaintClock) => complaintClock(name, facts, now, zone)
  return {
    ...NOTHING,
    complaint: to(alone ? 'judged' : 'signed'),
    round: { returnedAt: null },
    met: ['check'],
    started: alone ? clocks(start('handOver')) : clocks(start('department'), start('chase')),
  }
}

function calledBack(facts: ComplaintFacts, outcome: CallBackOutcome, now: number, zone: string): Effects {
  if (outcome === 'notSatisfied') return newRound(facts, 'notSatisfied', now, zone)
  if (outcome === 'satisfied') return { ...NOTHING, complaint: to('archived'), round: { outcome: 'satisfied' }, archives: 'satisfied', met: ['callBack'], stopped: ['takeUp'] }
  const notReachedAt = [...facts.round.notReachedAt, now]
  const days = new Set(notReachedAt.map(at => dayKey(at, zone)))
  // A VIP's is never archived while the VIP is not satisfied: it stays to be called.
  if (days.size >= TRIES && !facts.express) return { ...NOTHING, complaint: to('archived'), round: { notReachedAt, outcome: 'unreachable' }, archives: 'unreachable', met: ['callBack'], stopped: ['takeUp'] }
  return { ...NOTHING, round: { notReachedAt }, met: ['callBack'], started: clocks(complaintClock('callBack', facts, now, zone)) }
}

/** A new round under the same number; the earlier ones stay as they were. */
function newRound(facts: ComplaintFacts, ended: RoundOutcome | null, now: number, zone: string): Effects {
  const opens: RoundFacts = { no: facts.round.no + 1, openedAt: now, departmentId: null, sentAt: null, signedAt: null, returnedAt: null, checkedAt: null, toldAt: null, outcome: null, notReachedAt: [] }
  const after: ComplaintFacts = { ...facts, round: opens, answeredAt: null, takenUpAt: null, wantedBy: null }
  return {
    ...NOTHING,
    complaint: { state: 'judged', answeredAt: null, takenUpAt: null, extensionAsked: null },
    round: ended === null ? {} : { outcome: ended },
    opens,
    met: ended === null ? [] : ['callBack'],
    stopped: ['takeUp'],
    started: roundClocks(after, now, now, zone),
  }
}
