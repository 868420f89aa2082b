// The stock of a gift: delivered, taken out, or as it was counted; a difference needs its explanation.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { stockCount, stockKind, stockReason, type GiftView } from '../../shared/members/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ChoiceChips } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'

interface StockValue {
  readonly kind: z.infer<typeof stockKind> | null
  readonly count: string
  readonly reason: string
}
const schema = z.object({ kind: stockKind, count: stockCount, reason: stockReason })
const given = ({ kind, count, reason }: StockValue) => ({ kind: kind ?? undefined, count: count.trim() === '' ? Number.NaN : Number(count.trim()), reason })

export function StockForm({ gift, onClose }: { gift: GiftView; onClose: () => void }) {
  const { t } = useTranslation('members')
  const { name } = useHouse()
  const save = useCommand(api.members.moveStock, { done: saved => t('stockForm.saved', { count: saved.stock }) })
  const draft = useDraft<StockValue>(`members.stock:${gift.id}`, { kind: 'in', count: '', reason: '' })
  const { form, step } = useStepForm({ schema, draft, input: given, command: save, send: input => save.run({ ...(input as z.infer<typeof schema>), giftId: gift.id }), onClose })
  return (
    <StepForm title={t('stockForm.title', { name: name(gift) })} confirm={t('stockForm.save')} {...step}>
      <ChoiceChips {...form.bind('kind')} label={t('stockForm.kind')} choices={stockKind.options.map(value => ({ value, label: t(`stockForm.kinds.${value}`) }))} digits />
      <TextField {...form.bind('count')} className="span-4" label={t('stockForm.count')} max={7} hint={t('stockForm.countHint', { stock: gift.stock })} />
      <TextField {...form.bind('reason')} className="span-8" label={t('stockForm.reason')} max={300} />
    </StepForm>
  )
}
