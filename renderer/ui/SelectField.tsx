// One of many by name, where all of them are known: programmes, seasons, scripts.
import { Field } from './Field'
import type { Bound } from './use-form'

export interface Option {
  readonly value: string
  readonly label: string
}

interface SelectProps extends Bound<string> {
  readonly label: string
  /** The line for nothing chosen (''); left out where something always is. */
  readonly none?: string
  readonly options: readonly Option[]
  readonly hint?: string | undefined
  readonly autoFocus?: boolean
}

/** A list that opens on the field. What is chosen stays readable although it is no longer offered: give it among `options`. */
export function SelectField({ label, none, options, hint, autoFocus = false, ...bound }: SelectProps) {
  return (
    <Field label={label} name={bound.name} problem={bound.problem} hint={hint}>
      {marks => (
        <select {...marks} className="input" data-first-focus={autoFocus ? '' : undefined} autoFocus={autoFocus} value={bound.value} onChange={event => bound.onChange(event.target.value)} onBlur={bound.onBlur}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
