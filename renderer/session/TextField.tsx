// A line of text on the plain screens (sign-in, first start).
import { useId } from 'react'
import type { Ref } from 'react'

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
  readonly type?: 'text' | 'password'
  readonly autoComplete?: 'off' | 'new-password'
  readonly maxLength?: number
  readonly inputRef?: Ref<HTMLInputElement> | undefined
}

/** A line with its label; what is wrong with it stands beside it. */
export function TextField({ label, value, onChange, name, hint, wrong, autoFocus = false, placeholder, lang, type = 'text', autoComplete = 'off', maxLength, inputRef }: TextFieldProps) {
  const id = useId()
  const note = wrong ?? hint
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={inputRef}
        name={name}
        type={type}
        value={value}
        onChange={event => onChange(event.target.value)}
        autoFocus={autoFocus}
        autoComplete={autoComplete}
        maxLength={maxLength}
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
