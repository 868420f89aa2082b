// The mall as it stands on screen and paper, and how the counter behaves.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MallSettings } from '../../shared/admin/contract'
import { api } from '../app/connection'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { ZonePicker } from '../session/ZonePicker'
import { FieldOf, type EntryField } from './EntryForm'

export function MallSection() {
  const { t } = useTranslation('admin')
  const { data, refetch } = useQuery(api.admin.mall.queryOptions())
  return (
    <section aria-label={t('sections.mall')}>
      <header className="settings-head"><h1>{t('sections.mall')}</h1></header>
      {data && <MallForm key={data.version} initial={data} onSaved={() => void refetch()} />}
    </section>
  )
}

type Plain = Omit<MallSettings, 'timeZone' | 'scanner'>

function MallForm({ initial, onSaved }: { initial: MallSettings & { version: number }; onSaved(): void }) {
  const { t } = useTranslation('admin')
  const [form, setForm] = useState(initial)
  const save = useCommand(api.admin.saveMall, { done: t('saved'), onDone: onSaved })
  const wrong = save.problem?.fields ?? {}
  const send = () => void save.run(form)
  useKeys([{ key: 'Ctrl+Enter', label: t('save'), run: send }])
  const line = (field: EntryField<Plain>) => (
    <FieldOf field={field} value={form[field.name]} wrong={wrong[field.name]} onChange={value => setForm({ ...form, [field.name]: value })} />
  )
  const scan = (name: 'maxGapMs' | 'prefix' | 'suffix', kind: 'number' | 'line') => (
    <FieldOf field={{ name, label: t(`scanner.${name}`), kind, hint: t(`scanner.${name}Hint`) }} value={form.scanner[name]} wrong={wrong[`scanner.${name}`]} onChange={value => setForm({ ...form, scanner: { ...form.scanner, [name]: value } })} />
  )
  return (
    <form className="settings-form" noValidate onSubmit={event => { event.preventDefault(); send() }}>
      <div className="settings-pair">{line({ name: 'nameZh', label: t('mallZh'), lang: 'zh-CN' })}{line({ name: 'nameRu', label: t('mallRu'), lang: 'ru' })}</div>
      <div className="settings-pair">{line({ name: 'departmentZh', label: t('departmentZh'), lang: 'zh-CN' })}{line({ name: 'departmentRu', label: t('departmentRu'), lang: 'ru' })}</div>
      <div className="settings-pair">
        {line({ name: 'phone', label: t('mallPhone') })}
        <ZonePicker label={t('timeZone')} value={form.timeZone} onChange={timeZone => setForm({ ...form, timeZone })} wrong={wrong['timeZone']} />
      </div>
      <div className="settings-pair">{line({ name: 'idleMinutes', label: t('idleMinutes'), kind: 'number', hint: t('idleHint') })}<span /></div>
      <h2>{t('scanner.title')}</h2>
      <div className="settings-pair">{scan('maxGapMs', 'number')}{scan('prefix', 'line')}</div>
      <div className="settings-pair">{scan('suffix', 'line')}<span /></div>
      {save.problem && <div className="failure" role="alert"><strong>{save.problem.title}</strong><span>{save.problem.detail}</span></div>}
      <div className="settings-keys"><button type="submit" className="plain-button primary" disabled={save.busy}>{t('save')} <span className="kbd" aria-hidden>Ctrl ↵</span></button></div>
    </form>
  )
}
