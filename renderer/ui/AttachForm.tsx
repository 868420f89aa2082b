// Files added to a record that is already registered.
import { useState } from 'react'
import { z } from 'zod'
import { attachmentGiven } from '../../shared/attachments/contract'
import type { AttachmentGiven, AttachmentPut } from '../../shared/attachments/contract'
import type { Problem } from '../app/problems'
import { useDraft } from '../app/use-draft'
import { AttachmentsField } from './AttachmentsField'
import { StepForm } from './StepForm'
import { useStepForm } from './use-step-form'

interface AttachValue {
  readonly attachments: readonly AttachmentPut[]
}

interface AttachFormProps {
  /** Names the draft: `complaints.attach:<id>`. */
  readonly form: string
  readonly title: string
  readonly label: string
  readonly confirm: string
  readonly busy: boolean
  readonly problem: Problem | null
  /** Does the step; answers whether it was recorded. */
  readonly onConfirm: (attachments: AttachmentGiven[]) => Promise<boolean>
  readonly onClose: () => void
}

const attachForm = z.object({ attachments: z.array(attachmentGiven).min(1).max(20) })
const given = ({ attachments }: AttachValue) => ({ attachments: attachments.map(({ hash, name }) => ({ hash, name })) })

/** The step waits while files are still being stored. */
export function AttachForm({ form: name, title, label, confirm, busy, problem, onConfirm, onClose }: AttachFormProps) {
  const draft = useDraft<AttachValue>(name, { attachments: [] })
  const [working, setWorking] = useState(false)
  const { form, step } = useStepForm({ schema: attachForm, draft, input: given, command: { busy: busy || working, problem }, send: async ({ attachments }) => !working && (await onConfirm(attachments)), onClose })
  return (
    <StepForm title={title} confirm={confirm} {...step}>
      <AttachmentsField {...form.bind('attachments')} label={label} onWorking={setWorking} />
    </StepForm>
  )
}
