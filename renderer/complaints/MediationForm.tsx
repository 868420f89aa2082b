// The mediation of a dispute: what both sides say, what is proposed, and the agreement in both languages side by side.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { complaintView, mediationGiven } from '../../shared/complaints/contract'
import type { ComplaintView } from '../../shared/complaints/contract'
import { api } from '../app/connection'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { WhoPanel } from '../parties/WhoPanel'
import { ChoiceChips } from '../ui/ChoiceChips'
import { ConflictNotice } from '../ui/ConflictNotice'
import { FormPage } from '../ui/FormPage'
import { NoRecord } from '../ui/RecordPage'
import { TextArea, TextField } from '../ui/TextField'
import { correctionFrom, useCorrection } from '../ui/use-correction'
import type { Correction } from '../ui/use-correction'
import { useForm } from '../ui/use-form'
import type { Form } from '../ui/use-form'
import { isUnclear } from '../ui/when'
import { WhenField } from '../ui/WhenField'
import { capital } from '../ui/capital'
import { asksReason, mediationInput, mediationValueOf, outcomes, problemsOf } from './mediation-form'
import type { MediationValue } from './mediation-form'
import { useMediationGroups } from './mediation-groups'
import { useWritten } from './use-written'

/** The form of a complaint's mediation, begun or gone on with. */
export function MediationForm({ id }: { id: string }) {
  const complaint = useQuery(api.complaints.get.queryOptions({ input: { id } }))
  return complaint.data === undefined ? <NoRecord error={complaint.error} /> : <Opened opened={complaint.data} />
}

function Opened({ opened }: { opened: ComplaintView }) {
  const { t } = useTranslation('complaints')
  const navigate = useNavigate()
  // The form goes on from what was on screen when it was opened, whatever is read again meanwhile.
  const [complaint] = useState(opened)
  const { form, mediate, conflict, take, settle } = useMediation(complaint)
  const save = async () => {
    const input = form.check()
    if (input === null) return
    if ((await mediate.run({ ...input, id: complaint.id, version: form.value.from.version })) === null) return
    form.draft.done()
    void navigate(`/complaints/${complaint.id}`, { replace: true })
  }
  return (
    <FormPage
      title={t('mediation.title', { number: complaint.number })}
      draft={form.draft}
      root={form.root}
      onSave={() => void save()}
      busy={mediate.busy}
      problem={mediate.problem?.stale ? null : mediate.problem}
      notice={<ConflictNotice conflict={conflict} mine={form.value} onTheirs={take} onSettled={settle} />}
      side={<WhoPanel partyId={complaint.partyId} merchantId={complaint.againstMerchant?.id ?? null} />}
    >
      <MediationFields form={form as unknown as Form<MediationValue, unknown>} before={form.value.from.base} />
    </FormPage>
  )
}

function useMediation(complaint: ComplaintView) {
  const { t } = useTranslation('complaints')
  const { t: ui } = useTranslation('ui')
  const written = useWritten()
  const valueOf = (view: ComplaintView) => mediationValueOf(view.mediation, written)
  const draft = useDraft<Correction<MediationValue>>(`complaints.mediate:${complaint.id}`, correctionFrom(valueOf(complaint), complaint.version))
  const mediate = useCommand(api.complaints.mediate, { done: t('done.mediate', { number: complaint.number }) })
  const form = useForm({
    schema: mediationGiven,
    draft,
    input: mediationInput,
    refused: mediate.problem?.fields,
    more: value => ({ ...sentencesOf(problemsOf(value, value.from.base, Date.now())), ...(isUnclear(value.heldAt) && { heldAt: ui('when.unclearPast') }) }),
  })
  const correction = useCorrection({ draft, stale: mediate.problem?.stale ?? null, view: complaintView, valueOf, groups: useMediationGroups() })
  return { form, mediate, ...correction }
}

function MediationFields({ form, before }: { form: Form<MediationValue, unknown>; before: MediationValue }) {
  const { t } = useTranslation('complaints')
  const outcome = form.bind('outcome')
  const agreed = form.value.outcome === 'agreed'
  return (
    <>
      <WhenField {...form.bind('heldAt')} className="span-4" label={t('mediation.heldAt')} past days placeholder={t('hints.happenedAt')} />
      <TextField {...form.bind('mediator')} className="span-4" label={t('mediation.mediator')} max={120} autoFocus />
      <TextField {...form.bind('merchantPerson')} className="span-4" label={t('mediation.merchantPerson')} max={120} />
      <TextArea {...form.bind('customerSays')} className="span-6" label={t('mediation.customerSays')} max={2000} rows={4} />
      <TextArea {...form.bind('merchantSays')} className="span-6" label={t('mediation.merchantSays')} max={2000} rows={4} />
      <TextArea {...form.bind('proposals')} label={t('mediation.proposals')} max={2000} rows={2} />
      <ChoiceChips {...outcome} onChange={next => next !== null && outcome.onChange(next)} label={t('mediation.outcome')} choices={outcomes.map(value => ({ value, label: capital(t(`mediation.outcomes.${value}`)) }))} digits />
      {(agreed || form.value.outcome === 'open') && (
        <>
          <TextArea {...form.bind('agreementZh')} className="span-6" label={t('mediation.agreementZh')} lang="zh-CN" max={4000} rows={5} />
          <TextArea {...form.bind('agreementRu')} className="span-6" label={t('mediation.agreementRu')} lang="ru" max={4000} rows={5} />
        </>
      )}
      {form.value.outcome === 'notAgreed' && <TextArea {...form.bind('advised')} label={t('mediation.advised')} max={1000} rows={2} />}
      {asksReason(form.value, before) && <TextArea {...form.bind('reason')} label={t('mediation.reason')} aside={t('mediation.reasonHint')} max={1000} rows={2} />}
    </>
  )
}
