// How complaints are timed, severity by severity. A complaint that runs keeps the times it began with.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { complaintPolicy, severityPolicy, type ComplaintPolicy } from '../../shared/complaints/policy'
import { approvers, severities, type Severity } from '../../shared/complaints/words'
import { api } from '../app/connection'
import { otherTimes, takeUps, timesForm, timesOfForm, type TimesForm } from './complaint-times'
import { boundsOf, type EntryField } from './entry'
import { EntryFields } from './EntryFields'
import { SettingsForm, SettingsSection } from './SettingsForm'

const MINUTES = boundsOf(severityPolicy.shape.handOverMinutes)
const DAYS = boundsOf(severityPolicy.shape.settleDays)

type Saved = ComplaintPolicy & { version: number }
const saved: z.ZodType<Saved> = complaintPolicy.extend({ version: z.number() })

export function ComplaintTimesSection() {
  const { t } = useTranslation('admin')
  const kept = useQuery(api.complaints.policy.queryOptions())
  return (
    <SettingsSection title={t('sections.times')} note={t('times.note')} kept={kept}>
      {(initial, onSaved) => <Times initial={initial} onSaved={onSaved} />}
    </SettingsSection>
  )
}

/** The fields of one severity, for `form` those shown now: minutes only where they are chosen. */
function useSeverityFields() {
  const { t } = useTranslation('admin')
  return (of: Severity, form: TimesForm | null): EntryField<TimesForm>[] => {
    const minutes: EntryField<TimesForm> = { name: `severities.${of}.takeUp.minutes`, label: t('times.takeUpMinutes'), half: true, hint: t('times.minutesHint'), within: MINUTES }
    return [
      { name: `severities.${of}.handOverMinutes`, label: t('times.handOverMinutes'), half: true, hint: t('times.minutesHint'), within: MINUTES },
      { name: `severities.${of}.settleDays`, label: t('times.settleDays'), half: true, hint: t('times.settleHint'), within: DAYS },
      { name: `severities.${of}.takeUp`, label: t('times.takeUp'), kind: 'choice', half: true, options: takeUps.map(value => ({ value, label: t(`times.takeUps.${value}`) })) },
      ...(form === null || form[`severities.${of}.takeUp`] === 'minutes' ? [minutes] : []),
      { name: `severities.${of}.answerDays`, label: t('times.answerDays'), half: true, hint: t('times.answerHint'), within: DAYS },
      { name: `severities.${of}.approver`, label: t('times.approver'), kind: 'choice', half: true, hint: t('times.approverHint'), options: approvers.map(value => ({ value, label: t(`times.approvers.${value}`) })) },
    ]
  }
}

function useOtherFields(): EntryField<TimesForm>[] {
  const { t } = useTranslation('admin')
  return otherTimes.map(name => ({ name, label: t(`times.${name}`), half: true, hint: t(`times.${name}Hint`), within: boundsOf(complaintPolicy.shape[name]) }))
}

function Times({ initial, onSaved }: { initial: Saved; onSaved: () => void }) {
  const { t } = useTranslation('admin')
  const { t: complaints } = useTranslation('complaints')
  const ofSeverity = useSeverityFields()
  const others = useOtherFields()
  // In a conflict a line is named with its severity.
  const fields = [...severities.flatMap(of => ofSeverity(of, null).map(field => ({ ...field, label: `${complaints(`severities.${of}`)} · ${field.label}` }))), ...others]
  return (
    <SettingsForm
      draft="admin.complaintTimes" initial={initial} fields={fields} formOf={timesForm} schema={complaintPolicy} view={saved} input={timesOfForm} save={api.complaints.savePolicy} onSaved={onSaved}
    >
      {(bind, value) => (
        <>
          {severities.map(of => (
            <section key={of} aria-label={t(`times.of.${of}`)}>
              <h2>{t(`times.of.${of}`)}</h2>
              <p className="settings-note">{complaints(`severityMeans.${of}`)}</p>
              <EntryFields fields={ofSeverity(of, value)} bind={bind} />
            </section>
          ))}
          <h2>{t('times.others')}</h2>
          <EntryFields fields={others} bind={bind} />
        </>
      )}
    </SettingsForm>
  )
}
