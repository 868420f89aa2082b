// An entry taken back: goods came back, or a receipt was counted for the wrong member.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { recordId } from '../../shared/core/ids'
import type { PointEntry } from '../../shared/members/contract'
import { personLine } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ChoiceChips, ToggleChip } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './MemberStepForm'
import { OtherMemberField } from './OtherMemberField'

const ways = ['return', 'other'] as const
interface ReverseValue {
  readonly how: (typeof ways)[number]
  readonly other: string
  readonly otherId: string | null
  readonly reason: string
  readonly asFarAsThere: boolean
}
const EMPTY: ReverseValue = { how: 'return', other: '', otherId: null, reason: '', asFarAsThere: false }

const reason = personLine(1, 300)
const asked = z.discriminatedUnion('how', [z.object({ how: z.literal('return'), reason, asFarAsThere: z.boolean() }), z.object({ how: z.literal('other'), reason, toId: recordId })])
const given = ({ how, otherId, ...rest }: ReverseValue) => ({ how, toId: otherId ?? '', ...rest })

export function ReverseStep({ member, entry, onClose }: StepProps & { entry: PointEntry }) {
  const { t } = useTranslation('members')
  const { id, name, balance } = member
  const reverse = useCommand(api.members.reverse, { done: view => t('passing.reverse', { count: view.balance }) })
  const rebook = useCommand(api.members.rebook, { done: t('passing.rebook') })
  const draft = useDraft<ReverseValue>(`members.reverse:${entry.id}`, EMPTY)
  const { form, step } = useStepForm({
    schema: asked, draft, input: given, onClose,
    command: draft.value.how === 'other' ? rebook : reverse,
    send: input => (input.how === 'other' ? rebook.run({ id, entryId: entry.id, toId: input.toId, reason: input.reason }) : reverse.run({ id, entryId: entry.id, reason: input.reason, asFarAsThere: input.asFarAsThere })),
  })
  const how = form.bind('how')
  const toOther = how.value === 'other'
  return (
    <StepForm title={t('reverse.title', { points: Math.abs(entry.points), name })} confirm={t(toOther ? 'reverse.toOther' : 'reverse.confirm')} {...step}>
      {entry.kind === 'earn' && <ChoiceChips {...how} onChange={next => next !== null && how.onChange(next)} label={t('reverse.how')} choices={ways.map(value => ({ value, label: t(`reverse.ways.${value}`) }))} digits />}
      {toOther && (
        <div className="span-6">
          <OtherMemberField bound={form.bind('other')} problem={form.problem('toId')} chosenId={form.value.otherId} butId={id} label={t('reverse.other')} hint={t('reverse.otherHint')} onPick={(other, otherId) => form.set({ other, otherId })} />
        </div>
      )}
      <TextField {...form.bind('reason')} {...(toOther ? { className: 'span-6' } : {})} label={t('reverse.reason')} max={300} />
      {toOther && <p className="step-warning">{t('reverse.otherText')}</p>}
      {!toOther && entry.points > balance && <ToggleChip name="asFarAsThere" label={t('reverse.asFar')} value={form.value.asFarAsThere} onChange={asFarAsThere => form.set({ asFarAsThere })} />}
    </StepForm>
  )
}
