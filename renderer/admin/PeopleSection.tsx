// People of the department: work number, role, PIN.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { staffFields, staffView } from '../../shared/admin/contract'
import { roles, type Role } from '../../shared/core/actor'
import { pin } from '../../shared/session/contract'
import { showPhone } from '../../shared/text/phone'
import { showMoment, showTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { phoneOrNull } from '../ui/phone-or-null'
import { StateMark } from '../ui/StateMark'
import type { EntryField } from './entry'
import { ReferenceList } from './ReferenceList'

type Person = z.infer<typeof staffView>

interface PersonForm {
  workNumber: string
  name: string
  role: Role
  departmentId: string
  phone: string
  pin: string
}

const blank: PersonForm = { workNumber: '', name: '', role: 'receptionist', departmentId: '', phone: '', pin: '' }
const formOf = (row: Person): PersonForm => ({
  workNumber: row.workNumber,
  name: row.name,
  role: row.role,
  departmentId: row.departmentId ?? '',
  phone: row.phone === null || row.phone === undefined ? '' : showPhone(row.phone),
  pin: '',
})
const inputOf = ({ departmentId, phone, ...form }: PersonForm, secret: string) => ({
  ...form,
  departmentId: departmentId === '' ? null : departmentId,
  phone: phoneOrNull(phone),
  pin: secret === '' ? null : secret,
})
const schema = staffFields.extend({ pin: pin.nullish() })

export function PeopleSection() {
  const { t } = useTranslation('admin')
  const { t: app } = useTranslation()
  const { may, name } = useHouse()
  const { data, refetch } = useQuery(api.admin.staff.queryOptions())
  const departments = useQuery(api.admin.departments.queryOptions()).data ?? []
  const departmentOf = (id: string | null | undefined) => name(departments.find(one => one.id === id) ?? { nameZh: '', nameRu: '' })
  const fields: EntryField<PersonForm>[] = [
    { name: 'workNumber', label: t('workNumber') },
    { name: 'name', label: t('name') },
    { name: 'role', label: t('role'), kind: 'choice', options: roles.map(value => ({ value, label: app(`roles.${value}`) })) },
    {
      name: 'departmentId',
      label: t('department'),
      kind: 'choice',
      options: [
        { value: '', label: t('noDepartment') },
        ...departments.filter(one => !one.retired).map(one => ({ value: one.id, label: name(one) })),
      ],
    },
    { name: 'phone', label: t('phone') },
    { name: 'pin', label: t('pin'), kind: 'secret', hint: t('pinHint') },
  ]
  return (
    <ReferenceList
      name="admin.people"
      title={t('sections.people')}
      newTitle={t('newTitles.person')}
      rows={data}
      columns={[
        { label: t('workNumber'), of: row => <span className="number">{row.workNumber}</span> },
        { label: t('name'), of: row => row.name },
        { label: t('role'), of: row => app(`roles.${row.role}`) },
        { label: t('department'), extra: true, of: row => departmentOf(row.departmentId) },
        { label: t('lastSignIn'), extra: true, of: row => <LastSignIn of={row} /> },
      ]}
      nameOf={row => `${row.workNumber} ${row.name}`}
      fields={fields}
      schema={schema}
      view={staffView}
      blank={blank}
      formOf={formOf}
      input={inputOf}
      save={api.admin.saveStaff}
      maySave={may('admin.saveStaff')}
      onSaved={() => void refetch()}
    />
  )
}

/** When they last came in; or that they mistyped the PIN too often, and until when none is tried. */
function LastSignIn({ of: person }: { of: Person }) {
  const { t } = useTranslation('admin')
  const { zone, lang } = useHouse()
  const now = useNow()
  if (person.waitUntil !== null && person.waitUntil > now)
    return <StateMark tone="overdue" word={t('waitsUntil', { time: showTime(person.waitUntil, zone) })} />
  return person.lastSignIn === null ? <span className="quiet nowrap">{t('neverSignedIn')}</span> : <>{showMoment(person.lastSignIn, now, zone, lang)}</>
}
