// Shops and places: found by any part of code or name, changed beside the list, brought in from a file.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { merchantFields, merchantView, placeFields, placeView, type MerchantView, type PlaceView } from '../../shared/admin/contract'
import { spokenLanguages } from '../../shared/contacts/contract'
import type { Cursor } from '../../shared/core/paging'
import { showPhone } from '../../shared/text/phone'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { phoneOrNull } from '../ui/phone-or-null'
import { StateMark } from '../ui/StateMark'
import type { EntryField } from './entry'
import { ImportFile } from './ImportFile'
import { ReferenceList } from './ReferenceList'

const PAGE = 100

/** One page after another, those taken off the list with them: the table hides them itself. */
function usePages(find: string) {
  const wanted = useDeferredValue(find.trim())
  const input = (after: Cursor | null) => ({ find: wanted === '' ? null : wanted, retired: true, limit: PAGE, after })
  return { input, initialPageParam: null as Cursor | null, getNextPageParam: (page: { next: Cursor | null }) => page.next, placeholderData: keepPreviousData }
}

function Find({ find, onFind }: { find: string; onFind: (find: string) => void }) {
  const { t } = useTranslation('admin')
  return (
    <div className="settings-tools">
      <input className="input" type="search" aria-label={t('find')} value={find} onChange={event => onFind(event.target.value.slice(0, 120))} placeholder={t('findExample')} />
    </div>
  )
}

function ImportKey({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('admin')
  const { may } = useHouse()
  return may('admin.previewImport') ? <button type="button" className="plain-button" onClick={onPress}>{t('import.open')}</button> : null
}

const where = (row: { building: string; floor: string; zone: string }) => [row.building, row.floor, row.zone].filter(part => part !== '').join(' · ')

type ShopForm = Omit<MerchantView, 'id' | 'version' | 'retired' | 'phone'> & { phone: string }
const blankShop: ShopForm = { code: '', nameZh: '', nameRu: '', person: '', phone: '', spoken: 'zh', building: '', floor: '', zone: '', goods: '', vip: false }
const shopForm = ({ id: _id, version: _version, retired: _retired, phone, ...row }: MerchantView): ShopForm => ({ ...row, phone: phone === null ? '' : showPhone(phone) })

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
    { name: 'spoken', label: t('spoken'), kind: 'choice', half: true, options: spokenLanguages.map(value => ({ value, label: t(`languages.${value}`) })) },
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
        { label: t('shopCode'), of: row => <><span className="number">{row.code}</span>{row.vip && <> <StateMark tone="soon" word="VIP" /></>}</> },
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
      tools={<Find find={find} onFind={setFind} />}
      headKeys={<ImportKey onPress={() => setImporting(true)} />}
      more={shops.hasNextPage ? () => void shops.fetchNextPage() : null}
    />
  )
}

type PlaceForm = Omit<PlaceView, 'id' | 'version' | 'retired'>
const blankPlace: PlaceForm = { code: '', nameZh: '', nameRu: '', building: '', floor: '', zone: '' }
const placeForm = ({ id: _id, version: _version, retired: _retired, ...row }: PlaceView): PlaceForm => row

export function PlacesSection() {
  const { t } = useTranslation('admin')
  const { may, name } = useHouse()
  const [find, setFind] = useState('')
  const [importing, setImporting] = useState(false)
  const places = useInfiniteQuery(api.admin.places.infiniteOptions(usePages(find)))
  const fields: EntryField<PlaceForm>[] = [
    { name: 'code', label: t('code') },
    { name: 'nameZh', label: t('nameZh'), lang: 'zh-CN' },
    { name: 'nameRu', label: t('nameRu'), lang: 'ru' },
    { name: 'building', label: t('building'), half: true },
    { name: 'floor', label: t('floor'), half: true },
    { name: 'zone', label: t('zone') },
  ]
  if (importing) return <ImportFile kind="places" onClose={() => setImporting(false)} />
  return (
    <ReferenceList
      name="admin.places"
      title={t('sections.places')}
      newTitle={t('newTitles.place')}
      rows={places.data?.pages.flatMap(page => page.rows)}
      columns={[
        { label: t('code'), of: row => <span className="number">{row.code}</span> },
        { label: t('nameZh'), of: row => row.nameZh },
        { label: t('nameRu'), of: row => row.nameRu },
        { label: t('where'), extra: true, of: where },
      ]}
      nameOf={row => `${row.code} ${name(row)}`}
      fields={fields}
      schema={placeFields}
      view={placeView}
      blank={blankPlace}
      formOf={placeForm}
      save={api.admin.savePlace}
      maySave={may('admin.savePlace')}
      onSaved={() => void places.refetch()}
      tools={<Find find={find} onFind={setFind} />}
      headKeys={<ImportKey onPress={() => setImporting(true)} />}
      more={places.hasNextPage ? () => void places.fetchNextPage() : null}
    />
  )
}
