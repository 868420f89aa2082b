// People of the department: work number, role, PIN.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { roles, type Role } from '../../shared/core/actor'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { ReferenceList } from './ReferenceList'

interface PersonForm {
  workNumber: string
  name: string
  role: Role
  departmentId: string
  phone: string
  pin: string
}

export function PeopleSection() {
  const { t } = useTranslation('admin')
  const { t: app } = useTranslation()
  const { may, name, zone, lang } = useHouse()
  const now = useNow()
  const { data, refetch } = useQuery(api.admin.staff.queryOptions())
  const departments = useQuery(api.admin.departments.queryOptions()).data ?? []
  const lastSignIn = (at: number | null) => (at === null ? '—' : showMoment(at, now, zone, lang))
  return (
    <ReferenceList
      title={t('sections.people')}
      rows={data ?? []}
      columns={[
        { label: t('workNumber'), of: row => row.workNumber },
        { label: t('name'), of: row => row.name },
        { label: t('role'), of: row => app(`roles.${row.role}`) },
        { label: t('department'), of: row => name(departments.find(one => one.id === row.departmentId) ?? { nameZh: '', nameRu: '' }) },
        { label: t('lastSignIn'), of: row => (row.waitUntil !== null && row.waitUntil > now ? t('waits') : lastSignIn(row.lastSignIn)) },
      ]}
      fields={[
        { name: 'workNumber', label: t('workNumber') },
        { name: 'name', label: t('name') },
        { name: 'role', label: t('role'), kind: 'choice', options: roles.map(value => ({ value, label: app(`roles.${value}`) })) },
        { name: 'departmentId', label: t('department'), kind: 'choice', optional: true, options: [{ value: '', label: '—' }, ...departments.filter(one => !one.retired).map(one => ({ value: one.id, label: name(one) }))] },
        { name: 'phone', label: t('phone'), optional: true },
        { name: 'pin', label: t('pin'), kind: 'secret', optional: true, hint: t('pinHint') },
      ]}
      blank={{ workNumber: '', name: '', role: 'receptionist', departmentId: '', phone: '', pin: '' } satisfies PersonForm as PersonForm}
      formOf={row => ({ workNumber: row.workNumber, name: row.name, role: row.role, departmentId: row.departmentId ?? '', phone: row.phone ?? '', pin: '' })}
      save={api.admin.saveStaff}
      maySave={may('admin.saveStaff')}
      onSaved={() => void refetch()}
    />
  )
}
