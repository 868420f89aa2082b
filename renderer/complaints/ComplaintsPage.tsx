// The room of complaints at its addresses: the register, an opened complaint beside it, the forms.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate, useSearchParams } from 'react-router'
import { owedTo } from '../../shared/core/duties'
import { complaintList, complaintLists } from '../../shared/complaints/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { AGAIN_MS } from '../app/today-query'
import { RegisterPage } from '../ui/RegisterPage'
import { useRegisterTab } from '../ui/use-register-tab'
import { ComplaintList } from './ComplaintList'
import type { ComplaintTab } from './ComplaintList'
import { ComplaintRecord } from './ComplaintRecord'
import { EditComplaint } from './EditComplaint'
import { MediationForm } from './MediationForm'
import { NewComplaint } from './NewComplaint'
import { RegisterAlso } from './RegisterAlso'

/** `/complaints` (`?list=` opens a tab), `/complaints/:id` (`?edit` its correction, `?mediate` its mediation) and `/complaints/new` (with `?contact=` from a contact). */
export function ComplaintsPage() {
  const making = useMatch('/complaints/new')
  const opened = useMatch('/complaints/:id')
  const [search] = useSearchParams()
  const { me } = useHouse()
  const contact = search.get('contact')
  if (making !== null) return <NewComplaint key={contact ?? ''} contactId={contact} />
  const id = opened?.params.id ?? null
  if (id !== null && search.has('edit')) return <EditComplaint key={id} id={id} />
  if (id !== null && search.has('mediate')) return <MediationForm key={id} id={id} />
  // Whoever takes the desk over begins with what they owe themselves.
  return <Register key={me?.staffId} openId={id} asked={complaintList.nullable().catch(null).parse(search.get('list'))} />
}

function Register({ openId, asked }: { openId: string | null; asked: ComplaintTab | null }) {
  const { t } = useTranslation('complaints')
  const { may, me } = useHouse()
  const navigate = useNavigate()
  const counts = useQuery(api.complaints.counts.queryOptions({ refetchInterval: AGAIN_MS }))
  // Who owes nothing here by role only looks after what is open.
  const tabs = complaintLists.filter(list => list !== 'owed' || (me !== null && owedTo(me.role).length > 0))
  const [tab, setTab] = useRegisterTab({ register: { room: 'complaints', staffId: me?.staffId }, tabs, first: tabs[0] ?? 'open', asked })
  return (
    <RegisterPage
      title={t('title')}
      create={may('complaints.take') ? { label: t('new'), key: 'F4', onPress: () => void navigate('/complaints/new') } : undefined}
      also={<RegisterAlso />}
      tabs={tabs.map(id => ({ id, label: t(`tabs.${id}`), count: id === 'owed' ? counts.data?.owed : null }))}
      tab={tab}
      onTab={setTab}
      list={<ComplaintList key={tab} tab={tab} openId={openId} onOpen={id => void navigate(`/complaints/${id}`)} />}
    >
      {openId === null ? null : <ComplaintRecord key={openId} id={openId} />}
    </RegisterPage>
  )
}
