// What may be done next with an order, by whom; where not, why.
import { allowed, refused, type Action, type Actions } from '../core/actions'
import { roleMay } from '../permissions'
import type { Person, WorkOrderFacts } from './facts'
import { workOrderActions, type WorkOrderState, type WorkOrderStep } from './words'

/** Whether an order still waits for somebody. */
export function isOpenOrder({ state, voided }: Pick<WorkOrderFacts, 'state' | 'voided'>): boolean {
  return !voided && state !== 'archived'
}

/** States from which a step may be taken. Steps not named here are possible while the order is open. */
const FROM: Partial<Readonly<Record<WorkOrderStep, readonly WorkOrderState[]>>> = {
  dispatch: ['registered', 'dispatched', 'accepted', 'onSite'],
  accept: ['dispatched'],
  refuse: ['dispatched', 'accepted'],
  arrive: ['dispatched', 'accepted'],
  done: ['accepted', 'onSite'],
  notDone: ['accepted', 'onSite'],
  handedOver: ['done'],
  followUp: ['done'],
  archive: ['done'],
  void: ['registered', 'dispatched', 'accepted'],
}

/** How far an order has come in its round. */
const COURSE: readonly WorkOrderState[] = ['registered', 'dispatched', 'accepted', 'onSite', 'done', 'archived']
const reached = (state: WorkOrderState, by: WorkOrderState): boolean => COURSE.indexOf(state) >= COURSE.indexOf(by)

/** Why a step is not possible in a state (a key of the reasons). Who comes second to a step is told that it is over, never that its time has not come. */
function reasonAgainst(step: WorkOrderStep, state: WorkOrderState): string {
  if (state === 'archived') return 'archived'
  if (reached(state, 'done')) return 'work_is_done'
  if (step === 'handedOver' || step === 'followUp' || step === 'archive') return 'not_done'
  if (state === 'registered') return 'not_dispatched'
  if (state === 'dispatched') return 'not_accepted'
  return step === 'accept' ? 'already_accepted' : 'already_on_site'
}

/** What beside the state stands against a step. */
const RULES: Partial<Readonly<Record<WorkOrderStep, (facts: WorkOrderFacts) => Action>>> = {
  handedOver: ({ round }) => (round.handedOverAt === null ? allowed : refused('already_handed_over')),
  followUp: ({ canBeCalled }) => (canBeCalled ? allowed : refused('nobody_to_call')),
  // Who can be called is called; filing without a call is for orders of our own people.
  archive: ({ canBeCalled }) => (canBeCalled ? refused('call_first') : allowed),
}

function stateAllows(facts: WorkOrderFacts, step: WorkOrderStep): Action {
  const from = FROM[step]
  const possible = from === undefined ? isOpenOrder(facts) : from.includes(facts.state)
  return possible ? (RULES[step]?.(facts) ?? allowed) : refused(reasonAgainst(step, facts.state))
}

/** The steps of the team: a handler takes them for the own department, the desk for teams that work on paper or by radio. */
const OF_THE_TEAM: readonly WorkOrderStep[] = ['accept', 'refuse', 'arrive', 'done', 'notDone']

function personAllows({ round }: WorkOrderFacts, { role, departmentId }: Person, step: WorkOrderStep): Action {
  if (role !== 'handler' || !OF_THE_TEAM.includes(step)) return allowed
  return round.departmentId === departmentId ? allowed : refused('other_department')
}

/** The permission each step needs. */
const PERMISSION = {
  edit: 'workOrders.edit', dispatch: 'workOrders.dispatch', accept: 'workOrders.accept', refuse: 'workOrders.refuse', arrive: 'workOrders.arrive', done: 'workOrders.done', notDone: 'workOrders.notDone',
  handedOver: 'workOrders.handedOver', followUp: 'workOrders.followUp', archive: 'workOrders.archive', attach: 'workOrders.attach', remark: 'workOrders.remark', void: 'workOrders.void', print: 'print.send',
} as const satisfies Record<WorkOrderStep, Parameters<typeof roleMay>[1]>

/** Whether this person may take this step now. */
export function workOrderStep(facts: WorkOrderFacts, who: Person, step: WorkOrderStep): Action {
  if (facts.voided) return refused('voided')
  if (!roleMay(who.role, PERMISSION[step])) return refused('not_permitted')
  if (step === 'print') return allowed
  const state = stateAllows(facts, step)
  return state.may ? personAllows(facts, who, step) : state
}

/** Every step of an order for this person. */
export function workOrderSteps(facts: WorkOrderFacts, who: Person): Actions<WorkOrderStep> {
  return Object.fromEntries(workOrderActions.map(step => [step, workOrderStep(facts, who, step)])) as Actions<WorkOrderStep>
}
