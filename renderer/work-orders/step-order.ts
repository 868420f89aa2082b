// In which order the steps of an order stand under its record, for the person who looks at it. Pure.
import type { WorkOrderView } from '../../shared/work-orders/contract'
import type { WorkOrderStep } from '../../shared/work-orders/words'

type Seen = Pick<WorkOrderView, 'state' | 'actions'>

/** The steps that lead on from each state, the usual one first. */
const WAY: Readonly<Record<WorkOrderView['state'], readonly WorkOrderStep[]>> = {
  registered: ['dispatch', 'accept'],
  dispatched: ['accept', 'refuse', 'arrive'],
  accepted: ['arrive', 'done', 'notDone'],
  onSite: ['done', 'notDone'],
  done: ['handedOver', 'followUp', 'archive'],
  archived: ['print'],
}

/** Never by the key of the next step. */
const NEVER_NEXT: readonly WorkOrderStep[] = ['refuse', 'notDone']

const BESIDE: readonly WorkOrderStep[] = ['print', 'edit']
const SELDOM: readonly WorkOrderStep[] = ['dispatch', 'refuse', 'attach', 'remark', 'void']

/** What does not apply to this order at all is not shown as refused. */
const NOT_OURS = ['not_permitted', 'nobody_to_call', 'call_first', 'already_handed_over']

export interface OrderedStep {
  readonly name: WorkOrderStep
  /** May be the one filled button. */
  readonly next: boolean
  /** Stands behind «more». */
  readonly more: boolean
}

/** What stands under the record, in order: on the way a step that cannot be taken yet stays in sight with its reason, beside the way only what is possible is shown. */
export function stepOrder({ state, actions }: Seen): OrderedStep[] {
  const may = (name: WorkOrderStep) => actions[name]?.may === true
  const applies = (name: WorkOrderStep) => {
    const action = actions[name]
    return action !== undefined && (action.may || !NOT_OURS.includes(action.reason))
  }
  const main = WAY[state].filter(applies)
  const beside = BESIDE.filter(name => may(name) && !main.includes(name))
  const seldom = SELDOM.filter(name => may(name) && !main.includes(name))
  return [
    ...main.map(name => ({ name, next: !NEVER_NEXT.includes(name), more: false })),
    ...beside.map(name => ({ name, next: false, more: false })),
    ...seldom.map(name => ({ name, next: false, more: true })),
  ]
}
