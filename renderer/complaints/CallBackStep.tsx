// The call back: satisfied, not satisfied, or not reached; what each leads to is said before it is recorded.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { callBackOutcome, callBackOutcomes } from '../../shared/complaints/words'
import type { CallBackOutcome } from '../../shared/complaints/words'
import { personText } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ChoiceChips } from '../ui/ChoiceChips'
import { MaskedPhone } from '../ui/MaskedPhone'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './ComplaintStepForm'
import { KeepTyped } from './KeepTyped'
import { useChips } from './complaint-words'

interface CallBackValue {
  readonly outcome: CallBackOutcome | null
  readonly remark: string
}

const callBackForm = z.object({ outcome: callBackOutcome, remark: personText(0, 1000) })
const given = (value: CallBackValue) => value

/** Nothing is chosen beforehand: a call that was not made has no outcome. */
export function CallBackStep({ complaint, onClose }: StepProps) {
  const { t } = useTranslation('complaints')
  const chips = useChips()
  const { id, version, number, phone, express } = complaint
  const call = useCommand(api.complaints.callBack, { done: t('done.callBack', { number }) })
  const draft = useDraft<CallBackValue>(`complaints.callBack:${id}`, { outcome: null, remark: '' })
  const { form, step, put } = useStepForm({ schema: callBackForm, draft, input: given, command: call, send: input => call.run({ id, version, ...input }), onClose })
  const { outcome } = form.value
  return (
    <StepForm title={t('callBackForm.title', { number })} confirm={t('callBackForm.confirm')} {...step} rescue={<KeepTyped complaint={complaint} step="callBack" problem={call.problem} texts={[form.value.remark]} onKept={put} />}>
      {phone === null && <p className="field-hint">{t('callBackForm.noPhone')}</p>}
      <MaskedPhone key={id} phone={phone} id={id} reveal={api.complaints.revealPhone} />
      <div>
        <ChoiceChips {...form.bind('outcome')} label={t('callBackForm.outcome')} choices={chips('callBackOutcomes', callBackOutcomes)} digits />
        {outcome !== null && <p className="field-hint">{t(outcome === 'notReached' && express ? 'callBackForm.notReachedVip' : `callBackForm.${outcome}`)}</p>}
      </div>
      <TextArea {...form.bind('remark')} label={t('callBackForm.remark')} max={1000} rows={2} />
    </StepForm>
  )
}
