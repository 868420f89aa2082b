// Files added to a complaint that is already registered.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { attachmentGiven } from '../../shared/attachments/contract'
import type { AttachmentPut } from '../../shared/attachments/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { AttachmentsField } from '../ui/AttachmentsField'
import { StepForm } from '../ui/StepForm'
import { useForm } from '../ui/use-form'
import type { StepProps } from './ComplaintStepForm'

interface AttachValue {
  readonly attachments: readonly AttachmentPut[]
}

const attachForm = z.object({ attachments: z.array(attachmentGiven).min(1).max(20) })
const given = ({ attachments }: AttachValue) => ({ attachments: attachments.map(({ hash, name }) => ({ hash, name })) })

/** The step waits while files are still being stored. */
export function AttachStep({ complaint, onClose }: StepProps) {
  const { t } = useTranslation('complaints')
  const { id, version, number } = complaint
  const attach = useCommand(api.complaints.attach, { done: t('done.attach', { number }) })
  const draft = useDraft<AttachValue>(`complaints.attach:${id}`, { attachments: [] })
  const form = useForm({ schema: attachForm, draft, input: given, refused: attach.problem?.fields })
  const [working, setWorking] = useState(false)
  const take = async () => {
    const input = form.check()
    if (input === null || working || (await attach.run({ id, version, ...input })) === null) return
    draft.done()
    onClose()
  }
  return (
    <StepForm title={t('attachForm.title', { number })} confirm={t('attachForm.confirm')} root={form.root} busy={attach.busy || working} problem={attach.problem} onConfirm={() => void take()} onClose={onClose} draft={draft}>
      <AttachmentsField {...form.bind('attachments')} label={t('fields.attachments')} onWorking={setWorking} />
    </StepForm>
  )
}
