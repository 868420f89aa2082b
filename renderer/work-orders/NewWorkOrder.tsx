// Reporting a repair, from a contact or a complaint with everything already copied, or from nothing.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ComplaintView } from '../../shared/complaints/contract'
import type { ContactView } from '../../shared/contacts/contract'
import type { KnownParty } from '../../shared/parties/contract'
import { showPhone } from '../../shared/text/phone'
import { newWorkOrder } from '../../shared/work-orders/contract'
import { api, client } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { BegunFromContact } from '../parties/BegunFromContact'
import { FromContact } from '../parties/FromContact'
import { shopPlace } from '../parties/shop-place'
import { useChoose } from '../parties/use-choose'
import { WhoPanel } from '../parties/WhoPanel'
import { FormPage } from '../ui/FormPage'
import { NoRecord } from '../ui/RecordPage'
import { useForm } from '../ui/use-form'
import type { Form } from '../ui/use-form'
import { EarlierHere } from './EarlierOrders'
import { WorkOrderFields } from './WorkOrderFields'
import { useDayProblems } from './use-day-problems'
import { emptyWorkOrder, fromComplaint, fromContact, reportInput } from './work-order-form'
import type { WorkOrderValue } from './work-order-form'

/** What an order is begun from, if from anything, and the form filled from it. */
interface Begun {
  readonly room: 'contacts' | 'complaints'
  readonly record: ContactView | ComplaintView
  readonly value: WorkOrderValue
}

/** As the address says it. */
export function NewWorkOrder({ contactId, complaintId }: { contactId: string | null; complaintId: string | null }) {
  if (complaintId !== null) return <FromComplaint id={complaintId} />
  return (
    <BegunFromContact contactId={contactId}>
      {contact => <ReportForm begun={contact === null ? null : { room: 'contacts', record: contact, value: fromContact(contact) }} />}
    </BegunFromContact>
  )
}

function FromComplaint({ id }: { id: string }) {
  const { data, error } = useQuery(api.complaints.get.queryOptions({ input: { id } }))
  return data === undefined ? <NoRecord error={error} /> : <ReportForm begun={{ room: 'complaints', record: data, value: fromComplaint(data) }} />
}

function ReportForm({ begun }: { begun: Begun | null }) {
  const { t } = useTranslation('work-orders')
  const navigate = useNavigate()
  const { form, report } = useReportForm(begun)
  const [lookedAt, setLookedAt] = useState<KnownParty | null>(null)
  const [working, setWorking] = useState(false)
  const known = useChoose(({ party, name, phone }) => {
    const { partyId, merchantId, shop } = party
    const place = shop !== null && form.value.place === '' ? { place: shopPlace(shop) } : {}
    form.set({ partyId, merchantId, find: '', reporter: name, phone: phone === null ? '' : showPhone(phone), ...place })
    window.setTimeout(() => form.root.current?.querySelector<HTMLElement>('[data-field="place"] input')?.focus())
  })
  const save = async (more: string) => {
    const input = form.check()
    if (input === null || working) return
    const order = await report.run(input)
    if (order === null) return
    form.draft.done()
    void navigate(`/work-orders/${order.id}${more}`, { replace: true })
  }
  const shown = lookedAt ?? form.value
  return (
    <FormPage
      title={t('newTitle')}
      draft={form.draft}
      root={form.root}
      onSave={() => void save('')}
      goOn={[{ key: 'Ctrl+P', label: t('goOn.print'), onPress: () => void save('?print=1') }]}
      busy={report.busy || working}
      problem={report.problem}
      notice={<FromContact contact={begun?.record ?? null} room={begun?.room} problem={known.problem} />}
      side={
        <>
          <WhoPanel partyId={shown.partyId} merchantId={shown.merchantId} />
          <EarlierHere equipment={form.value.equipment} placeId={form.value.placeId} place={form.value.place} />
        </>
      }
    >
      <WorkOrderFields form={form} masked={begun?.record.phone?.masked ?? null} known={begun === null ? { onPick: party => void known.choose(party), onActive: setLookedAt } : undefined} onWorking={setWorking} />
    </FormPage>
  )
}

function useReportForm(begun: Begun | null) {
  const { t } = useTranslation('work-orders')
  const draft = useDraft<WorkOrderValue>(begun === null ? 'workOrders.new' : `workOrders.from:${begun.record.id}`, begun?.value ?? emptyWorkOrder)
  const report = useCommand(api.workOrders.report, {
    done: order => t('saved', { number: order.number }),
    kept: { read: () => draft.value.sent, write: sent => draft.set({ sent }) },
    correct: ({ id, version }, { contactId: _contact, complaintId: _complaint, attachments: _files, ...told }, commandKey) => client.workOrders.edit({ ...told, id, version, commandKey }),
  })
  const form: Form<WorkOrderValue, Parameters<typeof report.run>[0]> = useForm({ schema: newWorkOrder, draft, input: reportInput, refused: report.problem?.fields, more: useDayProblems() })
  return { form, report }
}
