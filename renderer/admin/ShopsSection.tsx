// Shops: found by any part of code or name, changed beside the list, brought in from a file.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { merchantFields, merchantView, type MerchantView } from '../../shared/admin/contract'
import { spokenLanguages } from '../../shared/contacts/contract'
import { showPhone } from '../../shared/text/phone'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { phoneOrNull } from '../ui/phone-or-null'
import { StateMark } from '../ui/StateMark'
import type { EntryField } from './entry'
import { ImportFile } from './ImportFile'
import { Find, ImportKey, usePages, where } from './list-tools'
import { ReferenceList } from './ReferenceList'

type ShopForm = Omit<MerchantView, 'id' | 'version' | 'retired' | 'phone'> & { phone: string }
const blankShop: ShopForm = {
  code: '',
  nameZh: '',
  nameRu: '',
  person: '',
  phone: '',
  spoken: 'zh',
  building: '',
  floor: '',
  zone: '',
  goods: '',
  vip: false,
}
const shopForm = ({ id: _id, version: _version, retired: _retired, phone, ...row }: MerchantView): ShopForm => ({
  ...row,
  phone: phone === null ? '' : showPhone(phone),
})

export function ShopsSection() {
  const { t } = useTranslation('admin')
  const { may, name } = useHouse()
  const [find, setFind] = useState('')
  const [importing, setImporting] = useState(false)
  const shops = useInfiniteQuery(api.admin.merchants.infiniteOptions(usePages(find)))
  const fields: EntryField<ShopForm>[] = [
    { name: 'code', label: t('shopCode') },
    { name: 'nameZh', label: t('nameZh'), lang: 'zh-CN' },
    { name: 'nameRu', label: t('nameRu'), lang: 'ru' },
    { name: 'person', label: t('person') },
    { name: 'phone', label: t('phone'), half: true },
    {
      name: 'spoken',
      label: t('spoken'),
      kind: 'choice',
      half: true,
      options: spokenLanguages.map(value => ({ value, label: t(`languages.${value}`) })),
    },
    { name: 'building', label: t('building'), half: true },
    { name: 'floor', label: t('floor'), half: true },
    { name: 'zone', label: t('zone') },
    { name: 'goods', label: t('goods') },
    { name: 'vip', label: t('vip'), kind: 'check' },
  ]
  if (importing) return <ImportFile kind="merchants" onClose={() => setImporting(false)} />
  return (
    <ReferenceList
      name="admin.shops"
      title={t('sections.shops')}
      newTitle={t('newTitles.shop')}
      rows={shops.data?.pages.flatMap(page => page.rows)}
      columns={[
        {
          label: t('shopCode'),
          of: row => (
            <>
              <span className="number">{row.code}</span>
              {row.vip && (
                <>
                  {' '}
                  <StateMark tone="soon" word="VIP" />
                </>
              )}
            </>
          ),
        },
        { label: t('nameZh'), of: row => row.nameZh },
        { label: t('nameRu'), of: row => row.nameRu },
        { label: t('person'), extra: true, of: row => row.person },
        { label: t('phone'), extra: true, of: row => <span className="nowrap">{row.phone === null ? '' : showPhone(row.phone)}</span> },
        { label: t('where'), extra: true, of: where },
      ]}
      nameOf={row => `${row.code} ${name(row)}`}
      fields={fields}
      schema={merchantFields}
      view={merchantView}
      blank={blankShop}
      formOf={shopForm}
      input={form => ({ ...form, phone: phoneOrNull(form.phone) })}
      save={api.admin.saveMerchant}
      maySave={may('admin.saveMerchant')}
      onSaved={() => void shops.refetch()}
      tools={<Find hint={t('findExample')} find={find} onFind={setFind} />}
      headKeys={<ImportKey onPress={() => setImporting(true)} />}
      more={shops.hasNextPage ? () => void shops.fetchNextPage() : null}
    />
  )
}
