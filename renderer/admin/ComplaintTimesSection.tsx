// How complaints are timed, severity by severity. A complaint that runs keeps the times it began with.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { complaintPolicy, type ComplaintPolicy } from '../../shared/complaints/policy'
import { approvers, severities, type Severity } from '../../shared/complaints/words'
import { api } from '../app/connection'
import { enterNext } from '../app/enter-next'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { ConflictNotice } from '../ui/ConflictNotice'
import { Failure } from '../ui/Failure'
import type { Bound } from '../ui/use-form'
import { otherTimes, takeUps, timesForm, timesOfForm, type TimesForm } from './complaint-times'
import { DraftOffer } from './DraftOffer'
import type { EntryField, Value } from './entry'
import { EntryFields } from './EntryFields'
import { useEntry } from './use-entry'

type Saved = ComplaintPolicy & { version: number }
const saved: z.ZodType<Saved> = complaintPolicy.extend({ version: z.number() })

export function ComplaintTimesSection() {
  const { t } = useTranslation('admin')
  const { data, refetch } = useQuery(api.complaints.policy.queryOptions())
  const [times, setTimes] = useState(0)
  const again = () => void refetch().then(() => setTimes(count => count + 1))
  return (
    <section aria-label={t('sections.times')}>
      <header className="settings-head">
        <h1>{t('sections.times')}</h1>
      </header>
      <p className="settings-note">{t('times.note')}</p>
      {data && <Times key={times} initial={data} onSaved={again} />}
    </section>
  )
}

/** The fields of one severity, for `form` those shown now: minutes only where they are chosen. */
function useSeverityFields() {
  const { t } = useTranslation('admin')
  return (of: Severity, form: TimesForm | null): EntryField<TimesForm>[] => {
    const minutes: EntryField<TimesForm> = { name: `severities.${of}.takeUp.minutes`, label: t('times.takeUpMinutes'), half: true, hint: t('times.minutesHint') }
    return [
      { name: `severities.${of}.handOverMinutes`, label: t('times.handOverMinutes'), half: true, hint: t('times.minutesHint') },
      { name: `severities.${of}.settleDays`, label: t('times.settleDays'), half: true, hint: t('times.settleHint') },
      { name: `severities.${of}.takeUp`, label: t('times.takeUp'), kind: 'choice', half: true, options: takeUps.map(value => ({ value, label: t(`times.takeUps.${value}`) })) },
      ...(form === null || form[`severities.${of}.takeUp`] === 'minutes' ? [minutes] : []),
      { name: `severities.${of}.answerDays`, label: t('times.answerDays'), half: true, hint: t('times.answerHint') },
      { name: `severities.${of}.approver`, label: t('times.approver'), kind: 'choice', half: true, hint: t('times.approverHint'), options: approvers.map(value => ({ value, label: t(`times.approvers.${value}`) })) },
    ]
  }
}

function useOtherFields(): EntryField<TimesForm>[] {
  const { t } = useTranslation('admin')
  return otherTimes.map(name => ({ name, label: t(`times.${name}`), half: true, hint: t(`times.${name}Hint`) }))
}

function Times({ initial, onSaved }: { initial: Saved; onSaved: () => void }) {
  const { t } = useTranslation('admin')
  const { t: complaints } = useTranslation('complaints')
  const ofSeverity = useSeverityFields()
  const others = useOtherFields()
  const [kept] = useState(initial)
  const command = useCommand(api.complaints.savePolicy, { done: t('saved') })
  const { form, draft, conflict, take, settle } = useEntry<TimesForm, Saved>({
    draft: 'admin.complaintTimes',
    // In a conflict a line is named with its severity.
    fields: [...severities.flatMap(of => ofSeverity(of, null).map(field => ({ ...field, label: `${complaints(`severities.${of}`)} · ${field.label}` }))), ...others],
    kept,
    blank: timesForm(kept),
    formOf: timesForm,
    view: saved,
    schema: complaintPolicy,
    input: timesOfForm,
    problem: command.problem,
  })
  const save = async () => {
    const input = form.check() as ComplaintPolicy | null
    if (input === null || (await command.run({ ...input, version: draft.value.from.version })) === null) return
    draft.done()
    onSaved()
  }
  useKeys([{ key: 'Ctrl+Enter', label: t('save'), run: () => void save() }])
  const bind = (name: keyof TimesForm) => form.bind(name) as unknown as Bound<Value>
  return (
    <div className="settings-form" ref={form.root} onKeyDown={enterNext} onBlur={draft.keepNow}>
      <DraftOffer draft={draft} />
      <ConflictNotice<TimesForm> conflict={conflict} mine={draft.value} onTheirs={take} onSettled={settle} />
      {severities.map(of => (
        <section key={of} aria-label={t(`times.of.${of}`)}>
          <h2>{t(`times.of.${of}`)}</h2>
          <p className="settings-note">{complaints(`severityMeans.${of}`)}</p>
          <EntryFields fields={ofSeverity(of, form.value)} bind={bind} />
        </section>
      ))}
      <h2>{t('times.others')}</h2>
      <EntryFields fields={others} bind={bind} />
      <Failure problem={command.problem?.stale ? null : command.problem} />
      <div className="settings-keys">
        <Button primary keyName="Ctrl+Enter" busy={command.busy} onPress={() => void save()}>
          {t('save')}
        </Button>
      </div>
    </div>
  )
}
