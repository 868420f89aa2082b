// An entry of the equipment log: what was looked at, what is broken, or how a fault was mended.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { equipmentFields, equipmentKinds, type EquipmentEntry, type EquipmentKind } from '../../shared/broadcast/equipment'
import { api } from '../app/connection'
import { sayData } from '../app/i18n'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ChoiceChips } from '../ui/ChoiceChips'
import { Field } from '../ui/Field'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import type { Bound } from '../ui/use-form'
import { useStepForm } from '../ui/use-step-form'
import { isUnclear, type TypedWhen } from '../ui/when'
import { WhenField } from '../ui/WhenField'

interface EquipmentValue {
  kind: EquipmentKind
  device: string
  text: string
  at: TypedWhen
}

interface EquipmentFormProps {
  /** The fault that was mended; null for anything else. */
  readonly fault: EquipmentEntry | null
  /** What was named before. */
  readonly devices: readonly string[]
  readonly onClose: () => void
}

export function EquipmentForm({ fault, devices, onClose }: EquipmentFormProps) {
  const { t } = useTranslation('broadcast')
  const draft = useDraft<EquipmentValue>(`broadcast.equipment:${fault?.id ?? 'new'}`, { kind: fault === null ? 'check' : 'repair', device: fault?.device ?? '', text: '', at: { text: '', at: null } })
  const add = useCommand(api.broadcast.addEquipment, { done: t('equipment.saved') })
  const { form, step } = useStepForm({
    schema: equipmentFields, draft,
    input: ({ kind, device, text, at }) => ({ kind, device, text, at: at.at, fault: fault?.id ?? null }),
    more: ({ kind, text, at }): Record<string, string> => ({ ...(kind !== 'check' && text.trim() === '' ? { text: sayData('errors:text.required') ?? '' } : {}), ...(isUnclear(at) ? { at: sayData('errors:time.ofDay') ?? '' } : {}) }),
    command: add, send: add.run, onClose,
  })
  return (
    <StepForm title={fault === null ? t('equipment.newTitle') : t('equipment.kinds.repair')} confirm={t('equipment.save')} {...step}>
      {fault === null && <ChoiceChips {...form.bind('kind')} onChange={kind => kind !== null && form.set({ kind })} label={t('equipment.kind')} choices={equipmentKinds.map(value => ({ value, label: t(`equipment.kinds.${value}`) }))} />}
      {fault === null ? <DeviceField {...form.bind('device')} devices={devices} /> : <p>{fault.device}</p>}
      <TextArea {...form.bind('text')} label={t('equipment.text')} max={500} rows={3} />
      <WhenField {...form.bind('at')} label={t('equipment.at')} hint={t('equipment.atHint')} past />
    </StepForm>
  )
}

/** A line that offers what was named before. */
function DeviceField({ devices, ...bound }: Bound<string> & { readonly devices: readonly string[] }) {
  const { t } = useTranslation('broadcast')
  const list = useId()
  return (
    <Field label={t('equipment.device')} name={bound.name} problem={bound.problem}>
      {marks => (
        <>
          <input {...marks} className="input" dir="auto" list={list} maxLength={60} autoComplete="off" value={bound.value} placeholder={t('equipment.deviceHint')} onChange={event => bound.onChange(event.target.value)} onBlur={bound.onBlur} />
          <datalist id={list}>
            {devices.map(name => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
