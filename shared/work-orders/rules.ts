import { allowed, refused, type Action, type Actions } from '../core/actions'
import type { Role } from '../core/actor'
import { roleMay } from '../permissions'
import type { WorkOrderState, workOrderActions } from './contract'

type Step = 'dispatch' | 'done' | 'archive'

/** From which states a step may be taken, and to which state it leads. An order dispatched again goes to another team. */
const STEPS: Readonly<Record<Step, { from: readonly WorkOrderState[]; to: WorkOrderState }>> = {
  dispatch: { from: ['registered', 'dispatched'], to: 'dispatched' },
  done: { from: ['dispatched'], to: 'done' },
  archive: { from: ['done'], to: 'archived' },
}

/** The state a step leads to. */
export function stateAfter(step: Step): WorkOrderState {
  return STEPS[step].to
}

/** Whether an order still waits for somebody. */
export function isOpenState(state: WorkOrderState): boolean {
  return state !== 'archived'
}

/** Why a step cannot be taken from a state, as a reason of the texts. */
function reasonAgainst(step: Step, state: WorkOrderState): string {
  if (state === 'archived') return 'archived'
  if (step === 'done') return state === 'registered' ? 'not_dispatched' : 'already_done'
  return step === 'archive' ? 'not_done' : 'already_done'
}

/** What a person of this role may do next with the order; where not, why. */
export function workOrderSteps(order: { state: WorkOrderState; voided: unknown }, role: Role): Actions<(typeof workOrderActions)[number]> {
  const may = (name: Parameters<typeof roleMay>[1], step: () => Action): Action => {
    if (order.voided) return refused('voided')
    return roleMay(role, name) ? step() : refused('not_permitted')
  }
  const from = (step: Step) => (): Action => (STEPS[step].from.includes(order.state) ? allowed : refused(reasonAgainst(step, order.state)))
  return {
    edit: may('workOrders.edit', () => (order.state === 'archived' ? refused('archived') : allowed)),
    dispatch: may('workOrders.dispatch', from('dispatch')),
    done: may('workOrders.done', from('done')),
    archive: may('workOrders.archive', from('archive')),
    void: may('workOrders.void', () => (order.state === 'archived' ? refused('archived') : allowed)),
    print: may('print.send', () => allowed),
  }
}
