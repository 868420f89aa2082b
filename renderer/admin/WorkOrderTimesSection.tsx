// How orders are timed, urgency by urgency, and when a fault that comes again is pointed out. An order that runs keeps the times it began with.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { workOrderPolicy, type WorkOrderPolicy } from '../../shared/work-orders/policy'
import { urgencies, type Urgency } from '../../shared/work-orders/words'
import { api } from '../app/connection'
import { boundsOf, type EntryField } from './entry'
import { EntryFields } from './EntryFields'
import { SettingsForm, SettingsSection } from './SettingsForm'
import { howsOf, orderTimesForm, orderTimesOfForm, otherTimes, timed, type OrderTimesForm } from './work-order-times'

const MINUTES = { min: 5, max: 7 * 24 * 60 }

type Saved = WorkOrderPolicy & { version: number }
const saved: z.ZodType<Saved> = workOrderPolicy.extend({ version: z.number() })

export function WorkOrderTimesSection() {
  const { t } = useTranslation('admin')
  const kept = useQuery(api.workOrders.policy.queryOptions())
  return (
    <SettingsSection title={t('sections.orderTimes')} note={t('orderTimes.note')} kept={kept}>
      {(initial, onSaved) => <Times initial={initial} onSaved={onSaved} />}
    </SettingsSection>
  )
}

/** The fields of one urgency, for `form` those shown now: minutes only where they are chosen. */
function useUrgencyFields() {
  const { t } = useTranslation('admin')
  return (of: Urgency, form: OrderTimesForm | null): EntryField<OrderTimesForm>[] =>
    timed.flatMap(name => {
      const how: EntryField<OrderTimesForm> = { name: `urgencies.${of}.${name}`, label: t(`orderTimes.${name}`), kind: 'choice', half: true, options: howsOf(of).map(value => ({ value, label: t(`orderTimes.within.${value}`) })) }
      const minutes: EntryField<OrderTimesForm> = { name: `urgencies.${of}.${name}.minutes`, label: t(`orderTimes.minutesOf.${name}`), half: true, hint: t('orderTimes.minutesHint'), within: MINUTES }
      return form === null || form[`urgencies.${of}.${name}`] === 'minutes' ? [how, minutes] : [how]
    })
}

function useOtherFields(): EntryField<OrderTimesForm>[] {
  const { t } = useTranslation('admin')
  return otherTimes.map(name => ({ name, label: t(`orderTimes.${name}`), half: true, hint: t(`orderTimes.${name}Hint`), within: boundsOf(workOrderPolicy.shape[name]) }))
}

function Times({ initial, onSaved }: { initial: Saved; onSaved: () => void }) {
  const { t } = useTranslation('admin')
  const ofUrgency = useUrgencyFields()
  const others = useOtherFields()
  // In a conflict a line is named with its urgency.
  const fields = [...urgencies.flatMap(of => ofUrgency(of, null).map(field => ({ ...field, label: `${t(`orderTimes.of.${of}`)} · ${field.label}` }))), ...others]
  return (
    <SettingsForm
      draft="admin.orderTimes" initial={initial} fields={fields} formOf={orderTimesForm} schema={workOrderPolicy} view={saved} input={orderTimesOfForm} save={api.workOrders.savePolicy} onSaved={onSaved}
    >
      {(bind, value) => (
        <>
          {urgencies.map(of => (
            <section key={of} aria-label={t(`orderTimes.of.${of}`)}>
              <h2>{t(`orderTimes.of.${of}`)}</h2>
              <EntryFields fields={ofUrgency(of, value)} bind={bind} />
            </section>
          ))}
          <h2>{t('orderTimes.others')}</h2>
          <EntryFields fields={others} bind={bind} />
        </>
      )}
    </SettingsForm>
  )
}
