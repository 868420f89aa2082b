// Label, widget and, beside it, what is wrong: the frame of every field.
import './field.css'
import { useId } from 'react'
import type { ReactNode } from 'react'

/** What a widget puts on its own element, so that label and note belong to it. */
export interface FieldMarks {
  readonly id: string
  readonly name: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

interface FieldProps {
  readonly label: string
  readonly name: string
  readonly problem?: string | undefined
  /** A word at the end of the label's line. */
  readonly aside?: ReactNode
  /** A quiet line under the field while nothing is wrong. */
  readonly hint?: ReactNode
  readonly className?: string
  readonly children: (marks: FieldMarks) => ReactNode
}

/** One field of a form. */
export function Field({ label, name, problem, aside, hint, className = '', children }: FieldProps) {
  const id = useId()
  const wrong = problem !== undefined
  const noted = wrong || hint !== undefined
  return (
    <div className={`field ${className}`} data-field={name}>
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {aside !== undefined && <span className="field-aside">{aside}</span>}
      </div>
      {children({ id, name, 'aria-invalid': wrong, 'aria-describedby': noted ? `${id}-note` : undefined })}
      {noted && (
        <p id={`${id}-note`} className={wrong ? 'field-wrong' : 'field-hint'} role={wrong ? 'alert' : undefined}>
          {wrong ? problem : hint}
        </p>
      )}
    </div>
  )
}
