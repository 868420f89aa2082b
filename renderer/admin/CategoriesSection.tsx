// Categories of complaints, each with the department that is responsible where nobody says otherwise.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { categoryFields, categoryView, type CategoryView } from '../../shared/complaints/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { ReferenceList } from './ReferenceList'

interface CategoryForm {
  code: string
  nameZh: string
  nameRu: string
  departmentId: string
  dispute: boolean
}

const blank: CategoryForm = { code: '', nameZh: '', nameRu: '', departmentId: '', dispute: false }
const formOf = ({ code, nameZh, nameRu, departmentId, dispute }: CategoryView): CategoryForm => ({ code, nameZh, nameRu, departmentId: departmentId ?? '', dispute })

export function CategoriesSection() {
  const { t } = useTranslation('admin')
  const { may, name } = useHouse()
  const { data, refetch } = useQuery(api.complaints.categories.queryOptions())
  const departments = useQuery(api.admin.departments.queryOptions()).data ?? []
  const nameOf = (id: string | null | undefined) => name(departments.find(one => one.id === id) ?? { nameZh: '', nameRu: '' })
  const options = departments.filter(one => !one.retired).map(one => ({ value: one.id, label: name(one) }))
  return (
    <ReferenceList
      name="admin.categories"
      title={t('sections.categories')}
      newTitle={t('newTitles.category')}
      note={t('categories.note')}
      rows={data}
      columns={[
        { label: t('code'), of: row => <span className="number">{row.code}</span> },
        { label: t('nameZh'), of: row => row.nameZh },
        { label: t('nameRu'), of: row => row.nameRu },
        { label: t('categories.department'), of: row => nameOf(row.departmentId) },
        { label: t('categories.disputeShort'), extra: true, of: row => (row.dispute ? t('yes') : '') },
      ]}
      nameOf={row => `${row.code} ${name(row)}`}
      fields={[
        { name: 'code', label: t('code') },
        { name: 'nameZh', label: t('nameZh'), lang: 'zh-CN' },
        { name: 'nameRu', label: t('nameRu'), lang: 'ru' },
        { name: 'departmentId', label: t('categories.department'), kind: 'choice', hint: t('categories.departmentHint'), options: [{ value: '', label: t('noDepartment') }, ...options] },
        { name: 'dispute', label: t('categories.dispute'), kind: 'check' },
      ]}
      schema={categoryFields}
      view={categoryView}
      blank={blank}
      formOf={formOf}
      input={form => ({ ...form, departmentId: form.departmentId === '' ? null : form.departmentId })}
      save={api.complaints.saveCategory}
      maySave={may('complaints.saveCategory')}
      onSaved={() => void refetch()}
    />
  )
}
