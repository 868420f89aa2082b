// Somebody who can be on duty and is not on this shift; typed, a work number finds the person in the list.
import { useQuery } from '@tanstack/react-query'
import type { ShiftView } from '../../shared/handover/contract'
import { api } from '../app/connection'

interface PersonSelectProps {
  readonly shift: ShiftView
  readonly label: string
  readonly value: string
  /** What stands for nobody. */
  readonly none: string
  readonly without?: string | undefined
  readonly onChange: (id: string) => void
}

export function PersonSelect({ shift, label, value, none, without, onChange }: PersonSelectProps) {
  const lists = useQuery(api.handover.lists.queryOptions())
  const others = (lists.data?.people ?? []).filter(({ id }) => id !== without && !shift.people.some(on => on.id === id))
  return (
    <select className="input" aria-label={label} value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{none}</option>
      {others.map(({ id, workNumber, name }) => (
        <option key={id} value={id}>
          {workNumber} {name}
        </option>
      ))}
    </select>
  )
}
