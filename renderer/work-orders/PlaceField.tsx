// Where the fault is: a place or a shop of the mall, or words of one's own.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useSettled } from '../matters/use-settled'
import { PickField } from '../ui/PickField'
import type { Offer } from '../ui/PickField'
import type { Form } from '../ui/use-form'
import { shopPlace } from './work-order-form'
import type { WorkOrderValue } from './work-order-form'

interface PlaceOffer extends Offer {
  readonly filled: Pick<WorkOrderValue, 'place' | 'placeId' | 'merchantId'>
}

const OFFERED = 6

/** Typed pinyin, Cyrillic, a code or a part of the name finds it; what is not in the lists stays as typed. */
export function PlaceField({ form }: { form: Form<WorkOrderValue, unknown> }) {
  const { t } = useTranslation('work-orders')
  const house = useHouse()
  const { place, placeId, merchantId } = form.value
  const find = useSettled(place, 120).trim().slice(0, 120)
  const asked = { enabled: find !== '' && placeId === null, placeholderData: keepPreviousData }
  const places = useQuery({ ...api.admin.places.queryOptions({ input: { find, limit: OFFERED } }), ...asked })
  const shops = useQuery({ ...api.admin.merchants.queryOptions({ input: { find, limit: OFFERED } }), ...asked })
  const where = (...parts: string[]) => parts.filter(part => part !== '').join(' · ')
  const offers: PlaceOffer[] = find === '' || placeId !== null ? [] : [
    ...(places.data?.rows ?? []).map(row => ({ id: row.id, label: house.name(row), detail: where(row.code, row.building, row.floor, row.zone), filled: { placeId: row.id, place: house.name(row), merchantId } })),
    ...(shops.data?.rows ?? []).map(row => ({ id: row.id, label: shopPlace(row), detail: where(row.building, row.floor, row.zone), filled: { placeId: null, place: shopPlace(row), merchantId: row.id } })),
  ]
  return (
    <PickField
      {...form.bind('place')}
      label={t('fields.place')}
      placeholder={t('hints.place')}
      max={200}
      offers={offers}
      failed={places.isError || shops.isError}
      onChange={typed => form.set({ place: typed, placeId: null })}
      onPick={offer => form.set(offer.filled)}
    />
  )
}
