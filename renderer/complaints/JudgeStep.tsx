// Valid or not, how grave, which class: what the rules propose is chosen beforehand, the person decides.
import { useTranslation } from 'react-i18next'
import { judgement } from '../../shared/complaints/contract'
import type { Judgement } from '../../shared/complaints/contract'
import { judgementProblems } from '../../shared/complaints/rules'
import { complaintClasses, severities } from '../../shared/complaints/words'
import { api } from '../app/connection'
import { sayData } from '../app/i18n'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ChoiceChips } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './ComplaintStepForm'
import { KeepTyped } from './KeepTyped'
import { useChips } from './complaint-words'

/** As judged first, and as ruled on when that was contested. */
export function JudgeStep({ step, complaint, onClose }: StepProps & { step: 'judge' | 'rule' }) {
  const { t } = useTranslation('complaints')
  const chips = useChips()
  const { id, version, number, proposed } = complaint
  const judge = useCommand(api.complaints.judge, { done: t('done.judge', { number }) })
  const rule = useCommand(api.complaints.rule, { done: t('done.rule', { number }) })
  const { run, busy, problem } = step === 'judge' ? judge : rule
  const draft = useDraft<Judgement>(`complaints.${step}:${id}`, { validity: 'valid', severity: proposed.severity, class: proposed.class, reason: '' })
  const { form, step: sending, put } = useStepForm({ schema: judgement, draft, input: same, command: { busy, problem }, send: input => run({ id, version, ...input }), onClose, more: value => sentencesOf(judgementProblems({ ...value, reason: value.reason.trim() })) })
  const valid = form.value.validity === 'valid'
  const why = sayData(`complaints:why.${proposed.reason}`) ?? ''
  const kept = <N extends 'validity' | 'severity' | 'class'>(name: N) => {
    const bound = form.bind(name)
    return { ...bound, onChange: (next: Judgement[N] | null) => next !== null && bound.onChange(next) }
  }
  return (
    <StepForm title={t(step === 'judge' ? 'judgeForm.title' : 'judgeForm.ruleTitle', { number })} confirm={t('judgeForm.confirm')} {...sending} rescue={<KeepTyped complaint={complaint} step={step} problem={problem} texts={[form.value.reason]} onKept={put} />}>
      <p className="quiet-line">{t('judgeForm.proposed', { severity: t(`severities.${proposed.severity}`), class: t(`classes.${proposed.class}`), why })}</p>
      <ChoiceChips {...kept('validity')} label={t('judgeForm.validity')} choices={chips('validities', ['valid', 'invalid'] as const)} />
      {valid && (
        <div className="span-8">
          <ChoiceChips {...kept('severity')} label={t('judgeForm.severity')} choices={chips('severities', severities)} />
          <p className="field-hint">{t(`severityMeans.${form.value.severity}`)}</p>
        </div>
      )}
      {valid && (
        <div className="span-4">
          <ChoiceChips {...kept('class')} label={t('judgeForm.class')} choices={chips('classes', complaintClasses)} />
          <p className="field-hint">{t(`classMeans.${form.value.class}`)}</p>
        </div>
      )}
      <TextArea {...form.bind('reason')} label={t(valid ? 'judgeForm.reason' : 'judgeForm.reasonInvalid')} max={1000} rows={2} />
    </StepForm>
  )
}

const same = (value: Judgement) => value
