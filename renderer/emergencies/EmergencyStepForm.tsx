// The steps of an emergency that ask for something, each in the place of the bar it was taken from.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EmergencyView } from '../../shared/emergencies/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { AttachForm } from '../ui/AttachForm'
import { ReasonDialog } from '../ui/ReasonDialog'
import { AccountStep } from './AccountStep'
import { EditStep } from './EditStep'
import { FireCardStep } from './FireCardStep'
import { HurtStep } from './HurtStep'
import { TellStep } from './TellStep'

/** Whom one tells and since when (UTC ms) is known from the key that was pressed. */
export type Asking = { readonly step: 'tell'; readonly whom: string; readonly phone: string; readonly at: number } | { readonly step: 'fireCard' | 'hurt' | 'edit' | 'account' | 'attach' | 'end' | 'void' }

export interface StepProps {
  readonly emergency: EmergencyView
  readonly onClose: () => void
}

/** The form of one step. */
export function EmergencyStepForm({ asking, ...props }: StepProps & { asking: Asking }): ReactNode {
  switch (asking.step) {
    case 'tell':
      return <TellStep telling={asking} {...props} />
    case 'fireCard':
      return <FireCardStep {...props} />
    case 'hurt':
      return <HurtStep {...props} />
    case 'edit':
      return <EditStep {...props} />
    case 'account':
    case 'end':
      return <AccountStep step={asking.step} {...props} />
    case 'attach':
      return <AttachStep {...props} />
    case 'void':
      return <VoidStep {...props} />
  }
}

function AttachStep({ emergency: { id, number }, onClose }: StepProps) {
  const { t } = useTranslation('emergencies')
  const attach = useCommand(api.emergencies.attach, { done: t('passing.attach', { number }) })
  return (
    <AttachForm
      form={`emergencies.attach:${id}`}
      title={t('attachForm.title', { number })}
      label={t('fields.attachments')}
      confirm={t('attachForm.confirm')}
      busy={attach.busy}
      problem={attach.problem}
      onConfirm={async attachments => (await attach.run({ id, attachments })) !== null}
      onClose={onClose}
    />
  )
}

function VoidStep({ emergency: { id, version, number }, onClose }: StepProps) {
  const { t } = useTranslation('emergencies')
  const cancel = useCommand(api.emergencies.void, { done: t('passing.void', { number }) })
  return <ReasonDialog form={`emergencies.void:${id}`} number={number} busy={cancel.busy} problem={cancel.problem} onConfirm={async reason => (await cancel.run({ id, version, reason })) !== null} onClose={onClose} />
}
