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
import { useStepForm } from '../ui/use-step-form'
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
  const { form, step } = useStepForm({
    schema: followUpForm,
    draft,
    input: given,
    more: ({ outcome, remark }) => (outcome === null ? {} : sentencesOf(followUpProblems({ outcome, remark: remark.trim() }))),
    command: call, send: input => call.run({ id, version, ...input }), onClose,
  })
  const { outcome } = form.value
  return (
    <StepForm title={t('followUpForm.title', { number })} confirm={t('followUpForm.confirm')} {...step}>
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
