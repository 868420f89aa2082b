// Correcting a registered complaint.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { complaintView, newComplaint } from '../../shared/complaints/contract'
import type { ComplaintView } from '../../shared/complaints/contract'
import { api } from '../app/connection'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { WhoPanel } from '../parties/WhoPanel'
import { ConflictNotice } from '../ui/ConflictNotice'
import { FormPage } from '../ui/FormPage'
import { NoRecord } from '../ui/RecordPage'
import { correctionFrom, useCorrection } from '../ui/use-correction'
import type { Correction } from '../ui/use-correction'
import { useForm } from '../ui/use-form'
import type { Form } from '../ui/use-form'
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
  const navigate = useNavigate()
  // The form goes on from what was on screen when it was opened, whatever is read again meanwhile.
  const [complaint] = useState(opened)
  const { form, edit, conflict, take, settle } = useComplaintCorrection(complaint)
  const { partyId, merchantId, from } = form.value
  const save = async () => {
    const input = form.check()
    if (input === null) return
    const saved = await edit.run({ ...input, id: complaint.id, version: from.version })
    if (saved === null) return
    form.draft.done()
    void navigate(`/complaints/${complaint.id}`, { replace: true })
  }
  return (
    <FormPage
      title={t('editTitle', { number: complaint.number })}
      draft={form.draft}
      root={form.root}
      onSave={() => void save()}
      busy={edit.busy}
      problem={edit.problem?.stale ? null : edit.problem}
      notice={<ConflictNotice conflict={conflict} mine={form.value} onTheirs={take} onSettled={settle} />}
      side={<WhoPanel partyId={partyId} merchantId={merchantId} />}
    >
      <ComplaintFields form={form as unknown as Form<ComplaintValue, unknown>} masked={complaint.phone?.masked ?? null} />
    </FormPage>
  )
}

function useComplaintCorrection(complaint: ComplaintView) {
  const { t } = useTranslation('complaints')
  const written = useWritten()
  const unclear = useUnclear()
  const valueOf = (view: ComplaintView) => complaintValueOf(view, written)
  const draft = useDraft<Correction<ComplaintValue>>(`complaints.edit:${complaint.id}`, correctionFrom(valueOf(complaint), complaint.version))
  const edit = useCommand(api.complaints.edit, { done: saved => t('edited', { number: saved.number }) })
  const form = useForm({
    schema: correctable,
    draft,
    input: correctInput,
    refused: edit.problem?.fields,
    more: value => ({ ...changedProblems(value), ...unclear(value) }),
  })
  const correction = useCorrection({ draft, stale: edit.problem?.stale ?? null, view: complaintView, valueOf, groups: useComplaintGroups() })
  return { form, edit, ...correction }
}

/** What was wrong before and is not changed is not judged again: an old complaint stays correctable. */
function changedProblems(value: Correction<ComplaintValue>): Record<string, string> {
  const { base } = value.from
  const same = (name: keyof ComplaintValue) => JSON.stringify(value[name]) === JSON.stringify(base[name])
  const still = (name: string) => same(name as keyof ComplaintValue) && (name !== 'wantedBy' || same('happenedAt'))
  return sentencesOf(problemsOf(value, Date.now()).filter(({ path: [name] }) => !still(String(name))))
}
