// Where something is or happened: a place or a shop of the mall, or words of one's own.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { MerchantView } from '../../shared/admin/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useSettled } from '../matters/use-settled'
import { PickField } from '../ui/PickField'
import type { Offer } from '../ui/PickField'
import type { Bound } from '../ui/use-form'
import { shopPlace } from './shop-place'

interface PlaceOffer extends Offer {
  readonly filled: Place
  readonly shop: MerchantView | null
}

/** As a form keeps it: the words, and the id where they are those of a place of the lists. */
interface Place {
  readonly place: string
  readonly placeId: string | null
}

interface PlaceFieldProps extends Omit<Bound<string>, 'onChange'> {
  readonly placeId: string | null
  readonly label: string
  readonly placeholder: string
  /** `shop` is given where a shop was chosen as the place. */
  readonly onPlace: (place: Place, shop: MerchantView | null) => void
}

const OFFERED = 6

/** Typed pinyin, Cyrillic, a code or a part of the name finds it; what is not in the lists stays as typed. */
export function PlaceField({ placeId, label, placeholder, onPlace, ...bound }: PlaceFieldProps) {
  const house = useHouse()
  const find = useSettled(bound.value, 120).trim().slice(0, 120)
  const asked = { enabled: find !== '' && placeId === null, placeholderData: keepPreviousData }
  const places = useQuery({ ...api.admin.places.queryOptions({ input: { find, limit: OFFERED } }), ...asked })
  const shops = useQuery({ ...api.admin.merchants.queryOptions({ input: { find, limit: OFFERED } }), ...asked })
  const where = (...parts: string[]) => parts.filter(part => part !== '').join(' · ')
  const offers: PlaceOffer[] = find === '' || placeId !== null ? [] : [
    ...(places.data?.rows ?? []).map(row => ({ id: row.id, label: house.name(row), detail: where(row.code, row.building, row.floor, row.zone), filled: { placeId: row.id, place: house.name(row) }, shop: null })),
    ...(shops.data?.rows ?? []).map(row => ({ id: row.id, label: shopPlace(row), detail: where(row.building, row.floor, row.zone), filled: { placeId: null, place: shopPlace(row) }, shop: row })),
  ]
  return (
    <PickField
      {...bound}
      label={label}
      placeholder={placeholder}
      max={200}
      offers={offers}
      failed={places.isError || shops.isError}
      onChange={typed => onPlace({ place: typed, placeId: null }, null)}
      onPick={({ filled, shop }) => onPlace(filled, shop)}
    />
  )
}
