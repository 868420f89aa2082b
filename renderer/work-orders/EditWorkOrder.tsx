// Correcting a work order.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newWorkOrder, workOrderView } from '../../shared/work-orders/contract'
import type { WorkOrderView } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { WhoPanel } from '../parties/WhoPanel'
import { ConflictNotice } from '../ui/ConflictNotice'
import { FormPage } from '../ui/FormPage'
import type { FieldGroup } from '../ui/merge'
import { NoRecord } from '../ui/RecordPage'
import { correctionFrom, useCorrection } from '../ui/use-correction'
import type { Correction } from '../ui/use-correction'
import { useForm } from '../ui/use-form'
import type { Form } from '../ui/use-form'
import { WorkOrderFields } from './WorkOrderFields'
import { correctOrderInput, workOrderValueOf } from './work-order-form'
import type { WorkOrderValue } from './work-order-form'

/** The form of a registered order. */
export function EditWorkOrder({ id }: { id: string }) {
  const order = useQuery(api.workOrders.get.queryOptions({ input: { id } }))
  return order.data === undefined ? <NoRecord error={order.error} /> : <EditForm opened={order.data} />
}

const correctable = newWorkOrder.omit({ contactId: true })

function EditForm({ opened }: { opened: WorkOrderView }) {
  const { t } = useTranslation('work-orders')
  const navigate = useNavigate()
  // The form goes on from what was on screen when it was opened, whatever is read again meanwhile.
  const [order] = useState(opened)
  const draft = useDraft<Correction<WorkOrderValue>>(`workOrders.edit:${order.id}`, correctionFrom(workOrderValueOf(order), order.version))
  const edit = useCommand(api.workOrders.edit, { done: saved => t('edited', { number: saved.number }) })
  const form = useForm({ schema: correctable, draft, input: correctOrderInput, refused: edit.problem?.fields })
  const { conflict, take, settle } = useCorrection({ draft, stale: edit.problem?.stale ?? null, view: workOrderView, valueOf: workOrderValueOf, groups: useOrderGroups() })
  const save = async () => {
    const input = form.check()
    if (input === null) return
    const saved = await edit.run({ ...input, id: order.id, version: form.value.from.version })
    if (saved === null) return
    draft.done()
    void navigate(`/work-orders/${order.id}`, { replace: true })
  }
  return (
    <FormPage
      title={t('editTitle', { number: order.number })}
      draft={draft}
      root={form.root}
      onSave={() => void save()}
      busy={edit.busy}
      problem={edit.problem?.stale ? null : edit.problem}
      notice={<ConflictNotice conflict={conflict} mine={form.value} onTheirs={take} onSettled={settle} />}
      side={<WhoPanel partyId={form.value.partyId} merchantId={null} />}
    >
      <WorkOrderFields form={form as unknown as Form<WorkOrderValue, unknown>} masked={order.phone?.masked ?? null} />
    </FormPage>
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
    { names: ['urgency'], label: t('fields.urgency'), show: value => t(`urgencies.${value.urgency}`) },
    text('fault', t('fields.fault')),
    text('faultOther', t('fields.faultOther')),
  ]
}
