// A gift for the member: refused with the reason where a limit is reached; a shift lead may sign for more.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { recordId } from '../../shared/core/ids'
import { strokes, type Strokes } from '../../shared/core/signature'
import { giftLimits } from '../../shared/members/gifts'
import { personLine } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import type { Problem } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ShopField } from '../parties/ShopField'
import { SelectField } from '../ui/SelectField'
import { SignatureField } from '../ui/SignatureField'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './MemberStepForm'
import { OverrideStep, type HandedOut } from './OverrideStep'

interface HandOutValue {
  readonly giftId: string
  readonly count: string
  readonly shop: string
  readonly merchantId: string | null
  readonly receipt: string
  readonly signature: Strokes | null
}
const asked = z.object({ giftId: recordId, count: z.int().min(1).max(100), merchantId: recordId.nullable(), receipt: personLine(0, 60), signature: strokes.nullable() })
const given = ({ giftId, count, merchantId, receipt, signature }: HandOutValue) => ({ giftId, count: Number(count.trim() || 'NaN'), merchantId, receipt, signature })

/** Whether a shift lead could let it pass. */
const passable = (problem: Problem | null): problem is Problem => giftLimits.some(limit => limit === problem?.reason)

export function HandOutStep({ member, onClose }: StepProps) {
  const { t } = useTranslation('members')
  const house = useHouse()
  const { id, name } = member
  const give = useCommand(api.members.handOut, { done: t('passing.handOut') })
  const campaigns = useQuery(api.members.campaigns.queryOptions({ input: {} }))
  const gifts = (campaigns.data ?? []).filter(({ runs }) => runs).flatMap(campaign => campaign.gifts.filter(gift => !gift.retired).map(gift => ({ gift, campaign })))
  const draft = useDraft<HandOutValue>(`members.handOut:${id}`, { giftId: '', count: '1', shop: '', merchantId: null, receipt: '', signature: null })
  /** What was refused for a limit. */
  const [over, setOver] = useState<HandedOut | null>(null)
  const send = async (input: HandedOut) => {
    const done = await give.run({ id, ...input })
    if (done === null) setOver(input)
    return done
  }
  const { form, step, put } = useStepForm({ schema: asked, draft, input: given, command: give, send, onClose })
  const chosen = gifts.find(({ gift }) => gift.id === form.value.giftId)
  const needsReceipt = chosen !== undefined && chosen.campaign.perReceipt !== null
  if (over !== null && passable(give.problem)) return <OverrideStep member={member} asked={over} refused={give.problem} onDone={put} onClose={onClose} />
  return (
    <StepForm title={t('handOutForm.title', { name })} confirm={t('handOutForm.confirm')} {...step}>
      <div className="span-8">
        <SelectField
          {...form.bind('giftId')}
          autoFocus
          label={t('handOutForm.gift')}
          none={gifts.length === 0 && campaigns.isSuccess ? t('handOutForm.none') : '—'}
          options={gifts.map(({ gift, campaign }) => ({ value: gift.id, label: [house.name(gift), gift.points === 0 ? t('campaigns.free') : t('campaigns.cost', { count: gift.points }), t('campaigns.stock', { count: gift.stock }), house.name(campaign)].join(' · ') }))}
        />
      </div>
      <TextField {...form.bind('count')} className="span-4" label={t('handOutForm.count')} max={3} />
      {needsReceipt && (
        <>
          <div className="span-6">
            <ShopField {...form.bind('shop')} merchantId={form.value.merchantId} label={t('handOutForm.shop')} onShop={(shop, merchantId) => form.set({ shop, merchantId })} />
          </div>
          <TextField {...form.bind('receipt')} className="span-6" label={t('handOutForm.receipt')} max={60} />
        </>
      )}
      <SignatureField {...form.bind('signature')} label={t('handOutForm.sign')} />
    </StepForm>
  )
}
