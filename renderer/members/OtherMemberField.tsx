// Another member, found by number, card, phone or name, as everywhere.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../app/connection'
import { useSettled } from '../matters/use-settled'
import { PickField } from '../ui/PickField'
import type { Bound } from '../ui/use-form'

const MOST_OFFERS = 8

interface OtherMemberFieldProps {
  /** What was typed. */
  readonly bound: Bound<string>
  readonly problem: string | undefined
  /** The one that was picked. */
  readonly chosenId: string | null
  /** Whom nobody means. */
  readonly butId: string
  readonly label: string
  readonly hint: string
  readonly onPick: (text: string, id: string | null) => void
}

export function OtherMemberField({ bound, problem, chosenId, butId, label, hint, onPick }: OtherMemberFieldProps) {
  const typed = useSettled(bound.value, 150).trim()
  const asks = typed !== '' && chosenId === null
  const found = useQuery({ ...api.matters.find.queryOptions({ input: { typed } }), enabled: asks, placeholderData: keepPreviousData })
  const offers = asks ? (found.data ?? []).filter(row => row.room === 'members' && row.id !== butId && row.state !== 'merged' && row.state !== 'erased').slice(0, MOST_OFFERS) : []
  return (
    <PickField
      {...bound}
      problem={problem}
      onChange={text => onPick(text, null)}
      label={label}
      placeholder={hint}
      offers={offers.map(row => ({ id: row.id, label: `${row.number} ${row.person}`, detail: row.title }))}
      failed={found.isError}
      sole
      onPick={offer => onPick(offer.label, offer.id)}
    />
  )
}
