// One row of a register: state and number, what it is about, who.
import type { ReactNode } from 'react'
import { Told } from './Told'

interface RegisterRowProps {
  readonly mark: ReactNode
  readonly number: string
  readonly title: string
  readonly line: readonly (string | null | undefined | false)[]
  readonly voided: boolean
}

/** Parts of the line that are empty are left out. */
export function RegisterRow({ mark, number, title, line, voided }: RegisterRowProps) {
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
        {parts.map((part, index) => (
          <span key={index}>
            {index > 0 && <span aria-hidden> · </span>}
            <bdi>{part}</bdi>
          </span>
        ))}
      </div>
    </div>
  )
}
