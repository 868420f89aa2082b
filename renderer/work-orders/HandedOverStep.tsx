// The customer signed for the work: on the slip that came back, or on the screen.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { personLine } from '../../shared/text/person-text'
import { acceptance, acceptances, type Acceptance } from '../../shared/work-orders/words'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { capital } from '../ui/capital'
import { ChoiceChips } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useForm } from '../ui/use-form'
import type { StepProps } from './WorkOrderStepForm'

interface HandedOverValue {
  readonly how: Acceptance | null
  readonly name: string
}

const handedOverForm = z.object({ how: acceptance, name: personLine(1, 120) })
const given = (value: HandedOverValue) => value

/** Who reported it is named beforehand: mostly it is they who sign. */
export function HandedOverStep({ order, onClose }: StepProps) {
  const { t } = useTranslation('work-orders')
  const { id, version, number, reporter } = order
  const hand = useCommand(api.workOrders.handedOver, { done: t('passing.handedOver', { number }) })
  const draft = useDraft<HandedOverValue>(`workOrders.handedOver:${id}`, { how: 'slip', name: reporter })
  const form = useForm({ schema: handedOverForm, draft, input: given, refused: hand.problem?.fields })
  const take = async () => {
    const input = form.check()
    if (input === null || (await hand.run({ id, version, ...input })) === null) return
    draft.done()
    onClose()
  }
  return (
    <StepForm title={t('handedOverForm.title', { number })} confirm={t('handedOverForm.confirm')} root={form.root} busy={hand.busy} problem={hand.problem} onConfirm={() => void take()} onClose={onClose} draft={draft}>
      <ChoiceChips {...form.bind('how')} label={t('handedOverForm.how')} choices={acceptances.map(value => ({ value, label: capital(t(`acceptances.${value}`)) }))} digits />
      <TextField {...form.bind('name')} className="span-6" label={t('handedOverForm.name')} max={120} />
    </StepForm>
  )
}
