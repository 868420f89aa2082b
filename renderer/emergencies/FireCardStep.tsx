// The fire card, filled in or corrected.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fireCard, type FireCard } from '../../shared/emergencies/words'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ToggleChip } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextArea, TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './EmergencyStepForm'
import { cardOf } from './fire-card-form'

const given = (value: FireCard) => value

/** Begins with what is known; saved from the version it was opened at. */
export function FireCardStep({ emergency, onClose }: StepProps) {
  const { t } = useTranslation('emergencies')
  const house = useHouse()
  const { id, number } = emergency
  const [version] = useState(emergency.version)
  const save = useCommand(api.emergencies.fireCard, { done: t('passing.fireCard') })
  const draft = useDraft<FireCard>(`emergencies.fireCard:${id}`, cardOf(emergency, house, house.lang))
  const { form, step } = useStepForm({ schema: fireCard, draft, input: given, command: save, send: card => save.run({ id, version, card }), onClose })
  const called = form.value.calledAt !== null
  return (
    <StepForm title={t('cardForm.title', { number })} confirm={t('cardForm.confirm')} {...step}>
      <TextField {...form.bind('name')} className="span-3" label={t('cardForm.name')} max={120} />
      <TextField {...form.bind('post')} className="span-3" label={t('cardForm.post')} max={120} />
      <TextField {...form.bind('address')} className="span-6" label={t('cardForm.address')} max={200} />
      <TextField {...form.bind('where')} className="span-6" label={t('cardForm.where')} max={200} />
      <TextArea {...form.bind('seen')} className="span-6" label={t('cardForm.seen')} max={1000} rows={1} autoFocus />
      <div>
        <ToggleChip name="calledAt" label={t('cardForm.called')} value={called} onChange={now => form.set({ calledAt: now ? Date.now() : null })} />
      </div>
    </StepForm>
  )
}
