// What may be done next with a complaint, by whom; where not, why.
import { allowed, refused, type Action, type Actions } from '../core/actions'
import type { Role } from '../core/actor'
import { roleMay } from '../permissions'
import type { ComplaintFacts, Person } from './facts'
import { timesOf } from './policy'
import type { Approver, ComplaintState, ComplaintStep } from './words'

const OPEN: readonly ComplaintState[] = ['registered', 'judged', 'sent', 'signed', 'returned', 'checked', 'told', 'invalid', 'contested']

/** Whether somebody still owes something. */
export function isOpenComplaint({ state, voided }: Pick<ComplaintFacts, 'state' | 'voided'>): boolean {
  return !voided && OPEN.includes(state)
}

/** States from which a step may be taken. Steps not named here are possible while the complaint is open. */
const FROM: Partial<Readonly<Record<ComplaintStep, readonly ComplaintState[]>>> = {
  judge: ['registered'],
  explain: ['invalid'],
  contest: ['invalid', 'closed'],
  rule: ['contested'],
  takeUp: ['judged', 'sent', 'signed', 'returned', 'checked', 'told'],
  raise: ['judged', 'sent', 'signed', 'returned', 'checked', 'told'],
  send: ['judged', 'sent', 'signed'],
  sign: ['sent'],
  chase: ['sent', 'signed'],
  return: ['judged', 'signed'],
  check: ['returned'],
  sendBack: ['returned'],
  answer: ['judged', 'sent', 'signed', 'returned', 'checked'],
  tell: ['checked'],
  callBack: ['told'],
  askExtension: ['judged', 'sent', 'signed', 'returned', 'checked'],
  decideExtension: ['judged', 'sent', 'signed', 'returned', 'checked', 'told'],
  mediate: ['judged', 'sent', 'signed', 'returned', 'checked', 'told'],
  reopen: ['archived'],
  void: ['registered'],
}

/** Why a step is not possible in a state (a key of the reasons). */
function reasonAgainst(step: ComplaintStep, facts: ComplaintFacts): string {
  const { state } = facts
  if (state === 'archived') return 'archived'
  if (state === 'closed') return 'complaint_closed'
  if (state === 'registered') return 'not_judged'
  if (state === 'contested') return 'being_contested'
  if (state === 'invalid') return 'ruled_invalid'
  return ON_THE_WAY[step]?.(facts) ?? 'step_is_over'
}

/** How far a valid complaint has come in its round. */
const COURSE: readonly ComplaintState[] = ['judged', 'sent', 'signed', 'returned', 'checked', 'told']

const reached = ({ state }: ComplaintFacts, by: ComplaintState): boolean => COURSE.indexOf(state) >= COURSE.indexOf(by)

/** Said of a valid, open complaint that is not where the step begins. Who comes second to a step is told that it is over, never that its time has not come. */
const ON_THE_WAY: Partial<Readonly<Record<ComplaintStep, (facts: ComplaintFacts) => string>>> = {
  judge: () => 'already_judged',
  void: () => 'already_judged',
  explain: () => 'ruled_valid',
  contest: () => 'ruled_valid',
  rule: ({ contested }) => (contested ? 'already_ruled' : 'not_contested'),
  send: () => 'result_is_there',
  sign: facts => {
    if (facts.round.signedAt !== null) return 'already_signed'
    return reached(facts, 'returned') ? 'result_is_there' : 'not_sent'
  },
  chase: facts => (reached(facts, 'returned') ? 'result_is_there' : 'not_sent'),
  return: facts => (reached(facts, 'returned') ? 'already_returned' : 'not_signed'),
  check: facts => (reached(facts, 'checked') ? 'already_checked' : 'nothing_to_check'),
  sendBack: facts => (reached(facts, 'checked') ? 'already_checked' : 'nothing_to_check'),
  answer: () => 'already_answered',
  tell: facts => (reached(facts, 'told') ? 'already_told' : 'not_checked'),
  // A round after the first began with a call back, or by opening it again.
  callBack: ({ round }) => (round.no > 1 ? 'not_told_in_round' : 'not_told'),
  reopen: ({ archiveNumber }) => (archiveNumber === null ? 'not_archived' : 'already_reopened'),
}

function stateAllows(facts: ComplaintFacts, step: ComplaintStep): Action {
  const from = FROM[step]
  const possible = from === undefined ? isOpenComplaint(facts) : from.includes(facts.state)
  if (!possible) return refused(reasonAgainst(step, facts))
  return RULES[step]?.(facts) ?? allowed
}

/** What beside the state stands against a step. */
const RULES: Partial<Readonly<Record<ComplaintStep, (facts: ComplaintFacts) => Action>>> = {
  contest: ({ contested }) => (contested ? refused('contested_once') : allowed),
  raise: ({ severity }) => (severity === 'major' ? refused('already_major') : allowed),
  takeUp: facts => {
    if (timesOf(facts.policy, facts.severity).takeUp === null && facts.class === 'B') return refused('stays_with_clerk')
    return facts.takenUpAt === null ? allowed : refused('already_taken_up')
  },
  // The clerk alone settles class B; class A has been with a department before there is a result.
  return: ({ state, class: of }) => (state === 'judged' && of === 'A' ? refused('not_sent') : allowed),
  answer: ({ answeredAt }) => (answeredAt === null ? allowed : refused('already_answered')),
  askExtension: ({ extensionAsked }) => (extensionAsked === null ? allowed : refused('extension_asked')),
  decideExtension: ({ extensionAsked }) => (extensionAsked === null ? refused('no_extension_asked') : allowed),
  mediate: ({ dispute }) => (dispute ? allowed : refused('no_dispute')),
}

const SUPERVISORS: readonly Role[] = ['supervisor', 'head']

/** Who checks a result: class B the shift lead, class A the supervisor, a major one the head. Those above may too. */
export function checkersOf({ class: of, severity }: Pick<ComplaintFacts, 'class' | 'severity'>): readonly Role[] {
  if (severity === 'major') return ['head']
  return of === 'A' ? SUPERVISORS : ['shiftLead', ...SUPERVISORS]
}

/** Who records the approval of a later day. The general manager's is recorded by the head, with the manager's name. */
export function approversOf(of: Approver): readonly Role[] {
  return of === 'supervisor' ? SUPERVISORS : ['head']
}

/** Who takes a complaint in hand: an important one (and class A) the supervisor, a major one the head. */
function takersOf({ severity }: Pick<ComplaintFacts, 'severity'>): readonly Role[] {
  return severity === 'major' ? ['head'] : SUPERVISORS
}

/** Whether this role, by dealing with the complaint, takes it in hand too: it owes that, and has not said so yet. */
export function takesUpWith(facts: ComplaintFacts, role: Role): boolean {
  return facts.takenUpAt === null && timesOf(facts.policy, facts.severity).takeUp !== null && takersOf(facts).includes(role)
}

const only = (roles: readonly Role[], { role }: Person, reason: string): Action => (roles.includes(role) ? allowed : refused(reason))

/** What beside the permission of the role stands against this person. */
const PEOPLE: Partial<Readonly<Record<ComplaintStep, (facts: ComplaintFacts, who: Person) => Action>>> = {
  check: (facts, who) => only(checkersOf(facts), who, facts.class === 'A' ? 'checked_by_supervisor' : 'checked_by_shift_lead'),
  sendBack: (facts, who) => only(checkersOf(facts), who, facts.class === 'A' ? 'checked_by_supervisor' : 'checked_by_shift_lead'),
  takeUp: (facts, who) => only(takersOf(facts), who, 'taken_up_above'),
  decideExtension: (facts, who) => {
    const approver = timesOf(facts.policy, facts.severity).approver
    return only(approversOf(approver), who, `approved_by_${approver}`)
  },
  sign: ofDepartment,
  return: ofDepartment,
  chase: (_facts, who) => (who.role === 'handler' ? refused('not_permitted') : allowed),
}

/** A handler acts for the own department; the desk signs and returns for departments that work on paper. */
function ofDepartment({ state, round }: ComplaintFacts, { role, departmentId }: Person): Action {
  if (role !== 'handler') return allowed
  return state !== 'judged' && round.departmentId === departmentId ? allowed : refused('other_department')
}

/** The permission each step needs. */
const PERMISSION = {
  edit: 'complaints.edit', judge: 'complaints.judge', raise: 'complaints.raise', explain: 'complaints.explain', contest: 'complaints.contest', rule: 'complaints.rule', takeUp: 'complaints.takeUp',
  send: 'complaints.send', sign: 'complaints.sign', chase: 'complaints.chase', return: 'complaints.return', check: 'complaints.check', sendBack: 'complaints.sendBack', answer: 'complaints.answer',
  tell: 'complaints.tell', callBack: 'complaints.callBack', askExtension: 'complaints.askExtension', decideExtension: 'complaints.decideExtension', mediate: 'complaints.mediate',
  attach: 'complaints.attach', remark: 'complaints.remark', reopen: 'complaints.reopen', void: 'complaints.void', print: 'print.send',
} as const satisfies Record<ComplaintStep, Parameters<typeof roleMay>[1]>

/** Whether this person may take this step now. */
export function complaintStep(facts: ComplaintFacts, who: Person, step: ComplaintStep): Action {
  if (facts.voided) return refused('voided')
  if (!roleMay(who.role, PERMISSION[step])) return refused('not_permitted')
  if (step === 'print') return allowed
  const state = stateAllows(facts, step)
  return state.may ? (PEOPLE[step]?.(facts, who) ?? allowed) : state
}

/** Every step of a complaint for this person. */
export function complaintSteps(facts: ComplaintFacts, who: Person): Actions<ComplaintStep> {
  return Object.fromEntries((Object.keys(PERMISSION) as ComplaintStep[]).map(step => [step, complaintStep(facts, who, step)])) as Actions<ComplaintStep>
}
