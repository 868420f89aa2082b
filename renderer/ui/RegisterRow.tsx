// One row of a register: state and number, what it is about, who.
import './clocks.css'
import type { ReactNode } from 'react'
import type { Tone } from './StateMark'
import { Told } from './Told'

interface RegisterRowProps {
  readonly mark: ReactNode
  readonly number: string
  readonly title: string
  /** Before the line: what must not be overlooked. */
  readonly marks?: ReactNode
  /** How much of the time that runs is used, 0 to 1. */
  readonly bar?: { readonly tone: Tone; readonly used: number } | undefined
  readonly line: readonly (string | null | undefined | false)[]
  readonly voided: boolean
}

/** Parts of the line that are empty are left out. */
export function RegisterRow({ mark, number, title, marks, bar, line, voided }: RegisterRowProps) {
  const parts = line.filter((part): part is string => typeof part === 'string' && part !== '')
  return (
    <div className="row" data-voided={voided ? '' : undefined}>
      <div className="row-head">
        {mark}
        <span className="row-number">{number}</span>
      </div>
      <div className="row-title">
        <Told text={title} />
      </div>
      <div className="row-line">
        {marks}
        {parts.map((part, index) => (
          <span key={index}>
            {index > 0 && <span aria-hidden> · </span>}
            <bdi>{part}</bdi>
          </span>
        ))}
      </div>
      {bar !== undefined && (
        <div className="clock-bar row-bar" data-tone={bar.tone} aria-hidden>
          <span style={{ width: `${Math.round(bar.used * 100)}%` }} />
        </div>
      )}
    </div>
  )
}
