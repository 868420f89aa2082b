// What was reported, corrected: kind, place, when it began, the first words.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newEmergency } from '../../shared/emergencies/contract'
import { emergencyKinds, type EmergencyKind } from '../../shared/emergencies/words'
import { showDateTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { PlaceField } from '../parties/PlaceField'
import { capital } from '../ui/capital'
import { ChoiceChips } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import { useUnclearWords } from '../ui/use-unclear-words'
import { isUnclear, type TypedWhen } from '../ui/when'
import { WhenField } from '../ui/WhenField'
import type { StepProps } from './EmergencyStepForm'

interface EditValue {
  readonly kind: EmergencyKind | null
  readonly place: string
  readonly placeId: string | null
  readonly said: string
  readonly startedAt: TypedWhen
}

const given = ({ kind, place, placeId, said, startedAt }: EditValue) => ({ kind, place, placeId, said, startedAt: startedAt.at })

/** Saved from the version it was opened at. */
export function EditStep({ emergency, onClose }: StepProps) {
  const { t } = useTranslation('emergencies')
  const { zone, lang } = useHouse()
  const unclear = useUnclearWords()
  const { id, number, kind, place, placeId, said, startedAt } = emergency
  const [version] = useState(emergency.version)
  const edit = useCommand(api.emergencies.edit, { done: t('edited', { number }) })
  const draft = useDraft<EditValue>(`emergencies.edit:${id}`, { kind, place, placeId, said, startedAt: { text: showDateTime(startedAt, zone, lang), at: startedAt } })
  const { form, step } = useStepForm({
    schema: newEmergency,
    draft,
    input: given,
    more: value => ({ ...(isUnclear(value.startedAt) && { startedAt: unclear(value.startedAt.text) }) }),
    command: edit, send: input => edit.run({ id, version, ...input }), onClose,
  })
  return (
    <StepForm title={t('editForm.title', { number })} confirm={t('editForm.confirm')} {...step}>
      <ChoiceChips {...form.bind('kind')} label={t('fields.kind')} choices={emergencyKinds.map(value => ({ value, label: capital(t(`kinds.${value}`)) }))} digits />
      <div className="span-6">
        <PlaceField {...form.bind('place')} placeId={form.value.placeId} label={t('fields.place')} placeholder={t('alarm.placeHint')} onPlace={next => form.set(next)} />
      </div>
      <WhenField {...form.bind('startedAt')} className="span-6" label={t('fields.startedAt')} />
      <TextField {...form.bind('said')} label={t('fields.said')} max={500} />
    </StepForm>
  )
}
