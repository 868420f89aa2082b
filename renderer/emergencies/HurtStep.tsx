// How many are hurt, as far as is known now.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hurtPeople } from '../../shared/emergencies/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StepForm } from '../ui/StepForm'
import { TextArea, TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './EmergencyStepForm'

interface HurtValue {
  readonly hurt: string
  readonly hurtText: string
}

const given = ({ hurt, hurtText }: HurtValue) => ({ hurt: hurt.trim() === '' ? 0 : Number(hurt.trim()), hurtText })

/** Saved from the version it was opened at. */
export function HurtStep({ emergency, onClose }: StepProps) {
  const { t } = useTranslation('emergencies')
  const { id, number } = emergency
  const [version] = useState(emergency.version)
  const save = useCommand(api.emergencies.hurt, { done: t('passing.hurt') })
  const draft = useDraft<HurtValue>(`emergencies.hurt:${id}`, { hurt: emergency.hurt === 0 ? '' : String(emergency.hurt), hurtText: emergency.hurtText })
  const { form, step } = useStepForm({ schema: hurtPeople, draft, input: given, command: save, send: input => save.run({ id, version, ...input }), onClose })
  return (
    <StepForm title={t('hurtForm.title', { number })} confirm={t('hurtForm.confirm')} {...step}>
      <TextField {...form.bind('hurt')} className="span-3" label={t('hurtForm.count')} max={4} />
      <TextArea {...form.bind('hurtText')} label={t('hurtForm.text')} max={1000} rows={2} />
    </StepForm>
  )
}
