// How complaints are timed, severity by severity. A complaint that runs keeps the times it began with.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { complaintPolicy, type ComplaintPolicy } from '../../shared/complaints/policy'
import { approvers, severities, type Severity } from '../../shared/complaints/words'
import { api } from '../app/connection'
import { changedTimes, otherTimes, takeUps, timesForm, timesOfForm, usualTimes, type TimesForm } from './complaint-times'
import type { EntryField } from './entry'
import { SettingsForm, SettingsSection } from './SettingsForm'
import { OtherTimes, SeverityTimes } from './TimesTable'
import { unitOf } from './times-units'

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

/** Every line as it is named where somebody else changed it too: with its severity and its unit. */
function useLines(): EntryField<TimesForm>[] {
  const { t } = useTranslation('admin')
  const { t: complaints } = useTranslation('complaints')
  const lines = (of: Severity): EntryField<TimesForm>[] => {
    const said = (row: 'handOverMinutes' | 'takeUp' | 'answerDays' | 'settleDays' | 'approver') => `${complaints(`severities.${of}`)} · ${t(`times.${row}`)}`
    const counted = (row: 'handOverMinutes' | 'takeUp' | 'answerDays' | 'settleDays', name: keyof TimesForm) => ({ name, label: `${said(row)}, ${t(`times.units.${unitOf(name)}`)}` })
    return [
      counted('handOverMinutes', `severities.${of}.handOverMinutes`),
      { name: `severities.${of}.takeUp`, label: said('takeUp'), options: takeUps.map(value => ({ value, label: t(`times.takeUps.${value}`) })) },
      counted('takeUp', `severities.${of}.takeUp.minutes`),
      counted('answerDays', `severities.${of}.answerDays`),
      counted('settleDays', `severities.${of}.settleDays`),
      { name: `severities.${of}.approver`, label: said('approver'), options: approvers.map(value => ({ value, label: t(`times.approvers.${value}`) })) },
    ]
  }
  return [...severities.flatMap(lines), ...otherTimes.map(name => ({ name, label: `${t(`times.${name}`)}, ${t(`times.units.${unitOf(name)}`)}` }))]
}

function Times({ initial, onSaved }: { initial: Saved; onSaved: () => void }) {
  const { t } = useTranslation('admin')
  const fields = useLines()
  return (
    <SettingsForm
      draft="admin.complaintTimes" initial={initial} fields={fields} formOf={timesForm} schema={complaintPolicy} view={saved} input={timesOfForm} save={api.complaints.savePolicy} onSaved={onSaved}
    >
      {(bind, value) => (
        <>
          <ChangedLine value={value} onRestore={name => bind(name).onChange(usualTimes[name])} />
          <SeverityTimes bind={bind} value={value} />
          <h2>{t('times.others')}</h2>
          <OtherTimes bind={bind} value={value} />
        </>
      )}
    </SettingsForm>
  )
}

/** Says whether the times are the trade's own, and brings all of them back. */
function ChangedLine({ value, onRestore }: { value: TimesForm; onRestore: (name: keyof TimesForm) => void }) {
  const { t } = useTranslation('admin')
  const changed = changedTimes(value)
  if (changed.length === 0) return <p className="settings-note">{t('times.allUsual')}</p>
  return (
    <p className="settings-note">
      {t('times.changed', { count: changed.length })}{' '}
      <button type="button" className="link-button" onClick={() => changed.forEach(onRestore)}>
        {t('times.restoreAll')}
      </button>
    </p>
  )
}
