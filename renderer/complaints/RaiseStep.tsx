// A graver severity than was judged, with the reason.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { isGraver } from '../../shared/complaints/clocks'
import { severities, severity } from '../../shared/complaints/words'
import type { Severity } from '../../shared/complaints/words'
import { personText } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ChoiceChips } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './ComplaintStepForm'
import { KeepTyped } from './KeepTyped'
import { useChips } from './complaint-words'

interface RaiseValue {
  readonly severity: Severity | null
  readonly reason: string
}

const raiseForm = z.object({ severity, reason: personText(1, 1000) })
const given = (value: RaiseValue) => value

/** Only graver ones are offered; the next is chosen. */
export function RaiseStep({ complaint, onClose }: StepProps) {
  const { t } = useTranslation('complaints')
  const chips = useChips()
  const { id, version, number } = complaint
  const graver = severities.filter(one => complaint.severity === null || isGraver(one, complaint.severity))
  const raise = useCommand(api.complaints.raise, { done: t('done.raise', { number }) })
  const draft = useDraft<RaiseValue>(`complaints.raise:${id}`, { severity: graver[0] ?? null, reason: '' })
  const { form, step, put } = useStepForm({ schema: raiseForm, draft, input: given, command: raise, send: input => raise.run({ id, version, ...input }), onClose })
  return (
    <StepForm title={t('raiseForm.title', { number })} confirm={t('raiseForm.confirm')} {...step} rescue={<KeepTyped complaint={complaint} step="raise" problem={raise.problem} texts={[form.value.reason]} onKept={put} />}>
      <ChoiceChips {...form.bind('severity')} label={t('raiseForm.severity')} choices={chips('severities', graver)} />
      <TextArea {...form.bind('reason')} label={t('raiseForm.reason')} max={1000} rows={2} />
    </StepForm>
  )
}
