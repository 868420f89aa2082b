// A shop of the register, found by code or by part of its name in either language.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MerchantView } from '../../shared/admin/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useSettled } from '../matters/use-settled'
import { PickField } from '../ui/PickField'
import type { Offer } from '../ui/PickField'
import type { Bound } from '../ui/use-form'

interface ShopFieldProps extends Omit<Bound<string>, 'onChange'> {
  readonly merchantId: string | null
  readonly label: string
  readonly placeholder?: string
  readonly onShop: (typed: string, merchantId: string | null) => void
}

/** Only a shop of the register is kept; words that name none are shown as such. */
export function ShopField({ merchantId, label, placeholder, onShop, ...bound }: ShopFieldProps) {
  const { t } = useTranslation('parties')
  const house = useHouse()
  const find = useSettled(bound.value, 120).trim().slice(0, 120)
  const found = useQuery({ ...api.admin.merchants.queryOptions({ input: { find, limit: 8 } }), enabled: find !== '' && merchantId === null, placeholderData: keepPreviousData })
  const name = (merchant: MerchantView) => `${merchant.code} ${house.name(merchant)}`
  const offers = merchantId === null && find !== '' ? (found.data?.rows ?? []).map((merchant): Offer => ({ id: merchant.id, label: name(merchant), detail: [merchant.person, merchant.building, merchant.floor].filter(part => part).join(' · ') })) : []
  return (
    <PickField
      {...bound}
      onChange={typed => onShop(typed, null)}
      label={label}
      placeholder={placeholder}
      offers={offers}
      failed={found.isError}
      hint={bound.value.trim() !== '' && merchantId === null && found.isSuccess && offers.length === 0 ? t('noShop') : undefined}
      onPick={offer => onShop(offer.label, offer.id)}
    />
  )
}
