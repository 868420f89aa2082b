// An opened work order: the fault in both languages, its course, and the next step.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { showMoment } from '../../shared/text/when'
import type { WorkOrderView } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { Preview } from '../print/Preview'
import { ClockList } from '../ui/ClockList'
import { Facts } from '../ui/Facts'
import { MaskedPhone } from '../ui/MaskedPhone'
import { RecordLinks } from '../ui/RecordLinks'
import { NoRecord, RecordPage } from '../ui/RecordPage'
import { StateMark } from '../ui/StateMark'
import { StepBar } from '../ui/StepBar'
import { Timeline } from '../ui/Timeline'
import { Told } from '../ui/Told'
import type { Step } from '../ui/steps'
import { WorkOrderStep } from './WorkOrderStep'
import type { AskingStep } from './WorkOrderStep'
import { otherLanguage } from './told-language'
import { entryWords, placeOf, useOrderMark } from './work-order-words'

/** The record beside the register; `printing` opens its slip at once. */
export function WorkOrderRecord({ id, printing }: { id: string; printing: boolean }) {
  const order = useQuery(api.workOrders.get.queryOptions({ input: { id } }))
  return order.data === undefined ? <NoRecord error={order.error} /> : <Opened order={order.data} printing={printing} />
}

function Opened({ order, printing }: { order: WorkOrderView; printing: boolean }) {
  const { t } = useTranslation('work-orders')
  const house = useHouse()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<AskingStep | null>(null)
  const [preview, setPreview] = useState(printing)
  const mark = useOrderMark()(order)
  const closePreview = () => {
    setPreview(false)
    if (printing) void navigate(`/work-orders/${order.id}`, { replace: true })
  }
  const hasSide = order.clocks.length > 0 || order.cameFrom !== null || order.ledTo.length > 0
  return (
    <>
      <RecordPage
        number={order.number}
        marks={
          <>
            <StateMark {...mark} />
            {order.urgency === 'emergency' ? <StateMark tone="overdue" word={t('urgencies.emergency')} /> : <span>{t(`urgencies.${order.urgency}`)}</span>}
            <span>{order.createdBy?.name}</span>
          </>
        }
        title={placeOf(order, house)}
        person={<Person order={order} />}
        voided={order.voided}
        side={hasSide ? <Side order={order} /> : undefined}
        bar={
          asking === null ? (
            <Steps order={order} onAsk={setAsking} onPrint={() => setPreview(true)} />
          ) : (
            <WorkOrderStep key={asking} step={asking} order={order} onClose={() => setAsking(null)} />
          )
        }
      >
        <OrderFacts order={order} />
        <Timeline entries={order.timeline} words={entryWords} />
      </RecordPage>
      {preview && <Preview form="workOrderSlip" recordId={order.id} number={order.number} onClose={closePreview} />}
    </>
  )
}

function Side({ order }: { order: WorkOrderView }) {
  return (
    <>
      <ClockList clocks={order.clocks} />
      <RecordLinks cameFrom={order.cameFrom} ledTo={order.ledTo} />
    </>
  )
}

function Person({ order }: { order: WorkOrderView }) {
  const { t } = useTranslation('work-orders')
  return (
    <>
      {order.merchant !== null && <span>{order.merchant.code}</span>}
      <strong>{order.reporter === '' ? t('nobody') : <Told text={order.reporter} />}</strong>
      <MaskedPhone key={order.id} phone={order.phone} id={order.id} reveal={api.workOrders.revealPhone} />
    </>
  )
}

function OrderFacts({ order }: { order: WorkOrderView }) {
  const { t } = useTranslation('work-orders')
  const house = useHouse()
  const now = useNow()
  const moment = (ms: number | null) => (ms === null ? null : showMoment(ms, now, house.zone, house.lang))
  const told = (text: string) => (text === '' ? null : <Told text={text} lines />)
  const other = otherLanguage(order, house.lang)
  return (
    <Facts
      facts={[
        { label: t('fields.fault'), value: told(order.fault) },
        { label: t(`fields.faultIn.${other}`), value: told(order.faultOther) },
        { label: t('fields.equipment'), value: told(order.equipment) },
        { label: t('fields.registeredAt'), value: moment(order.createdAt) },
        { label: t('fields.team'), value: order.team === null ? null : told(house.name(order.team)) },
        { label: t('fields.person'), value: told(order.person) },
        { label: t('fields.dispatchedAt'), value: moment(order.dispatchedAt) },
        { label: t('fields.whatWasDone'), value: told(order.whatWasDone) },
        { label: t('fields.doneAt'), value: moment(order.doneAt) },
        { label: t('fields.archivedAt'), value: moment(order.archivedAt) },
        { label: t('fields.printed'), value: order.printed === 0 ? t('printed.none') : t('printed.count', { count: order.printed }) },
      ]}
    />
  )
}

function Steps({ order, onAsk, onPrint }: { order: WorkOrderView; onAsk: (step: AskingStep) => void; onPrint: () => void }) {
  const { t } = useTranslation('work-orders')
  const navigate = useNavigate()
  const { id, version, number, actions, state } = order
  const archive = useCommand(api.workOrders.archive, { done: t('passing.archive', { number }) })
  const step = (name: keyof typeof actions, run: () => void, more: Partial<Step> = {}): Step => ({
    name, label: t(`steps.${name}`), action: actions[name] ?? { may: false, reason: 'unknown' }, run, ...more,
  })
  const dispatched = state === 'dispatched'
  const dispatch = step('dispatch', () => onAsk('dispatch'), { next: state === 'registered', label: dispatched ? t('steps.dispatchAgain') : t('steps.dispatch') })
  const steps = [
    ...(state === 'registered' || dispatched ? [dispatch] : []),
    ...(state === 'registered' || dispatched ? [step('done', () => onAsk('done'), { next: true })] : []),
    ...(state === 'archived' ? [] : [step('archive', () => void archive.run({ id, version }), { next: true })]),
    step('print', onPrint, { key: 'Ctrl+P', next: state === 'archived' }),
    ...(state === 'archived' ? [] : [step('edit', () => void navigate(`/work-orders/${id}?edit=1`), { key: 'Ctrl+E' }), step('void', () => onAsk('void'))]),
  ]
  return <StepBar steps={order.voided === null ? steps : []} busy={archive.busy} problem={archive.problem} />
}
