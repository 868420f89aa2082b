// Two records of one person: one takes the other in, and for a day gives it back.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { recordId } from '../../shared/core/ids'
import { personLine } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { Taken } from './MemberSide'
import type { StepProps } from './MemberStepForm'
import { OtherMemberField } from './OtherMemberField'

interface MergeValue {
  readonly other: string
  readonly otherId: string | null
  readonly reason: string
}
const asked = z.object({ otherId: recordId, reason: personLine(1, 300) })
const given = ({ otherId, reason }: MergeValue) => ({ otherId: otherId ?? '', reason })
const EMPTY: MergeValue = { other: '', otherId: null, reason: '' }

/** The other record is found by number, card, phone or name, as everywhere. */
export function MergeStep({ member, onClose }: StepProps) {
  const { t } = useTranslation('members')
  const { id, number } = member
  const [version] = useState(member.version)
  const merge = useCommand(api.members.merge, { done: t('passing.merge') })
  const draft = useDraft<MergeValue>(`members.merge:${id}`, EMPTY)
  const { form, step } = useStepForm({ schema: asked, draft, input: given, command: merge, send: input => merge.run({ id, version, ...input }), onClose })
  return (
    <StepForm title={t('mergeForm.title', { number })} confirm={t('mergeForm.confirm')} {...step}>
      <div className="span-6">
        <OtherMemberField bound={form.bind('other')} problem={form.problem('otherId')} chosenId={form.value.otherId} butId={id} label={t('mergeForm.other')} hint={t('mergeForm.otherHint')} onPick={(other, otherId) => form.set({ other, otherId })} />
      </div>
      <TextField {...form.bind('reason')} className="span-6" label={t('mergeForm.reason')} max={300} />
      <p className="step-warning">{t('mergeForm.warn')}</p>
    </StepForm>
  )
}

const NOTHING = {}

export function UnmergeStep({ member, other, onClose }: StepProps & { other: Taken }) {
  const { t } = useTranslation('members')
  const { id, number } = member
  const [version] = useState(member.version)
  const unmerge = useCommand(api.members.unmerge, { done: t('passing.unmerge') })
  const draft = useDraft(`members.unmerge:${id}`, NOTHING)
  const { step } = useStepForm({ schema: NO_FIELDS, draft, input: same, command: unmerge, send: () => unmerge.run({ id, version, otherId: other.id }), onClose })
  return (
    <StepForm title={t('unmergeForm.title', { number })} confirm={t('unmergeForm.confirm')} {...step}>
      <p className="step-warning">{t('unmergeForm.text', { number: other.number })}</p>
    </StepForm>
  )
}

const NO_FIELDS = z.object({})
const same = (value: object) => value
