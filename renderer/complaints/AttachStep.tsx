// Files added to a complaint that is already registered.
import { useTranslation } from 'react-i18next'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { AttachForm } from '../ui/AttachForm'
import type { StepProps } from './ComplaintStepForm'

export function AttachStep({ complaint: { id, version, number }, onClose }: StepProps) {
  const { t } = useTranslation('complaints')
  const attach = useCommand(api.complaints.attach, { done: t('done.attach', { number }) })
  return (
    <AttachForm
      form={`complaints.attach:${id}`}
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
