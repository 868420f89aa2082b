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
import { useStepForm } from '../ui/use-step-form'
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
  const { form, step } = useStepForm({ schema: handOver, draft, input: given, more, command: hand, send: input => hand.run({ id, version, ...input }), onClose })
  return (
    <StepForm title={t('handedOverForm.title', { number })} confirm={t('handedOverForm.confirm')} {...step}>
      <ChoiceChips {...form.bind('how')} label={t('handedOverForm.how')} choices={acceptances.map(value => ({ value, label: capital(t(`acceptances.${value}`)) }))} digits />
      <TextField {...form.bind('name')} className="span-6" label={t('handedOverForm.name')} max={120} />
      {form.value.how === 'screen' ? <SignatureField {...form.bind('strokes')} label={t('handedOverForm.signature')} /> : <p className="field-hint">{t('handedOverForm.slip')}</p>}
    </StepForm>
  )
}
