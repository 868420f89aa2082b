// Correcting a registered complaint.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { complaintView, newComplaint } from '../../shared/complaints/contract'
import type { ComplaintView } from '../../shared/complaints/contract'
import { api } from '../app/connection'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { WhoPanel } from '../parties/WhoPanel'
import { CorrectionPage } from '../ui/CorrectionPage'
import { NoRecord } from '../ui/RecordPage'
import type { Correction } from '../ui/use-correction'
import { ComplaintFields } from './ComplaintFields'
import { complaintValueOf, correctInput, problemsOf } from './complaint-form'
import type { ComplaintValue } from './complaint-form'
import { useComplaintGroups } from './complaint-groups'
import { useUnclear } from './use-unclear'
import { useWritten } from './use-written'

/** The form of a registered complaint. */
export function EditComplaint({ id }: { id: string }) {
  const complaint = useQuery(api.complaints.get.queryOptions({ input: { id } }))
  return complaint.data === undefined ? <NoRecord error={complaint.error} /> : <EditForm opened={complaint.data} />
}

const correctable = newComplaint.omit({ contactId: true, attachments: true, sameAsId: true })

function EditForm({ opened }: { opened: ComplaintView }) {
  const { t } = useTranslation('complaints')
  const written = useWritten()
  const unclear = useUnclear()
  const edit = useCommand(api.complaints.edit, { done: saved => t('edited', { number: saved.number }) })
  return (
    <CorrectionPage
      title={t('editTitle', { number: opened.number })}
      draft="complaints.edit"
      opened={opened}
      home="/complaints"
      schema={correctable}
      view={complaintView}
      valueOf={view => complaintValueOf(view, written)}
      input={correctInput}
      groups={useComplaintGroups()}
      edit={edit}
      more={value => ({ ...changedProblems(value), ...unclear(value) })}
      side={({ partyId, merchantId }) => <WhoPanel partyId={partyId} merchantId={merchantId} />}
    >
      {(form, { phone }) => <ComplaintFields form={form} masked={phone?.masked ?? null} />}
    </CorrectionPage>
  )
}

/** What was wrong before and is not changed is not judged again: an old complaint stays correctable. */
function changedProblems(value: Correction<ComplaintValue>): Record<string, string> {
  const { base } = value.from
  const same = (name: keyof ComplaintValue) => JSON.stringify(value[name]) === JSON.stringify(base[name])
  const still = (name: string) => same(name as keyof ComplaintValue) && (name !== 'wantedBy' || same('happenedAt'))
  return sentencesOf(problemsOf(value, Date.now()).filter(({ path: [name] }) => !still(String(name))))
}
