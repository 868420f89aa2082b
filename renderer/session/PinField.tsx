// A PIN or password being typed.
import { useId } from 'react'
import type { Ref } from 'react'

interface PinFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly wrong?: string | undefined
  readonly autoFocus?: boolean
  readonly isNew?: boolean
  readonly name: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A hidden line with its label; what is wrong with it stands beside it. */
export function PinField({ label, value, onChange, hint, wrong, autoFocus = false, isNew = false, name, inputRef }: PinFieldProps) {
  const id = useId()
  const note = wrong ?? hint
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={inputRef}
        name={name}
        type="password"
        value={value}
        onChange={event => onChange(event.target.value)}
        autoFocus={autoFocus}
        autoComplete={isNew ? 'new-password' : 'off'}
        maxLength={128}
        aria-invalid={wrong !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
      />
      {note !== undefined && (
        <span id={`${id}-note`} className={wrong === undefined ? 'hint' : 'wrong'}>
          {note}
        </span>
      )}
    </div>
  )
}
