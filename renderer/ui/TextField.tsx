// Text of one line and of several.
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from './Field'
import type { FieldMarks } from './Field'
import { useTypedLength } from './typed-length'
import type { LengthMarks } from './typed-length'
import type { Bound } from './use-form'

interface TextProps extends Bound<string> {
  readonly label: string
  /** The contract's limit in characters; the present length is said when it comes near. */
  readonly max?: number
  readonly placeholder?: string
  readonly aside?: string
  readonly hint?: string
  readonly autoFocus?: boolean
  readonly lang?: string
  readonly className?: string
}

/** A line of a person's text, in any script. */
export function TextField({ label, max, placeholder, aside, hint, autoFocus = false, lang, className, ...bound }: TextProps) {
  const typed = useTypedLength(bound, max)
  return (
    <Field label={label} name={bound.name} problem={typed.problem} aside={typed.count ?? aside} hint={hint} className={className}>
      {marks => (
        <input
          {...marks}
          {...typed.marks}
          className="input"
          dir="auto"
          lang={lang}
          value={bound.value}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          data-first-focus={autoFocus ? '' : undefined}
          autoFocus={autoFocus}
          onChange={event => typed.take(event.target.value)}
          onBlur={bound.onBlur}
        />
      )}
    </Field>
  )
}

/** Text of several lines; grows with what is typed, up to its share of the screen. */
export function TextArea({ label, max, placeholder, aside, hint, autoFocus = false, lang, className, rows = 3, ...bound }: TextProps & { readonly rows?: number }) {
  const typed = useTypedLength(bound, max)
  return (
    <Field label={label} name={bound.name} problem={typed.problem} aside={typed.count ?? aside} hint={hint} className={className}>
      {marks => <Growing marks={{ ...marks, ...typed.marks }} rows={rows} lang={lang} value={bound.value} placeholder={placeholder} autoFocus={autoFocus} onChange={typed.take} onBlur={bound.onBlur} />}
    </Field>
  )
}

interface GrowingProps {
  readonly marks: FieldMarks & LengthMarks
  readonly rows: number
  readonly lang: string | undefined
  readonly value: string
  readonly placeholder: string | undefined
  readonly autoFocus: boolean
  onChange(value: string): void
  onBlur(): void
}

const TALLEST = 200
/** Measuring a long text at each key would be felt; a long one simply has the full height. */
const MEASURED_UP_TO = 4000

function Growing({ marks, rows, lang, value, placeholder, autoFocus, onChange, onBlur }: GrowingProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const shown = area.current
    if (shown === null) return
    shown.style.height = 'auto'
    shown.style.height = `${value.length > MEASURED_UP_TO ? TALLEST : Math.min(TALLEST, shown.scrollHeight + 2)}px`
  }, [value])
  return (
    <textarea
      {...marks}
      ref={area}
      className="input area"
      dir="auto"
      lang={lang}
      rows={rows}
      value={value}
      placeholder={placeholder}
      spellCheck={false}
      autoFocus={autoFocus}
      data-first-focus={autoFocus ? '' : undefined}
      onChange={event => onChange(event.target.value)}
      onBlur={onBlur}
    />
  )
}

/** A telephone number: what is left empty goes to the desk as null (see phoneOrNull). */
export function PhoneField(props: Omit<TextProps, 'max' | 'label'> & { readonly label?: string }) {
  const { t } = useTranslation('ui')
  return (
    <Field label={props.label ?? t('phone.label')} name={props.name} problem={props.problem} aside={props.aside} hint={props.hint} className={props.className}>
      {marks => (
        <input
          {...marks}
          className="input"
          type="tel"
          inputMode="tel"
          maxLength={200}
          value={props.value}
          placeholder={props.placeholder}
          autoComplete="off"
          autoFocus={props.autoFocus}
          onChange={event => props.onChange(event.target.value.slice(0, 200))}
          onBlur={props.onBlur}
        />
      )}
    </Field>
  )
}
