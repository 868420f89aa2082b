// The room of work orders at its addresses: the register, an opened order beside it, the form.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate, useSearchParams } from 'react-router'
import { z } from 'zod'
import { owedTo } from '../../shared/core/duties'
import { workOrderList, workOrderLists, type WorkOrderList as Tab } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { RegisterPage } from '../ui/RegisterPage'
import { useRegisterTab } from '../ui/use-register-tab'
import './board.css'
import { BackLink, useCame } from './came-from'
import { EditWorkOrder } from './EditWorkOrder'
import { NarrowSelect } from './NarrowSelect'
import { narrowedBy, useNarrowing } from './narrowing'
import { NewWorkOrder } from './NewWorkOrder'
import { ScreenLinks } from './screen-links'
import { WorkOrderList } from './WorkOrderList'
import { WorkOrderRecord } from './WorkOrderRecord'

/** `/work-orders` (`?list=` opens a tab), `/work-orders/:id` (`?edit` its correction, `?print` its slip, `?step=` that step's form) and `/work-orders/new` (`?contact=` from a contact, `?complaint=` from a complaint). */
export function WorkOrdersPage() {
  const making = useMatch('/work-orders/new')
  const opened = useMatch('/work-orders/:id')
  const [search] = useSearchParams()
  const { me } = useHouse()
  const [contact, complaint] = [search.get('contact'), search.get('complaint')]
  if (making !== null) return <NewWorkOrder key={complaint ?? contact ?? ''} contactId={contact} complaintId={complaint} />
  const id = opened?.params.id ?? null
  if (id !== null && search.has('edit')) return <EditWorkOrder key={id} id={id} />
  // Whoever takes the desk over begins with what they owe themselves.
  const step = askingStep.nullable().catch(null).parse(search.get('step'))
  return <Register key={me?.staffId} openId={id} printing={search.has('print')} step={step} asked={workOrderList.nullable().catch(null).parse(search.get('list'))} />
}

/** The steps whose form an address may open. */
const askingStep = z.enum(['dispatch', 'accept', 'arrive', 'done', 'followUp'])

interface RegisterProps {
  readonly openId: string | null
  readonly printing: boolean
  readonly step: z.infer<typeof askingStep> | null
  readonly asked: Tab | null
}

function Register({ openId, printing, step, asked }: RegisterProps) {
  const { t } = useTranslation('work-orders')
  const { may, me } = useHouse()
  const navigate = useNavigate()
  const { narrowing, toTeam, toPerson } = useNarrowing()
  // Another record, opened beside the same list: the way back stays.
  const came = useCame()
  const counts = useQuery(api.workOrders.counts.queryOptions())
  const board = useQuery(api.workOrders.board.queryOptions({ input: narrowedBy(narrowing) }))
  const isNarrowed = narrowing.team !== null || narrowing.person !== null
  // Narrowed, only what the board counts is told.
  const counted: Partial<Record<Tab, number>> | undefined = isNarrowed ? board.data?.columns : counts.data
  // Who owes nothing here by role only looks after what waits.
  const tabs = workOrderLists.filter(list => list !== 'mine' || (me !== null && owedTo(me.role).length > 0))
  const [tab, setTab] = useRegisterTab({ register: { room: 'work-orders', staffId: me?.staffId }, tabs, first: tabs[0] ?? 'all', asked })
  return (
    <RegisterPage
      title={t('title')}
      create={may('workOrders.report') ? { label: t('new'), key: 'F6', onPress: () => void navigate('/work-orders/new') } : undefined}
      also={
        <>
          <BackLink />
          <ScreenLinks besides={came?.name} />
          <NarrowSelect narrowing={narrowing} onTeam={toTeam} onPerson={toPerson} />
        </>
      }
      tabs={tabs.map(id => ({ id, label: t(`tabs.${id}`), count: counted?.[id] }))}
      tab={tab}
      onTab={setTab}
      list={<WorkOrderList key={`${tab} ${narrowing.team} ${narrowing.person}`} tab={tab} narrowing={narrowing} openId={openId} onOpen={id => void navigate(`/work-orders/${id}`, { state: came })} />}
    >
      {openId === null ? null : <WorkOrderRecord key={openId} id={openId} printing={printing} step={step} />}
    </RegisterPage>
  )
}
