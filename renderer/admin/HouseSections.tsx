// Departments, their teams, and the posts people sign in on.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ProcedureName } from '../../shared/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { ReferenceList, type Entry } from './ReferenceList'

const blankNames = { code: '', nameZh: '', nameRu: '' }

function useNameFields() {
  const { t } = useTranslation('admin')
  return [
    { name: 'nameZh', label: t('nameZh'), lang: 'zh-CN' },
    { name: 'nameRu', label: t('nameRu'), lang: 'ru' },
  ] as const
}

export function DepartmentsSection() {
  const { t } = useTranslation('admin')
  const { data, refetch } = useQuery(api.admin.departments.queryOptions())
  return <NamedList title={t('sections.departments')} rows={data ?? []} save={api.admin.saveDepartment} name="admin.saveDepartment" onSaved={() => void refetch()} />
}

export function PostsSection() {
  const { t } = useTranslation('admin')
  const { data, refetch } = useQuery(api.admin.posts.queryOptions())
  return <NamedList title={t('sections.posts')} rows={data ?? []} save={api.admin.savePost} name="admin.savePost" onSaved={() => void refetch()} />
}

interface NamedListProps {
  title: string
  rows: readonly (Entry & typeof blankNames)[]
  save: typeof api.admin.saveDepartment | typeof api.admin.savePost
  name: ProcedureName
  onSaved(): void
}

/** A list of which each entry has a code and a name in both languages. */
function NamedList({ title, rows, save, name, onSaved }: NamedListProps) {
  const { t } = useTranslation('admin')
  const { may } = useHouse()
  const names = useNameFields()
  return (
    <ReferenceList
      title={title}
      rows={rows}
      columns={[{ label: t('code'), of: row => row.code }, { label: t('nameZh'), of: row => row.nameZh }, { label: t('nameRu'), of: row => row.nameRu }]}
      fields={[{ name: 'code', label: t('code') }, ...names]}
      blank={blankNames}
      formOf={({ code, nameZh, nameRu }) => ({ code, nameZh, nameRu })}
      save={save}
      maySave={may(name)}
      onSaved={onSaved}
    />
  )
}

export function TeamsSection() {
  const { t } = useTranslation('admin')
  const { may, name } = useHouse()
  const { data, refetch } = useQuery(api.admin.teams.queryOptions())
  const departments = useQuery(api.admin.departments.queryOptions()).data ?? []
  const names = useNameFields()
  const options = departments.filter(one => !one.retired).map(one => ({ value: one.id, label: name(one) }))
  const departmentOf = (id: string) => departments.find(one => one.id === id)
  return (
    <ReferenceList
      title={t('sections.teams')}
      rows={data ?? []}
      columns={[
        { label: t('department'), of: row => name(departmentOf(row.departmentId) ?? { nameZh: '', nameRu: '' }) },
        { label: t('nameZh'), of: row => row.nameZh },
        { label: t('nameRu'), of: row => row.nameRu },
      ]}
      fields={[{ name: 'departmentId', label: t('department'), kind: 'choice', options }, ...names]}
      blank={{ departmentId: options[0]?.value ?? '', nameZh: '', nameRu: '' }}
      formOf={({ departmentId, nameZh, nameRu }) => ({ departmentId, nameZh, nameRu })}
      save={api.admin.saveTeam}
      maySave={may('admin.saveTeam')}
      onSaved={() => void refetch()}
    />
  )
}
