// The shop somebody belongs to, found by code or by part of its name in either language.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MerchantView } from '../../shared/admin/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useSettled } from '../matters/use-settled'
import { PickField } from '../ui/PickField'
import type { Offer } from '../ui/PickField'
import type { ContactFieldsProps } from './ContactFields'

/** Only a shop of the register is kept; words that name none are shown as such. */
export function ShopField({ form }: Pick<ContactFieldsProps, 'form'>) {
  const { t } = useTranslation('contacts')
  const house = useHouse()
  const { shop, merchantId } = form.value
  const find = useSettled(shop, 120).trim().slice(0, 120)
  const found = useQuery({ ...api.admin.merchants.queryOptions({ input: { find, limit: 8 } }), enabled: find !== '' && merchantId === null, placeholderData: keepPreviousData })
  const name = (merchant: MerchantView) => `${merchant.code} ${house.name(merchant)}`
  const offers = merchantId === null && find !== '' ? (found.data?.rows ?? []).map((merchant): Offer => ({ id: merchant.id, label: name(merchant), detail: [merchant.person, merchant.building, merchant.floor].filter(part => part).join(' · ') })) : []
  return (
    <PickField
      {...form.bind('shop')}
      onChange={typed => form.set({ shop: typed, merchantId: null })}
      label={t('fields.shop')}
      offers={offers}
      failed={found.isError}
      hint={shop.trim() !== '' && merchantId === null && found.isSuccess && offers.length === 0 ? t('hints.noShop') : undefined}
      onPick={offer => form.set({ shop: offer.label, merchantId: offer.id })}
    />
  )
}
