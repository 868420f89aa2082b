// Facts of a record as label and value.
import './facts.css'
import type { ReactNode } from 'react'

export interface Fact {
  readonly label: string
  /** Left out of the list when there is nothing to say: null, undefined, false or empty. */
  readonly value: ReactNode
}

/** The facts there are; those without a value are left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.filter(({ value }) => value !== null && value !== undefined && value !== false && value !== '').map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
