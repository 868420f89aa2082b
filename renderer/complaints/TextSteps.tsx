// The steps of a complaint that ask for one text.
import { useTranslation } from 'react-i18next'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { ReasonDialog } from '../ui/ReasonDialog'
import { TextStep } from '../ui/TextStep'
import type { StepProps } from './ComplaintStepForm'
import { KeepTyped } from './KeepTyped'

export type TellingStep = 'explain' | 'contest' | 'sign' | 'chase' | 'check' | 'sendBack' | 'answer' | 'tell' | 'remark' | 'reopen' | 'void'

/** How much each may be, as the contract says. */
const STEPS = {
  explain: { min: 1, max: 2000, lines: true },
  contest: { min: 1, max: 1000, lines: true },
  sign: { min: 1, max: 120, lines: false },
  chase: { min: 1, max: 1000, lines: true },
  check: { min: 0, max: 1000, lines: true },
  sendBack: { min: 1, max: 1000, lines: true },
  answer: { min: 1, max: 2000, lines: true },
  tell: { min: 1, max: 2000, lines: true },
  remark: { min: 1, max: 1000, lines: true },
  reopen: { min: 1, max: 1000, lines: true },
} as const

/** One line or several, as the step needs. */
export function TextSteps({ step, complaint, onClose }: StepProps & { step: TellingStep }) {
  if (step === 'void') return <VoidStep complaint={complaint} onClose={onClose} />
  return <OneText step={step} complaint={complaint} onClose={onClose} />
}

type OneTextStep = keyof typeof STEPS

function OneText({ step, complaint, onClose }: StepProps & { step: OneTextStep }) {
  const { t } = useTranslation('complaints')
  const { id, number } = complaint
  const { min, max, lines } = STEPS[step]
  const take = useTextCommand(step, complaint)
  return (
    <TextStep
      form={`complaints.${step}:${id}`}
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
      rescue={(text, onKept) => <KeepTyped complaint={complaint} step={step} problem={take.problem} texts={[text]} onKept={onKept} />}
    />
  )
}

/** The command of a step, at the version on screen; answers whether it was recorded. */
function useTextCommand(step: OneTextStep, { id, version, number }: StepProps['complaint']) {
  const { t } = useTranslation('complaints')
  const done = { done: t(`done.${step}`, { number }) }
  const commands = {
    explain: useCommand(api.complaints.explain, done),
    contest: useCommand(api.complaints.contest, done),
    sign: useCommand(api.complaints.sign, done),
    chase: useCommand(api.complaints.chase, done),
    check: useCommand(api.complaints.check, done),
    sendBack: useCommand(api.complaints.sendBack, done),
    answer: useCommand(api.complaints.answer, done),
    tell: useCommand(api.complaints.tell, done),
    remark: useCommand(api.complaints.remark, done),
    reopen: useCommand(api.complaints.reopen, done),
  }
  const { busy, problem } = commands[step]
  const seen = { id, version }
  const send = (text: string) => {
    switch (step) {
      case 'explain':
        return commands.explain.run({ ...seen, explanation: text })
      case 'contest':
        return commands.contest.run({ ...seen, reason: text })
      case 'sign':
        return commands.sign.run({ ...seen, signedBy: text })
      case 'chase':
        return commands.chase.run({ ...seen, remark: text })
      case 'check':
        return commands.check.run({ ...seen, remark: text })
      case 'sendBack':
        return commands.sendBack.run({ ...seen, reason: text })
      case 'answer':
        return commands.answer.run({ ...seen, answer: text })
      case 'tell':
        return commands.tell.run({ ...seen, told: text })
      case 'remark':
        return commands.remark.run({ ...seen, remark: text })
      case 'reopen':
        return commands.reopen.run({ ...seen, reason: text })
    }
  }
  return { busy, problem, run: async (text: string) => (await send(text)) !== null }
}

function VoidStep({ complaint, onClose }: StepProps) {
  const { t } = useTranslation('complaints')
  const { id, version, number } = complaint
  const cancel = useCommand(api.complaints.void, { done: t('done.void', { number }) })
  return (
    <ReasonDialog
      form={`complaints.void:${id}`}
      number={number}
      busy={cancel.busy}
      problem={cancel.problem}
      onConfirm={async reason => (await cancel.run({ id, version, reason })) !== null}
      onClose={onClose}
      rescue={(text, onKept) => <KeepTyped complaint={complaint} step="void" problem={cancel.problem} texts={[text]} onKept={onKept} />}
    />
  )
}
