// To which department it goes; the category's own is chosen beforehand.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { recordId } from '../../shared/core/ids'
import { personText } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ListField } from '../ui/ListField'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './ComplaintStepForm'
import { KeepTyped } from './KeepTyped'
import { useDepartmentOf, useDepartments } from './use-lists'

/** Waits the moment until it is known whose the category is. */
export function SendStep(props: StepProps) {
  const { complaint } = props
  const usual = useDepartmentOf(complaint.category.id)
  const handed = complaint.rounds.some(round => round.department !== null && round.no === complaint.round)
  if (usual === undefined) return null
  // Handed on from one department to another, nothing is chosen beforehand.
  return <SendForm {...props} usual={handed ? null : (complaint.againstDepartment?.id ?? usual)} />
}

interface SendValue {
  readonly departmentId: string | null
  readonly instruction: string
}

/** As `complaints.send` asks for it, beside the record and its version. */
const sendForm = z.object({ departmentId: recordId, instruction: personText(0, 2000) })
const given = (value: SendValue) => value

function SendForm({ complaint, onClose, usual }: StepProps & { usual: string | null }) {
  const { t } = useTranslation('complaints')
  const { id, version, number } = complaint
  const send = useCommand(api.complaints.send, { done: t('done.send', { number }) })
  const draft = useDraft<SendValue>(`complaints.send:${id}`, { departmentId: usual, instruction: '' })
  const { form, step, put } = useStepForm({ schema: sendForm, draft, input: given, command: send, send: input => send.run({ id, version, ...input }), onClose })
  const departments = useDepartments(form.value.departmentId)
  return (
    <StepForm title={t('sendForm.title', { number })} confirm={t('sendForm.confirm')} {...step} rescue={<KeepTyped complaint={complaint} step="send" problem={send.problem} texts={[form.value.instruction]} onKept={put} />}>
      <div className="span-6">
        <ListField {...form.bind('departmentId')} label={t('sendForm.department')} choices={departments.choices} failed={departments.failed} hint={departments.none ? t('hints.noDepartments') : undefined} />
      </div>
      <TextArea {...form.bind('instruction')} label={t('sendForm.instruction')} max={2000} rows={2} />
    </StepForm>
  )
}
