// Correcting a work order.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { newWorkOrder, workOrderView } from '../../shared/work-orders/contract'
import type { WorkOrderView } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { WhoPanel } from '../parties/WhoPanel'
import { CorrectionPage } from '../ui/CorrectionPage'
import type { FieldGroup } from '../ui/merge'
import { NoRecord } from '../ui/RecordPage'
import type { Correction } from '../ui/use-correction'
import { isUnclear } from '../ui/when'
import { WorkOrderFields } from './WorkOrderFields'
import { useDayProblems } from './use-day-problems'
import { correctOrderInput, workOrderValueOf } from './work-order-form'
import type { WorkOrderValue } from './work-order-form'
import { dayOf } from './work-order-words'

/** The form of a registered order. */
export function EditWorkOrder({ id }: { id: string }) {
  const order = useQuery(api.workOrders.get.queryOptions({ input: { id } }))
  return order.data === undefined ? <NoRecord error={order.error} /> : <EditForm opened={order.data} />
}

const correctable = newWorkOrder.omit({ contactId: true, complaintId: true, attachments: true })

function EditForm({ opened }: { opened: WorkOrderView }) {
  const { t } = useTranslation('work-orders')
  const { zone, lang } = useHouse()
  const day = useDayProblems()
  // A day that has passed and is not changed is not judged again.
  const changed = (value: Correction<WorkOrderValue>) => (value.urgency === value.from.base.urgency && value.plannedFor.at === value.from.base.plannedFor.at && !isUnclear(value.plannedFor) ? {} : day(value))
  const edit = useCommand(api.workOrders.edit, { done: saved => t('edited', { number: saved.number }) })
  return (
    <CorrectionPage
      title={t('editTitle', { number: opened.number })}
      draft="workOrders.edit"
      opened={opened}
      home="/work-orders"
      schema={correctable}
      view={workOrderView}
      valueOf={order => workOrderValueOf(order, end => dayOf(end, zone, lang))}
      input={correctOrderInput}
      groups={useOrderGroups()}
      edit={edit}
      more={changed}
      side={({ partyId }) => <WhoPanel partyId={partyId} merchantId={null} />}
    >
      {(form, { phone }) => <WorkOrderFields form={form} masked={phone?.masked ?? null} />}
    </CorrectionPage>
  )
}

function useOrderGroups(): FieldGroup<WorkOrderValue>[] {
  const { t } = useTranslation('work-orders')
  const { t: ui } = useTranslation('ui')
  const text = (name: 'reporter' | 'equipment' | 'fault' | 'faultOther', label: string): FieldGroup<WorkOrderValue> => ({ names: [name], label, show: value => value[name] })
  return [
    text('reporter', t('fields.reporter')),
    { names: ['phone', 'phoneKept'], label: ui('phone.label'), show: value => (value.phoneKept ? ui('phone.keep') : value.phone) },
    { names: ['place', 'placeId'], label: t('fields.place'), show: value => value.place },
    text('equipment', t('fields.equipment')),
    { names: ['urgency', 'plannedFor'], label: t('fields.urgency'), show: value => [t(`urgencies.${value.urgency}`), value.urgency === 'planned' ? value.plannedFor.text : ''].filter(part => part !== '').join(' · ') },
    text('fault', t('fields.fault')),
    text('faultOther', t('fields.faultOther')),
  ]
}
