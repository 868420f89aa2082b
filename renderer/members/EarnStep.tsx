// A receipt gives points: shop, number, amount and day; what it will give is said before it is counted.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { purchase } from '../../shared/members/contract'
import { purchaseProblems } from '../../shared/members/receipts'
import { pointsFor, rulesOn } from '../../shared/members/rules'
import { typedDecimal } from '../../shared/text/decimal'
import { showDayKey } from '../../shared/text/when'
import { dayKey } from '../../shared/text/zone'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ShopField } from '../parties/ShopField'
import { DayField, dayOfTyped } from '../ui/DayField'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './MemberStepForm'

interface EarnValue {
  readonly shop: string
  readonly merchantId: string | null
  readonly receipt: string
  readonly amount: string
  readonly day: string
}

export function EarnStep({ member, onClose }: StepProps) {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  const { id, name, level } = member
  const earn = useCommand(api.members.earn, { done: view => t('passing.earn', { count: view.balance }) })
  const today = dayKey(Date.now(), zone)
  const draft = useDraft<EarnValue>(`members.earn:${id}`, { shop: '', merchantId: null, receipt: '', amount: '', day: showDayKey(today, lang) })
  const rules = useQuery(api.members.rules.queryOptions())
  const [input] = useState(() => (value: EarnValue) => ({ merchantId: value.merchantId ?? '', receipt: value.receipt, amount: typedDecimal(value.amount, 2), day: dayOfTyped(value.day, zone) }))
  const set = (value: EarnValue) => rulesOn(rules.data?.sets ?? [], input(value).day)
  const more = (value: EarnValue) => {
    const { amount, day } = input(value)
    return day === '' || !(amount > 0) ? {} : sentencesOf(purchaseProblems({ day, amount }, { today, level, rules: set(value) }))
  }
  const { form, step } = useStepForm({ schema: purchase, draft, input, command: earn, send: asked => earn.run({ id, ...asked }), onClose, more })
  const gives = pointsFor(Math.max(0, input(form.value).amount || 0), level, set(form.value))
  return (
    <StepForm title={t('earn.title', { name })} confirm={t('earn.confirm')} {...step}>
      <div className="span-3">
        <ShopField {...form.bind('shop')} problem={form.problem('merchantId')} merchantId={form.value.merchantId} label={t('earn.shop')} onShop={(shop, merchantId) => form.set({ shop, merchantId })} />
      </div>
      <TextField {...form.bind('receipt')} className="span-3" label={t('earn.receipt')} max={60} />
      <TextField {...form.bind('amount')} className="span-3" label={t('earn.amount')} max={16} hint={gives > 0 ? t('earn.gives', { count: gives }) : ''} />
      <div className="span-3"><DayField {...form.bind('day')} label={t('earn.day')} /></div>
    </StepForm>
  )
}
