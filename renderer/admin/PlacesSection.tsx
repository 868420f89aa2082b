// Places of the mall: found by any part of code or name, changed beside the list, brought in from a file.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeFields, placeView, type PlaceView } from '../../shared/admin/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import type { EntryField } from './entry'
import { ImportFile } from './ImportFile'
import { Find, ImportKey, usePages, where } from './list-tools'
import { ReferenceList } from './ReferenceList'

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
      tools={<Find hint={t('findPlaceExample')} find={find} onFind={setFind} />}
      headKeys={<ImportKey onPress={() => setImporting(true)} />}
      more={places.hasNextPage ? () => void places.fetchNextPage() : null}
    />
  )
}
