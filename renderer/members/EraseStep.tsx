// Erasing a person: what goes and what stays is said before; the act is printed after.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { personLine } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './MemberStepForm'

interface EraseValue {
  readonly reason: string
}
const asked = z.object({ reason: personLine(1, 300) })
const same = (value: EraseValue) => value

export function EraseStep({ member, onClose, onErased }: StepProps & { onErased: () => void }) {
  const { t } = useTranslation('members')
  const { id, number } = member
  const [version] = useState(member.version)
  const erase = useCommand(api.members.erase, { done: t('passing.erase', { number }) })
  const draft = useDraft<EraseValue>(`members.erase:${id}`, { reason: '' })
  const erased = () => {
    onClose()
    onErased()
  }
  const { form, step } = useStepForm({ schema: asked, draft, input: same, command: erase, send: input => erase.run({ id, version, ...input }), onClose, onDone: erased })
  return (
    <StepForm title={t('eraseForm.title', { number })} confirm={t('eraseForm.confirm')} {...step}>
      <p className="step-warning">{t('eraseForm.text')}</p>
      <TextField {...form.bind('reason')} label={t('eraseForm.reason')} max={300} />
    </StepForm>
  )
}
