// The room of work orders at its addresses: the register, an opened order beside it, the form.
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate, useSearchParams } from 'react-router'
import { useHouse } from '../app/house'
import { RegisterPage } from '../ui/RegisterPage'
import { useRegisterTab } from '../ui/use-register-tab'
import { EditWorkOrder } from './EditWorkOrder'
import { NewWorkOrder } from './NewWorkOrder'
import { WorkOrderList, workOrderTabs } from './WorkOrderList'
import { WorkOrderRecord } from './WorkOrderRecord'

/** `/work-orders`, `/work-orders/:id` (with `?edit` its correction, with `?print` its slip) and `/work-orders/new` (with `?contact=` from a contact). */
export function WorkOrdersPage() {
  const making = useMatch('/work-orders/new')
  const opened = useMatch('/work-orders/:id')
  const [search] = useSearchParams()
  const contact = search.get('contact')
  if (making !== null) return <NewWorkOrder key={contact ?? ''} contactId={contact} />
  const id = opened?.params.id ?? null
  if (id !== null && search.has('edit')) return <EditWorkOrder key={id} id={id} />
  return <Register openId={id} printing={search.has('print')} />
}

function Register({ openId, printing }: { openId: string | null; printing: boolean }) {
  const { t } = useTranslation('work-orders')
  const { may, me } = useHouse()
  const navigate = useNavigate()
  const [tab, setTab] = useRegisterTab({ register: { room: 'work-orders', staffId: me?.staffId }, tabs: workOrderTabs, first: 'open' })
  return (
    <RegisterPage
      title={t('title')}
      create={may('workOrders.report') ? { label: t('new'), key: 'F6', onPress: () => void navigate('/work-orders/new') } : undefined}
      tabs={workOrderTabs.map(id => ({ id, label: t(`tabs.${id}`) }))}
      tab={tab}
      onTab={setTab}
      list={<WorkOrderList key={tab} tab={tab} openId={openId} onOpen={id => void navigate(`/work-orders/${id}`)} />}
    >
      {openId === null ? null : <WorkOrderRecord key={openId} id={openId} printing={printing} />}
    </RegisterPage>
  )
}
