// The work is done: what was done, with what, and for how much.
import { useTranslation } from 'react-i18next'
import { showMoney } from '../../shared/text/numbers'
import { workDone } from '../../shared/work-orders/contract'
import { CURRENCY } from '../../shared/work-orders/materials'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StepForm } from '../ui/StepForm'
import { TextArea, TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import { MaterialsField } from './MaterialsField'
import { materialsOf, moneyOf, sumOfAll, type MaterialLine } from './materials-form'
import type { StepProps } from './WorkOrderStepForm'

interface DoneValue {
  readonly whatWasDone: string
  readonly materials: readonly MaterialLine[]
  readonly fee: string
}

const given = ({ whatWasDone, materials, fee }: DoneValue) => ({ whatWasDone, materials: materialsOf(materials), fee: moneyOf(fee) })

export function DoneStep({ order, onClose }: StepProps) {
  const { t } = useTranslation('work-orders')
  const { lang } = useHouse()
  const { id, version, number } = order
  const done = useCommand(api.workOrders.done, { done: t('passing.done', { number }) })
  const draft = useDraft<DoneValue>(`workOrders.done:${id}`, { whatWasDone: '', materials: [], fee: '' })
  const { form, step } = useStepForm({ schema: workDone, draft, input: given, command: done, send: input => done.run({ id, version, ...input }), onClose })
  const used = sumOfAll(form.value.materials)
  const fee = moneyOf(form.value.fee)
  const money = (fen: number) => showMoney(fen, CURRENCY, lang)
  return (
    <StepForm title={t('doneForm.title', { number })} confirm={t('doneForm.confirm')} {...step}>
      <TextArea {...form.bind('whatWasDone')} label={t('doneForm.label')} max={2000} rows={2} />
      <MaterialsField value={form.value.materials} onChange={materials => form.set({ materials })} problem={form.problem} />
      <TextField {...form.bind('fee')} className="span-4" label={t('doneForm.fee')} max={15} hint={Number.isSafeInteger(fee) && used + fee > 0 ? t('doneForm.total', { materials: money(used), total: money(used + fee) }) : undefined} />
    </StepForm>
  )
}
