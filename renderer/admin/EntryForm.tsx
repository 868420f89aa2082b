// One entry of a reference list, beside the list.
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../app/shortcuts'
import type { Command } from '../app/use-command'
import type { Entry } from './ReferenceList'

/** A field of an entry's form. `choice` takes one of its options; `check` is yes or no; `secret` is typed hidden. */
export interface EntryField<Form> {
  name: keyof Form & string
  label: string
  kind?: 'line' | 'choice' | 'check' | 'secret' | 'number'
  options?: readonly { value: string; label: string }[]
  hint?: string
  lang?: 'zh-CN' | 'ru'
  /** An empty line is sent as nothing at all. */
  optional?: boolean
}

interface EntryFormProps<Form> {
  title: string
  fields: readonly EntryField<Form>[]
  initial: Form
  kept: Entry | null
  maySave: boolean
  command: Command<object, unknown>
  onClose(): void
}

/** What is sent: empty optional lines become null, and an entry that is there names its version. */
function inputOf<Form extends object>(form: Form, fields: readonly EntryField<Form>[], kept: Entry | null, retired: boolean): object {
  const sent = Object.fromEntries(fields.map(field => [field.name, field.optional && form[field.name] === '' ? null : form[field.name]]))
  return { ...form, ...sent, retired, ...(kept ? { id: kept.id, version: kept.version } : {}) }
}

export function EntryForm<Form extends object>({ title, fields, initial, kept, maySave, command, onClose }: EntryFormProps<Form>) {
  const { t } = useTranslation('admin')
  const [form, setForm] = useState(initial)
  const save = (retired = kept?.retired ?? false) => void command.run(inputOf(form, fields, kept, retired))
  useKeys([{ key: 'Ctrl+Enter', label: t('save'), run: () => save(), active: maySave }])
  const { problem } = command
  return (
    <form
      className="settings-entry"
      aria-label={title}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{title}</h2>
      {fields.map((field, at) => (
        <FieldOf key={field.name} field={field} value={form[field.name]} onChange={value => setForm({ ...form, [field.name]: value })} wrong={problem?.fields[field.name]} autoFocus={at === 0} locked={!maySave} />
      ))}
      {problem && (
        <div className="failure" role="alert">
          <strong>{problem.title}</strong>
          <span>{problem.detail}</span>
        </div>
      )}
      <div className="settings-keys">
        {maySave && <button type="submit" className="plain-button primary" disabled={command.busy}>{t('save')} <span className="kbd" aria-hidden>Ctrl ↵</span></button>}
        <button type="button" className="plain-button quiet" onClick={onClose}>{t('closeEntry')}</button>
        {maySave && kept && <button type="button" className="plain-button quiet" disabled={command.busy} onClick={() => save(!kept.retired)}>{kept.retired ? t('useAgain') : t('retire')}</button>}
      </div>
    </form>
  )
}

interface FieldOfProps<Form> {
  field: EntryField<Form>
  value: unknown
  onChange(value: string | boolean | number): void
  wrong?: string | undefined
  autoFocus?: boolean
  locked?: boolean
}

/** A field with its label; what is wrong with it stands beside it. */
export function FieldOf<Form>({ field, value, onChange, wrong, autoFocus, locked }: FieldOfProps<Form>) {
  const id = useId()
  const note = wrong ?? field.hint
  const common = { id, disabled: locked, 'aria-invalid': wrong !== undefined, 'aria-describedby': note === undefined ? undefined : `${id}-note` }
  if (field.kind === 'check') {
    return <label className="settings-check"><input type="checkbox" {...common} checked={value === true} onChange={event => onChange(event.target.checked)} /> {field.label}</label>
  }
  return (
    <div className="plain-field">
      <label htmlFor={id}>{field.label}</label>
      {field.kind === 'choice' ? (
        <select {...common} value={String(value ?? '')} onChange={event => onChange(event.target.value)}>
          {field.options?.map(option => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      ) : (
        <input
          {...common}
          type={field.kind === 'secret' ? 'password' : 'text'}
          inputMode={field.kind === 'number' ? 'numeric' : undefined}
          lang={field.lang}
          autoFocus={autoFocus}
          autoComplete={field.kind === 'secret' ? 'new-password' : 'off'}
          spellCheck={false}
          value={String(value ?? '')}
          onChange={event => onChange(field.kind === 'number' && /^\d+$/.test(event.target.value) ? Number(event.target.value) : event.target.value)}
        />
      )}
      {note !== undefined && <span id={`${id}-note`} className={wrong === undefined ? 'hint' : 'wrong'}>{note}</span>}
    </div>
  )
}
