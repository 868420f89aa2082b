// Somebody was told: whom and by what number is known from the key, the time from when it was pressed.
import { useTranslation } from 'react-i18next'
import { newTold } from '../../shared/emergencies/contract'
import { showSeconds } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './EmergencyStepForm'
import type { Telling } from './ToldList'

interface TellValue extends Telling {
  readonly said: string
  /** UTC ms. */
  readonly at: number
}

const given = (value: TellValue) => value

export function TellStep({ emergency: { id, number }, telling: { whom, phone, at }, onClose }: StepProps & { telling: Telling & { readonly at: number } }) {
  const { t } = useTranslation('emergencies')
  const { zone } = useHouse()
  const tell = useCommand(api.emergencies.tell, { done: t('passing.tell', { number }) })
  // One form for each of them: half a line about the police does not come back under the fire brigade.
  const draft = useDraft<TellValue>(`emergencies.tell:${id}:${whom}`.slice(0, 120), { whom, phone, said: '', at })
  const { form, step } = useStepForm({ schema: newTold, draft, input: given, command: tell, send: input => tell.run({ id, ...input }), onClose })
  const known = whom !== ''
  return (
    <StepForm title={t('tellForm.title', { number })} confirm={t('tellForm.confirm')} {...step}>
      <TextField {...form.bind('whom')} className="span-5" label={t('tellForm.whom')} max={120} autoFocus={!known} />
      <TextField {...form.bind('phone')} className="span-3" label={t('tellForm.phone')} max={40} />
      <TextField {...form.bind('said')} className="span-4" label={t('tellForm.said')} hint={t('tellForm.at', { time: showSeconds(form.value.at, zone) })} max={300} autoFocus={known} />
    </StepForm>
  )
}
