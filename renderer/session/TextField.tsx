// A line of text on the plain screens (sign-in, first start).
import { useId } from 'react'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name: string
  readonly hint?: string | undefined
  readonly wrong?: string | undefined
  readonly autoFocus?: boolean
  readonly placeholder?: string
  readonly lang?: string
}

/** A line with its label; what is wrong with it stands beside it. */
export function TextField({ label, value, onChange, name, hint, wrong, autoFocus = false, placeholder, lang }: TextFieldProps) {
  const id = useId()
  const note = wrong ?? hint
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        value={value}
        onChange={event => onChange(event.target.value)}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        lang={lang}
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
