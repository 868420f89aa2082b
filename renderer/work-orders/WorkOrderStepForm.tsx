// The steps of an order that ask for something, each in the place of the bar it was taken from.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkOrderView } from '../../shared/work-orders/contract'
import type { WorkOrderStep } from '../../shared/work-orders/words'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { AttachForm } from '../ui/AttachForm'
import { DispatchStep } from './DispatchStep'
import { DoneStep } from './DoneStep'
import { FollowUpStep } from './FollowUpStep'
import { HandedOverStep } from './HandedOverStep'
import { NotDoneStep } from './NotDoneStep'
import { TextSteps } from './TextSteps'

export type AskingStep = Exclude<WorkOrderStep, 'edit' | 'print' | 'archive'>

export interface StepProps {
  readonly order: WorkOrderView
  readonly onClose: () => void
}

/** The form of one step. */
export function WorkOrderStepForm({ step, ...props }: StepProps & { step: AskingStep }): ReactNode {
  switch (step) {
    case 'dispatch':
      return <DispatchStep {...props} />
    case 'done':
      return <DoneStep {...props} />
    case 'notDone':
      return <NotDoneStep {...props} />
    case 'handedOver':
      return <HandedOverStep {...props} />
    case 'followUp':
      return <FollowUpStep {...props} />
    case 'attach':
      return <AttachStep {...props} />
    default:
      return <TextSteps step={step} {...props} />
  }
}

function AttachStep({ order: { id, version, number }, onClose }: StepProps) {
  const { t } = useTranslation('work-orders')
  const attach = useCommand(api.workOrders.attach, { done: t('passing.attach', { number }) })
  return (
    <AttachForm
      form={`workOrders.attach:${id}`}
      title={t('attachForm.title', { number })}
      label={t('fields.attachments')}
      confirm={t('attachForm.confirm')}
      busy={attach.busy}
      problem={attach.problem}
      onConfirm={async attachments => (await attach.run({ id, version, attachments })) !== null}
      onClose={onClose}
    />
  )
}
