// The bar under a complaint: the next step for this person, what else may be done, and why the rest may not.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ComplaintView } from '../../shared/complaints/contract'
import type { ComplaintStep } from '../../shared/complaints/words'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { StepBar } from '../ui/StepBar'
import type { Step } from '../ui/steps'
import { isAsking } from './ComplaintStepForm'
import type { AskingStep } from './ComplaintStepForm'
import { isOfDepartment, stepOrder } from './step-order'

const KEYS: Partial<Readonly<Record<ComplaintStep, string>>> = { edit: 'Ctrl+E', print: 'Ctrl+P' }

interface ComplaintStepsProps {
  readonly complaint: ComplaintView
  readonly onAsk: (step: AskingStep) => void
  readonly onPrint: (paper: ComplaintPaper) => void
}

/** What is printed of one complaint. */
export type ComplaintPaper = 'complaintForm' | 'mediationAgreement'

/** A voided complaint has no steps. */
export function ComplaintSteps({ complaint, onAsk, onPrint }: ComplaintStepsProps) {
  const { t } = useTranslation('complaints')
  const navigate = useNavigate()
  const { id, version, number, actions, class: of, state } = complaint
  const takeUp = useCommand(api.complaints.takeUp, { done: t('done.takeUp', { number }) })
  // A person of the department signs with the own name and is asked for nothing; the desk is asked who signed.
  const sign = useCommand(api.complaints.sign, { done: t('done.sign', { number }) })
  const now = useNow()
  const { may } = useHouse()
  const labelOf = (name: ComplaintStep) => {
    if (name === 'return' && state === 'judged' && of === 'B') return t('steps.settle')
    if (name === 'send' && (state === 'sent' || state === 'signed')) return t('steps.sendOn')
    return t(`steps.${name}`)
  }
  const run = (name: ComplaintStep) => {
    if (name === 'sign' && isOfDepartment(complaint)) void sign.run({ id, version })
    else if (isAsking(name)) onAsk(name)
    else if (name === 'takeUp') void takeUp.run({ id, version })
    else if (name === 'print') onPrint('complaintForm')
    else void navigate(`/complaints/${id}?${name === 'mediate' ? 'mediate' : 'edit'}=1`)
  }
  const steps = stepOrder(complaint, now).map(({ name, next, more }): Step => {
    const key = KEYS[name]
    return { name, label: labelOf(name), action: actions[name] ?? { may: false, reason: 'unknown' }, run: () => run(name), next, more, mayFold: true, ...(key !== undefined && { key }) }
  })
  const agreement: Step = { name: 'agreement', label: t('steps.agreement'), action: actions.print ?? { may: false, reason: 'unknown' }, run: () => onPrint('mediationAgreement'), mayFold: true }
  // Before there is one it is printed to be filled in, and without one it says where the customer was advised to turn.
  const mediated = complaint.mediation !== null && agreement.action.may ? [agreement] : []
  // A repair may be what helps, in every state.
  const repair: Step = { name: 'workOrder', label: t('steps.workOrder'), action: { may: true }, run: () => void navigate(`/work-orders/new?complaint=${id}`), key: 'F6', mayFold: true }
  const repairs = may('workOrders.report') ? [repair] : []
  // Printing has its key: it is the first to go behind «more». An agreement that was reached waits for its signatures, before anything is changed in it.
  const last = complaint.mediation?.outcome === 'agreed' ? ['mediate', 'print'] : ['print']
  const [way, beside] = [steps.filter(({ name, more }) => more === true || !last.includes(name)), steps.filter(({ name, more }) => more !== true && last.includes(name))]
  const all = [...way, ...mediated, ...repairs, ...beside]
  return <StepBar steps={complaint.voided === null ? all : []} busy={takeUp.busy || sign.busy} problem={takeUp.problem ?? sign.problem} />
}
