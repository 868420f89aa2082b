// One line for a phone, a card or a name: offers whom the desk knows while it is typed.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { KnownParty } from '../../shared/parties/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useSettled } from '../matters/use-settled'
import { PickField } from '../ui/PickField'
import type { Offer } from '../ui/PickField'
import { StateMark } from '../ui/StateMark'
import type { Bound } from '../ui/use-form'

const SETTLED_MS = 120
/** A number that is found once is that person; a name may be somebody else's. */
const NUMBER = /^\+?[\d\s().-]{4,}$/

interface KnownOffer extends Offer {
  readonly party: KnownParty
}

interface KnownFieldProps extends Bound<string> {
  readonly label: string
  readonly onPick: (party: KnownParty) => void
  /** Whom the arrows stand on, for the panel beside the form. */
  readonly onActive?: (party: KnownParty | null) => void
  readonly autoFocus?: boolean
}

/** Up to eight known people and shops; a VIP is marked before anything else is typed. */
export function KnownField({ label, onPick, onActive, autoFocus, ...bound }: KnownFieldProps) {
  const { t } = useTranslation('parties')
  const house = useHouse()
  const typed = useSettled(bound.value, SETTLED_MS).trim().slice(0, 120)
  const found = useQuery({ ...api.parties.find.queryOptions({ input: { typed } }), enabled: typed !== '', placeholderData: keepPreviousData })
  const offers = bound.value.trim() === '' ? [] : (found.data ?? []).map((party): KnownOffer => ({
    id: party.partyId ?? party.merchantId ?? '',
    party,
    label: party.name,
    detail: [party.phone?.masked, party.shop === null ? '' : `${party.shop.code} ${house.name(party.shop)}`, party.times > 0 ? t('times', { count: party.times }) : '']
      .filter(part => part)
      .join(' · '),
    mark: party.kind === 'vip' ? <StateMark tone="soon" word={t('vip')} /> : undefined,
  }))
  return (
    <PickField
      {...bound}
      label={label}
      placeholder={t('find.aside')}
      offers={offers}
      failed={found.isError}
      autoFocus={autoFocus}
      sole={NUMBER.test(typed) && typed === bound.value.trim() && !found.isPlaceholderData}
      onPick={offer => onPick(offer.party)}
      onActive={offer => onActive?.(offer?.party ?? null)}
    />
  )
}
