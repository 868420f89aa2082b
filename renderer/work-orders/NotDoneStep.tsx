// Why a repair could not be done, and on which day the team comes again.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { reasonableTime } from '../../shared/core/reasonable-time'
import { personText } from '../../shared/text/person-text'
import { plannedProblems } from '../../shared/work-orders/rules'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import { isUnclear, noWhen } from '../ui/when'
import type { TypedWhen } from '../ui/when'
import { WhenField } from '../ui/WhenField'
import type { StepProps } from './WorkOrderStepForm'

interface NotDoneValue {
  readonly reason: string
  readonly plannedFor: TypedWhen
}

const notDoneForm = z.object({ reason: personText(1, 1000), plannedFor: reasonableTime.nullable() })

export function NotDoneStep({ order, onClose }: StepProps) {
  const { t } = useTranslation('work-orders')
  const { t: ui } = useTranslation('ui')
  const { zone } = useHouse()
  const { id, version, number } = order
  const putOff = useCommand(api.workOrders.notDone, { done: t('passing.notDone', { number }) })
  const draft = useDraft<NotDoneValue>(`workOrders.notDone:${id}`, { reason: '', plannedFor: noWhen })
  const { form, step } = useStepForm({
    schema: notDoneForm,
    draft,
    input: ({ reason, plannedFor }: NotDoneValue) => ({ reason, plannedFor: plannedFor.at }),
    more: ({ plannedFor }) => (isUnclear(plannedFor) ? { plannedFor: ui('when.unclearDay') } : sentencesOf(plannedProblems(plannedFor.at, Date.now(), zone))),
    command: putOff, send: input => putOff.run({ id, version, ...input }), onClose,
  })
  return (
    <StepForm title={t('notDoneForm.title', { number })} confirm={t('notDoneForm.confirm')} {...step}>
      <TextArea {...form.bind('reason')} label={t('notDoneForm.label')} max={1000} rows={2} />
      <WhenField {...form.bind('plannedFor')} className="span-6" label={t('notDoneForm.plannedFor')} days placeholder={t('hints.plannedFor')} />
    </StepForm>
  )
}
