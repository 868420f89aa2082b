// The customer signed for the work: on the slip that came back, or on the screen.
import { useTranslation } from 'react-i18next'
import type { Strokes } from '../../shared/core/signature'
import { handOver } from '../../shared/work-orders/contract'
import { handOverProblems } from '../../shared/work-orders/rules'
import { acceptances, type Acceptance } from '../../shared/work-orders/words'
import { api } from '../app/connection'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { capital } from '../ui/capital'
import { ChoiceChips } from '../ui/ChoiceChips'
import { SignatureField } from '../ui/SignatureField'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useForm } from '../ui/use-form'
import type { StepProps } from './WorkOrderStepForm'

interface HandedOverValue {
  readonly how: Acceptance | null
  readonly name: string
  readonly strokes: Strokes | null
}

const given = ({ how, name, strokes }: HandedOverValue) => ({ how, name, strokes: how === 'screen' ? strokes : null })
const more = ({ how, strokes }: HandedOverValue) => (how === null ? {} : sentencesOf(handOverProblems({ how, strokes })))

/** Who reported it is named beforehand: mostly it is they who sign. */
export function HandedOverStep({ order, onClose }: StepProps) {
  const { t } = useTranslation('work-orders')
  const { id, version, number, reporter } = order
  const hand = useCommand(api.workOrders.handedOver, { done: t('passing.handedOver', { number }) })
  const draft = useDraft<HandedOverValue>(`workOrders.handedOver:${id}`, { how: 'slip', name: reporter, strokes: null })
  const form = useForm({ schema: handOver, draft, input: given, more, refused: hand.problem?.fields })
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
      {form.value.how === 'screen' ? <SignatureField {...form.bind('strokes')} label={t('handedOverForm.signature')} /> : <p className="field-hint">{t('handedOverForm.slip')}</p>}
    </StepForm>
  )
}
