// The steps of an order that ask for one text.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { ReasonDialog } from '../ui/ReasonDialog'
import { TextStep } from '../ui/TextStep'
import type { StepProps } from './WorkOrderStepForm'

type TellingStep = 'accept' | 'arrive' | 'refuse' | 'remark' | 'void'

/** How much each may be, as the contract says. */
const STEPS = {
  accept: { min: 0, max: 120, lines: false },
  arrive: { min: 0, max: 120, lines: false },
  refuse: { min: 1, max: 1000, lines: true },
  remark: { min: 1, max: 1000, lines: true },
} as const

/** One line or several, as the step needs. */
export function TextSteps({ step, order, onClose }: StepProps & { step: TellingStep }) {
  return step === 'void' ? <VoidStep order={order} onClose={onClose} /> : <OneText step={step} order={order} onClose={onClose} />
}

function OneText({ step, order, onClose }: StepProps & { step: keyof typeof STEPS }) {
  const { t } = useTranslation('work-orders')
  const { id, number } = order
  const take = useTextCommand(step, order)
  const { min, max, lines } = STEPS[step]
  return (
    <TextStep
      form={`workOrders.${step}:${id}`}
      title={t(`${step}Form.title`, { number })}
      label={t(`${step}Form.label`)}
      confirm={t(`${step}Form.confirm`)}
      min={min}
      max={max}
      lines={lines}
      busy={take.busy}
      problem={take.problem}
      onConfirm={take.run}
      onClose={onClose}
    />
  )
}

/** The command of a step, at the version on screen; answers whether it was recorded. */
function useTextCommand(step: keyof typeof STEPS, { id, version, number }: StepProps['order']) {
  const { t } = useTranslation('work-orders')
  const { me } = useHouse()
  const navigate = useNavigate()
  const done = { done: t(`passing.${step}`, { number }) }
  const commands = { accept: useCommand(api.workOrders.accept, done), arrive: useCommand(api.workOrders.arrive, done), refuse: useCommand(api.workOrders.refuse, done), remark: useCommand(api.workOrders.remark, done) }
  const { busy, problem } = commands[step]
  const seen = { id, version }
  const send = (text: string) => {
    if (step === 'accept' || step === 'arrive') return commands[step].run({ ...seen, person: text })
    return step === 'refuse' ? commands.refuse.run({ ...seen, reason: text }) : commands.remark.run({ ...seen, remark: text })
  }
  const run = async (text: string) => {
    if ((await send(text)) === null) return false
    // What a team gave back lies with its people no more.
    if (step === 'refuse' && me?.role === 'handler') void navigate('/work-orders')
    return true
  }
  return { busy, problem, run }
}

function VoidStep({ order: { id, version, number }, onClose }: StepProps) {
  const { t } = useTranslation('work-orders')
  const cancel = useCommand(api.workOrders.void, { done: t('passing.void', { number }) })
  return <ReasonDialog form={`workOrders.void:${id}`} number={number} busy={cancel.busy} problem={cancel.problem} onConfirm={async reason => (await cancel.run({ id, version, reason })) !== null} onClose={onClose} />
}
