// The fields of a repair: who reports, where, what is wrong in both languages, how soon.
import { useTranslation } from 'react-i18next'
import type { KnownParty } from '../../shared/parties/contract'
import { urgencies } from '../../shared/work-orders/words'
import { useHouse } from '../app/house'
import { KeptPhone } from '../parties/KeptPhone'
import { KnownField } from '../parties/KnownField'
import { PlaceField } from '../parties/PlaceField'
import { AttachmentsField } from '../ui/AttachmentsField'
import { ChoiceChips } from '../ui/ChoiceChips'
import { TextArea, TextField } from '../ui/TextField'
import type { Form } from '../ui/use-form'
import { WhenField } from '../ui/WhenField'
import { otherLanguage } from './told-language'
import type { WorkOrderValue } from './work-order-form'

interface WorkOrderFieldsProps {
  readonly form: Form<WorkOrderValue, unknown>
  /** The phone as masked where it is kept; null where there is none. */
  readonly masked: string | null
  /** Looks people up; left out where it is known who reports. */
  readonly known?: { onPick(party: KnownParty): void; onActive(party: KnownParty | null): void } | undefined
  /** Told while files are being stored; left out in a correction, which takes none. */
  readonly onWorking?: (working: boolean) => void
}

/** All fields of the form. */
export function WorkOrderFields({ form, masked, known, onWorking }: WorkOrderFieldsProps) {
  const { t } = useTranslation('work-orders')
  const { lang } = useHouse()
  const urgency = form.bind('urgency')
  // The reporter speaks the screen's language or the other one: both texts are on the slip.
  const other = otherLanguage({ fault: form.value.fault, faultOther: '' }, lang)
  return (
    <>
      {known !== undefined && (
        <div className="span-4">
          <KnownField {...form.bind('find')} label={t('fields.find')} autoFocus onPick={known.onPick} onActive={known.onActive} />
        </div>
      )}
      <TextField {...form.bind('reporter')} className="span-4" label={t('fields.reporter')} max={120} autoFocus={known === undefined} />
      <KeptPhone form={form} masked={masked} />
      <div className="span-8">
        <PlaceField
          {...form.bind('place')}
          placeId={form.value.placeId}
          label={t('fields.place')}
          placeholder={t('hints.place')}
          onPlace={(place, shop) => form.set({ ...place, ...(shop !== null && { merchantId: shop.id }) })}
        />
      </div>
      <TextField {...form.bind('equipment')} className="span-4" label={t('fields.equipment')} max={200} />
      <ChoiceChips {...urgency} onChange={next => next !== null && urgency.onChange(next)} label={t('fields.urgency')} choices={urgencies.map(value => ({ value, label: t(`urgencies.${value}`) }))} digits />
      {form.value.urgency === 'planned' && <WhenField {...form.bind('plannedFor')} className="span-6" label={t('fields.plannedFor')} days placeholder={t('hints.plannedFor')} />}
      <TextArea {...form.bind('fault')} label={t('fields.fault')} aside={t('hints.fault')} max={2000} rows={3} />
      <TextArea {...form.bind('faultOther')} label={t(`fields.faultIn.${other}`)} aside={t('hints.faultOther')} lang={other} max={2000} rows={2} />
      {onWorking !== undefined && <AttachmentsField {...form.bind('attachments')} label={t('fields.attachments')} onWorking={onWorking} />}
    </>
  )
}
