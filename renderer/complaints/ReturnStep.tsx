// What came of it: returned by the department, or recorded by the clerk who settled it alone.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { personText } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './ComplaintStepForm'
import { KeepTyped } from './KeepTyped'

const returnForm = z.object({ result: personText(1, 4000), measures: personText(0, 2000) })
const same = (value: { result: string; measures: string }) => value

/** The result and what is done so that it does not happen again. */
export function ReturnStep({ complaint, onClose }: StepProps) {
  const { t } = useTranslation('complaints')
  const { id, version, number, state } = complaint
  const giveBack = useCommand(api.complaints.return, { done: t('done.return', { number }) })
  const draft = useDraft(`complaints.return:${id}`, { result: '', measures: '' })
  const { form, step, put } = useStepForm({ schema: returnForm, draft, input: same, command: giveBack, send: input => giveBack.run({ id, version, ...input }), onClose })
  return (
    <StepForm
      title={t('returnForm.title', { number })}
      confirm={t(state === 'judged' ? 'returnForm.confirmAlone' : 'returnForm.confirm')}
      {...step}
      rescue={<KeepTyped complaint={complaint} step="return" problem={giveBack.problem} texts={[form.value.result, form.value.measures]} onKept={put} />}
    >
      <TextArea {...form.bind('result')} label={t('returnForm.result')} max={4000} rows={3} />
      <TextArea {...form.bind('measures')} label={t('returnForm.measures')} max={2000} rows={1} />
    </StepForm>
  )
}
