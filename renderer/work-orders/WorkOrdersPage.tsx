// The room of work orders at its addresses: the register, an opened order beside it, the form.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate, useSearchParams } from 'react-router'
import { owedTo } from '../../shared/core/duties'
import { workOrderList, workOrderLists, type WorkOrderList as Tab } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { RegisterPage } from '../ui/RegisterPage'
import { useRegisterTab } from '../ui/use-register-tab'
import { EditWorkOrder } from './EditWorkOrder'
import { NewWorkOrder } from './NewWorkOrder'
import { WorkOrderList } from './WorkOrderList'
import { WorkOrderRecord } from './WorkOrderRecord'

/** `/work-orders` (`?list=` opens a tab), `/work-orders/:id` (with `?edit` its correction, with `?print` its slip) and `/work-orders/new` (with `?contact=` from a contact). */
export function WorkOrdersPage() {
  const making = useMatch('/work-orders/new')
  const opened = useMatch('/work-orders/:id')
  const [search] = useSearchParams()
  const { me } = useHouse()
  const contact = search.get('contact')
  if (making !== null) return <NewWorkOrder key={contact ?? ''} contactId={contact} />
  const id = opened?.params.id ?? null
  if (id !== null && search.has('edit')) return <EditWorkOrder key={id} id={id} />
  // Whoever takes the desk over begins with what they owe themselves.
  return <Register key={me?.staffId} openId={id} printing={search.has('print')} asked={workOrderList.nullable().catch(null).parse(search.get('list'))} />
}

function Register({ openId, printing, asked }: { openId: string | null; printing: boolean; asked: Tab | null }) {
  const { t } = useTranslation('work-orders')
  const { may, me } = useHouse()
  const navigate = useNavigate()
  const counts = useQuery(api.workOrders.counts.queryOptions())
  // Who owes nothing here by role only looks after what waits.
  const tabs = workOrderLists.filter(list => list !== 'mine' || (me !== null && owedTo(me.role).length > 0))
  const [tab, setTab] = useRegisterTab({ register: { room: 'work-orders', staffId: me?.staffId }, tabs, first: tabs[0] ?? 'all', asked })
  return (
    <RegisterPage
      title={t('title')}
      create={may('workOrders.report') ? { label: t('new'), key: 'F6', onPress: () => void navigate('/work-orders/new') } : undefined}
      tabs={tabs.map(id => ({ id, label: t(`tabs.${id}`), count: id === 'all' ? null : counts.data?.[id] }))}
      tab={tab}
      onTab={setTab}
      list={<WorkOrderList key={tab} tab={tab} openId={openId} onOpen={id => void navigate(`/work-orders/${id}`)} />}
    >
      {openId === null ? null : <WorkOrderRecord key={openId} id={openId} printing={printing} />}
    </RegisterPage>
  )
}
