// Departments, their teams, and the posts people sign in on.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { departmentFields, departmentView, postFields, postView, teamFields, teamView } from '../../shared/admin/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import type { EntryField } from './entry'
import { ReferenceList } from './ReferenceList'

interface NamesForm {
  code: string
  nameZh: string
  nameRu: string
}

const blankNames: NamesForm = { code: '', nameZh: '', nameRu: '' }
const namesOf = ({ code, nameZh, nameRu }: NamesForm): NamesForm => ({ code, nameZh, nameRu })

function useNames() {
  const { t } = useTranslation('admin')
  const both: EntryField<{ nameZh: string; nameRu: string }>[] = [
    { name: 'nameZh', label: t('nameZh'), lang: 'zh-CN' },
    { name: 'nameRu', label: t('nameRu'), lang: 'ru' },
  ]
  const fields: EntryField<NamesForm>[] = [{ name: 'code', label: t('code') }, ...both]
  const columns = fields.map(({ name, label }) => ({ label, of: (row: NamesForm) => row[name] }))
  return { both, fields, columns }
}

export function DepartmentsSection() {
  const { t } = useTranslation('admin')
  const { may, name } = useHouse()
  const { data, refetch } = useQuery(api.admin.departments.queryOptions())
  const { fields, columns } = useNames()
  return (
    <ReferenceList
      name="admin.departments"
      title={t('sections.departments')}
      newTitle={t('newTitles.department')}
      rows={data}
      columns={columns}
      nameOf={name}
      fields={fields}
      schema={departmentFields}
      view={departmentView}
      blank={blankNames}
      formOf={namesOf}
      save={api.admin.saveDepartment}
      maySave={may('admin.saveDepartment')}
      onSaved={() => void refetch()}
    />
  )
}

export function PostsSection() {
  const { t } = useTranslation('admin')
  const { may, name } = useHouse()
  const { data, refetch } = useQuery(api.admin.posts.queryOptions())
  const { fields, columns } = useNames()
  return (
    <ReferenceList
      name="admin.posts"
      title={t('sections.posts')}
      newTitle={t('newTitles.post')}
      note={t('postsNote')}
      rows={data}
      columns={columns}
      nameOf={name}
      fields={fields}
      schema={postFields}
      view={postView}
      blank={blankNames}
      formOf={namesOf}
      save={api.admin.savePost}
      maySave={may('admin.savePost')}
      onSaved={() => void refetch()}
    />
  )
}

interface TeamForm {
  departmentId: string
  nameZh: string
  nameRu: string
}

export function TeamsSection() {
  const { t } = useTranslation('admin')
  const { may, name } = useHouse()
  const { data, refetch } = useQuery(api.admin.teams.queryOptions())
  const departments = useQuery(api.admin.departments.queryOptions()).data ?? []
  const { both } = useNames()
  const nameOf = (id: string) => name(departments.find(one => one.id === id) ?? { nameZh: '', nameRu: '' })
  const options = departments.map(one => ({ value: one.id, label: name(one), retired: one.retired })).filter(one => !one.retired)
  return (
    <ReferenceList
      name="admin.teams"
      title={t('sections.teams')}
      newTitle={t('newTitles.team')}
      note={t('teamsNote')}
      rows={data}
      columns={[
        { label: t('nameZh'), of: row => row.nameZh },
        { label: t('nameRu'), of: row => row.nameRu },
        { label: t('department'), of: row => nameOf(row.departmentId) },
      ]}
      nameOf={name}
      fields={[
        { name: 'departmentId', label: t('department'), kind: 'choice', options: [{ value: '', label: t('choose') }, ...options] },
        ...(both as EntryField<TeamForm>[]),
      ]}
      schema={teamFields}
      view={teamView}
      blank={{ departmentId: '', nameZh: '', nameRu: '' }}
      formOf={({ departmentId, nameZh, nameRu }): TeamForm => ({ departmentId, nameZh, nameRu })}
      // Nothing chosen is nothing at all, so that it is said as a field left empty.
      input={({ departmentId, ...names }) => ({ ...names, departmentId: departmentId === '' ? undefined : departmentId })}
      save={api.admin.saveTeam}
      maySave={may('admin.saveTeam')}
      onSaved={() => void refetch()}
    />
  )
}
