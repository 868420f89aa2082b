// The call after the work: what each outcome leads to is said before it is recorded.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { personText } from '../../shared/text/person-text'
import { followUpProblems } from '../../shared/work-orders/rules'
import { followUpOutcome, followUpOutcomes, type FollowUpOutcome } from '../../shared/work-orders/words'
import { api } from '../app/connection'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { capital } from '../ui/capital'
import { ChoiceChips } from '../ui/ChoiceChips'
import { MaskedPhone } from '../ui/MaskedPhone'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { useForm } from '../ui/use-form'
import type { StepProps } from './WorkOrderStepForm'

interface FollowUpValue {
  readonly outcome: FollowUpOutcome | null
  readonly remark: string
}

const followUpForm = z.object({ outcome: followUpOutcome, remark: personText(0, 1000) })
const given = (value: FollowUpValue) => value

/** Nothing is chosen beforehand: a call that was not made has no outcome. */
export function FollowUpStep({ order, onClose }: StepProps) {
  const { t } = useTranslation('work-orders')
  const { id, version, number, phone } = order
  const call = useCommand(api.workOrders.followUp, { done: t('passing.followUp', { number }) })
  const draft = useDraft<FollowUpValue>(`workOrders.followUp:${id}`, { outcome: null, remark: '' })
  const form = useForm({
    schema: followUpForm,
    draft,
    input: given,
    refused: call.problem?.fields,
    more: ({ outcome, remark }) => (outcome === null ? {} : sentencesOf(followUpProblems({ outcome, remark: remark.trim() }))),
  })
  const { outcome } = form.value
  const take = async () => {
    const input = form.check()
    if (input === null || (await call.run({ id, version, ...input })) === null) return
    draft.done()
    onClose()
  }
  return (
    <StepForm title={t('followUpForm.title', { number })} confirm={t('followUpForm.confirm')} root={form.root} busy={call.busy} problem={call.problem} onConfirm={() => void take()} onClose={onClose} draft={draft}>
      {phone === null && <p className="field-hint">{t('followUpForm.noPhone')}</p>}
      <MaskedPhone key={id} phone={phone} id={id} reveal={api.workOrders.revealPhone} />
      <div>
        <ChoiceChips {...form.bind('outcome')} label={t('followUpForm.outcome')} choices={followUpOutcomes.map(value => ({ value, label: capital(t(`followUpOutcomes.${value}`)) }))} digits />
        {outcome !== null && <p className="field-hint">{t(`followUpForm.${outcome}`)}</p>}
      </div>
      <TextArea {...form.bind('remark')} label={t('followUpForm.remark')} max={1000} rows={2} />
    </StepForm>
  )
}
