// An opened work order: the fault in both languages, its course, and the next step.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { showMoment } from '../../shared/text/when'
import type { WorkOrderView } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { Copies } from '../copies/Copies'
import { RecordPreview } from '../print/RecordPreview'
import { Attachments } from '../ui/Attachments'
import { ClockList } from '../ui/ClockList'
import { Facts } from '../ui/Facts'
import { MaskedPhone } from '../ui/MaskedPhone'
import { RecordLinks } from '../ui/RecordLinks'
import { NoRecord, RecordPage } from '../ui/RecordPage'
import { StateMark } from '../ui/StateMark'
import { Timeline } from '../ui/Timeline'
import { Told } from '../ui/Told'
import { EarlierOrders } from './EarlierOrders'
import { OrderRounds } from './OrderRounds'
import { WorkOrderStepForm } from './WorkOrderStepForm'
import type { AskingStep } from './WorkOrderStepForm'
import { WorkOrderSteps } from './WorkOrderSteps'
import { otherLanguage } from './told-language'
import { dayOf, entryWords, placeOf, useOrderMark } from './work-order-words'

/** The record beside the register; `printing` opens its slip at once, `step` the form of that step. */
export function WorkOrderRecord({ id, printing, step = null }: { id: string; printing: boolean; step?: AskingStep | null }) {
  const order = useQuery(api.workOrders.get.queryOptions({ input: { id } }))
  return order.data === undefined ? <NoRecord error={order.error} /> : <Opened order={order.data} printing={printing} step={step} />
}

function Opened({ order, printing, step }: { order: WorkOrderView; printing: boolean; step: AskingStep | null }) {
  const { t } = useTranslation('work-orders')
  const house = useHouse()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<AskingStep | null>(step)
  const [preview, setPreview] = useState(printing)
  const mark = useOrderMark()(order)
  const closePreview = () => {
    setPreview(false)
    if (printing) void navigate(`/work-orders/${order.id}`, { replace: true })
  }
  const hasSide = order.clocks.length > 0 || order.printed > 0 || order.cameFrom !== null || order.ledTo.length > 0 || order.earlier.orders.length > 0
  return (
    <>
      <RecordPage
        number={order.number}
        marks={
          <>
            <StateMark {...mark} />
            {order.urgency === 'emergency' ? <StateMark tone="overdue" word={t('urgencies.emergency')} /> : <span>{t(`urgencies.${order.urgency}`)}</span>}
            {order.round > 1 && <span>{t('round', { no: order.round })}</span>}
            <span>{order.createdBy?.name}</span>
          </>
        }
        title={placeOf(order, house)}
        person={<Person order={order} />}
        voided={order.voided}
        side={hasSide ? <Side order={order} /> : undefined}
        bar={
          asking === null ? (
            <WorkOrderSteps order={order} onAsk={setAsking} onPrint={() => setPreview(true)} />
          ) : (
            <WorkOrderStepForm key={asking} step={asking} order={order} onClose={() => setAsking(null)} />
          )
        }
      >
        <OrderFacts order={order} />
        <Attachments attachments={order.attachments} />
        <OrderRounds order={order} />
        <Timeline entries={order.timeline} words={entryWords} />
      </RecordPage>
      {preview && <RecordPreview forms={['workOrderSlip', 'workOrderAct']} recordId={order.id} number={order.number} onClose={closePreview} />}
    </>
  )
}

function Side({ order }: { order: WorkOrderView }) {
  const { t } = useTranslation('work-orders')
  const { name } = useHouse()
  const to = [order.team === null ? '' : name(order.team), order.person].filter(part => part !== '').join(' · ')
  return (
    <>
      <ClockList clocks={order.clocks} />
      <Copies recordId={order.id} to={to} />
      {order.policyChanged && <p className="quiet-line">{t('sides.policyChanged')}</p>}
      <RecordLinks cameFrom={order.cameFrom} ledTo={order.ledTo} />
      <EarlierOrders earlier={order.earlier} />
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
        { label: order.urgency === 'planned' ? t('fields.plannedFor') : t('fields.putOffTo'), value: order.plannedFor === null ? null : dayOf(order.plannedFor, house.zone, house.lang) },
        { label: t('fields.archivedAt'), value: moment(order.archivedAt) },
        { label: t('fields.printed'), value: order.printed === 0 ? t('printed.none') : t('printed.count', { count: order.printed }) },
      ]}
    />
  )
}
