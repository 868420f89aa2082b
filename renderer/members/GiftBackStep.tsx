// A gift that was brought back.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { MemberView } from '../../shared/members/contract'
import { personLine } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './MemberStepForm'

/** A gift as the member got it. */
export type GotGift = MemberView['gifts'][number]

const asked = z.object({ reason: personLine(1, 300) })
const same = (value: { reason: string }) => value

export function GiftBackStep({ member, gift, onClose }: StepProps & { gift: GotGift }) {
  const { t } = useTranslation('members')
  const { name } = useHouse()
  const { id } = member
  const back = useCommand(api.members.giftBack, { done: t('passing.giftBack') })
  const draft = useDraft(`members.giftBack:${gift.id}`, { reason: '' })
  const { form, step } = useStepForm({ schema: asked, draft, input: same, command: back, send: input => back.run({ id, moveId: gift.id, ...input }), onClose })
  return (
    <StepForm title={t('giftBackForm.title', { gift: t('gifts.line', { name: name(gift), count: gift.count }) })} confirm={t('giftBackForm.confirm')} {...step}>
      <p className="step-warning">{t('giftBackForm.text')}</p>
      <TextField {...form.bind('reason')} label={t('giftBackForm.reason')} max={300} />
    </StepForm>
  )
}
