// The bar under an order: the next step for this person, what else may be done, and why the rest may not.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { WorkOrderView } from '../../shared/work-orders/contract'
import type { WorkOrderStep } from '../../shared/work-orders/words'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { StepBar } from '../ui/StepBar'
import type { Step } from '../ui/steps'
import type { AskingStep } from './WorkOrderStepForm'
import { stepOrder } from './step-order'

const KEYS: Partial<Readonly<Record<WorkOrderStep, string>>> = { edit: 'Ctrl+E', print: 'Ctrl+P' }

interface WorkOrderStepsProps {
  readonly order: WorkOrderView
  readonly onAsk: (step: AskingStep) => void
  readonly onPrint: () => void
}

/** A voided order has no steps. */
export function WorkOrderSteps({ order, onAsk, onPrint }: WorkOrderStepsProps) {
  const { t } = useTranslation('work-orders')
  const { me } = useHouse()
  const navigate = useNavigate()
  const { id, version, number, actions, state, person } = order
  const done = (name: 'accept' | 'arrive' | 'archive') => ({ done: t(`passing.${name}`, { number }) })
  const accept = useCommand(api.workOrders.accept, done('accept'))
  const arrive = useCommand(api.workOrders.arrive, done('arrive'))
  const archive = useCommand(api.workOrders.archive, done('archive'))
  // A person of the team is asked for nothing; the desk is asked who of the team it is, where that is not known.
  const known = person !== '' || me?.role === 'handler'
  const run = (name: WorkOrderStep) => {
    if (name === 'print') onPrint()
    else if (name === 'edit') void navigate(`/work-orders/${id}?edit=1`)
    else if (name === 'archive') void archive.run({ id, version })
    else if (name === 'accept' && known) void accept.run({ id, version })
    else if (name === 'arrive' && known) void arrive.run({ id, version })
    else onAsk(name)
  }
  const labelOf = (name: WorkOrderStep) => (name === 'dispatch' && state !== 'registered' ? t('steps.dispatchAgain') : t(`steps.${name}`))
  const steps = stepOrder(order).map(({ name, next, more }): Step => {
    const key = KEYS[name]
    return { name, label: labelOf(name), action: actions[name] ?? { may: false, reason: 'unknown' }, run: () => run(name), next, more, ...(key !== undefined && { key }) }
  })
  return <StepBar steps={order.voided === null ? steps : []} busy={accept.busy || arrive.busy || archive.busy} problem={accept.problem ?? arrive.problem ?? archive.problem} />
}
