// The fields of a settings form, each with its label and what is wrong with it.
import { useId } from 'react'
import { sentenceOf } from '../app/problems'
import { Field } from '../ui/Field'
import { SelectField } from '../ui/SelectField'
import { TextField } from '../ui/TextField'
import { TimeOfDayField } from '../ui/TimeOfDayField'
import type { Bound } from '../ui/use-form'
import type { EntryField, Value } from './entry'

interface EntryFieldsProps<Form> {
  readonly fields: readonly EntryField<Form>[]
  readonly bind: (name: keyof Form & string) => Bound<Value>
  readonly locked?: boolean
  readonly autoFocus?: boolean
}

/** Half-width fields stand two in a line. */
export function EntryFields<Form>({ fields, bind, locked = false, autoFocus = false }: EntryFieldsProps<Form>) {
  return (
    <fieldset className="settings-fields" disabled={locked}>
      {fields.map((field, at) => (
        <div key={field.name} className={field.half ? 'half' : undefined}>
          <OneField field={field} bound={bind(field.name)} autoFocus={autoFocus && at === 0} />
        </div>
      ))}
    </fieldset>
  )
}

function OneField<Form>({ field, bound, autoFocus }: { field: EntryField<Form>; bound: Bound<Value>; autoFocus: boolean }) {
  const { kind = 'line', label, hint, lang, within } = field
  const problem = bound.problem === undefined || within === undefined ? bound.problem : sentenceOf({ error: 'number.wholeWithin', params: { ...within } })
  const text: Bound<string> = { ...bound, problem, value: String(bound.value) }
  if (kind === 'check') return <Tick label={label} bound={bound} />
  if (kind === 'choice') return <SelectField label={label} hint={hint} options={field.options ?? []} {...text} />
  if (kind === 'time') return <TimeOfDayField label={label} hint={hint} autoFocus={autoFocus} {...text} />
  if (kind === 'secret') return <SecretField label={label} hint={hint} {...text} />
  return <TextField label={label} hint={hint} lang={lang} autoFocus={autoFocus} {...text} />
}

function Tick({ label, bound }: { label: string; bound: Bound<Value> }) {
  const id = useId()
  return (
    <label className="settings-check" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        name={bound.name}
        checked={bound.value === true}
        onChange={event => bound.onChange(event.target.checked)}
        onBlur={bound.onBlur}
      />{' '}
      {label}
    </label>
  )
}

interface SecretProps extends Bound<string> {
  readonly label: string
  readonly hint?: string | undefined
}

/** A PIN or password, typed hidden. */
export function SecretField({ label, hint, ...bound }: SecretProps) {
  return (
    <Field label={label} name={bound.name} problem={bound.problem} hint={hint}>
      {marks => (
        <input
          {...marks}
          className="input"
          type="password"
          autoComplete="new-password"
          maxLength={128}
          value={bound.value}
          onChange={event => bound.onChange(event.target.value)}
          onBlur={bound.onBlur}
        />
      )}
    </Field>
  )
}
