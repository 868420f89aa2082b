// Shops and places: found by any part of code or name, changed beside the list, brought in from a file.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { ImportFile } from './ImportFile'
import { ReferenceList } from './ReferenceList'

const PAGE = 100

interface ToolsProps {
  kind: 'merchants' | 'places'
  find: string
  onFind(find: string): void
  onImported(): void
}

function Tools({ kind, find, onFind, onImported }: ToolsProps) {
  const { t } = useTranslation('admin')
  const { may } = useHouse()
  const [importing, setImporting] = useState(false)
  return (
    <>
      <div className="settings-tools">
        <label className="plain-field">
          <span className="label">{t('find')}</span>
          <input value={find} onChange={event => onFind(event.target.value)} placeholder={t('findExample')} />
        </label>
        {may('admin.previewImport') && <button type="button" className="plain-button" onClick={() => setImporting(!importing)} aria-expanded={importing}>{t('import.open')}</button>}
      </div>
      {importing && <ImportFile kind={kind} onDone={() => { setImporting(false); onImported() }} />}
    </>
  )
}

/** The pages of a list read so far, and how to read on. */
function usePaged(kind: 'merchants' | 'places', find: string) {
  const wanted = useDeferredValue(find.trim())
  const input = (after: unknown) => ({ find: wanted === '' ? null : wanted, retired: true, limit: PAGE, after: after as { at: number; id: string } | null })
  const merchants = useInfiniteQuery(api.admin.merchants.infiniteOptions({ input, initialPageParam: null, getNextPageParam: page => page.next, enabled: kind === 'merchants' }))
  const places = useInfiniteQuery(api.admin.places.infiniteOptions({ input, initialPageParam: null, getNextPageParam: page => page.next, enabled: kind === 'places' }))
  return { merchants, places }
}

export function ShopsSection() {
  const { t } = useTranslation('admin')
  const { may } = useHouse()
  const [find, setFind] = useState('')
  const { merchants } = usePaged('merchants', find)
  const text = (name: 'code' | 'nameZh' | 'nameRu' | 'person' | 'building' | 'floor' | 'zone' | 'goods') => ({ name, label: t(name) })
  const again = () => void merchants.refetch()
  return (
    <ReferenceList
      title={t('sections.shops')}
      rows={merchants.data?.pages.flatMap(page => page.rows) ?? []}
      columns={[
        { label: t('code'), of: row => <strong>{row.code}</strong> },
        { label: t('nameZh'), of: row => row.nameZh },
        { label: t('nameRu'), of: row => row.nameRu },
        { label: t('person'), of: row => row.person },
        { label: t('where'), of: row => [row.building, row.floor, row.zone].filter(Boolean).join(' ') },
      ]}
      fields={[
        text('code'), { ...text('nameZh'), lang: 'zh-CN' }, { ...text('nameRu'), lang: 'ru' }, text('person'), { name: 'phone', label: t('phone'), optional: true },
        { name: 'spoken', label: t('spoken'), kind: 'choice', options: (['zh', 'ru', 'other'] as const).map(value => ({ value, label: t(`languages.${value}`) })) },
        text('building'), text('floor'), text('zone'), text('goods'), { name: 'vip', label: t('vip'), kind: 'check' },
      ]}
      blank={{ code: '', nameZh: '', nameRu: '', person: '', phone: '', spoken: 'zh' as 'zh' | 'ru' | 'other', building: '', floor: '', zone: '', goods: '', vip: false }}
      formOf={({ code, nameZh, nameRu, person, phone, spoken, building, floor, zone, goods, vip }) => ({ code, nameZh, nameRu, person, phone: phone ?? '', spoken, building, floor, zone, goods, vip })}
      save={api.admin.saveMerchant}
      maySave={may('admin.saveMerchant')}
      onSaved={again}
      tools={<Tools kind="merchants" find={find} onFind={setFind} onImported={again} />}
      more={merchants.hasNextPage ? { label: t('more'), read: () => void merchants.fetchNextPage() } : null}
    />
  )
}

export function PlacesSection() {
  const { t } = useTranslation('admin')
  const { may } = useHouse()
  const [find, setFind] = useState('')
  const { places } = usePaged('places', find)
  const text = (name: 'code' | 'nameZh' | 'nameRu' | 'building' | 'floor' | 'zone') => ({ name, label: t(name) })
  const again = () => void places.refetch()
  return (
    <ReferenceList
      title={t('sections.places')}
      rows={places.data?.pages.flatMap(page => page.rows) ?? []}
      columns={[
        { label: t('code'), of: row => <strong>{row.code}</strong> },
        { label: t('nameZh'), of: row => row.nameZh },
        { label: t('nameRu'), of: row => row.nameRu },
        { label: t('where'), of: row => [row.building, row.floor, row.zone].filter(Boolean).join(' ') },
      ]}
      fields={[text('code'), { ...text('nameZh'), lang: 'zh-CN' }, { ...text('nameRu'), lang: 'ru' }, text('building'), text('floor'), text('zone')]}
      blank={{ code: '', nameZh: '', nameRu: '', building: '', floor: '', zone: '' }}
      formOf={({ code, nameZh, nameRu, building, floor, zone }) => ({ code, nameZh, nameRu, building, floor, zone })}
      save={api.admin.savePlace}
      maySave={may('admin.savePlace')}
      onSaved={again}
      tools={<Tools kind="places" find={find} onFind={setFind} onImported={again} />}
      more={places.hasNextPage ? { label: t('more'), read: () => void places.fetchNextPage() } : null}
    />
  )
}
