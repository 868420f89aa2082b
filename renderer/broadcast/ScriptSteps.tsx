// The bar under a script.
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ScriptView } from '../../shared/broadcast/contract'
import type { ScriptStep } from '../../shared/broadcast/words'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { StepBar } from '../ui/StepBar'
import type { Step } from '../ui/steps'

/** The steps that ask for something. */
export type Asking = 'sendBack' | 'retire'

interface ScriptStepsProps {
  readonly script: ScriptView
  readonly onAsk: (asking: Asking) => void
}

/** Of the writer it leads to the submission, of who approves to the approval; what this person's role has no part in is left out. */
export function ScriptSteps({ script, onAsk }: ScriptStepsProps) {
  const { t } = useTranslation('broadcast')
  const navigate = useNavigate()
  const { id, version, actions, state } = script
  const submit = useCommand(api.broadcast.submit, { done: t('passing.submit') })
  const approve = useCommand(api.broadcast.approve, { done: t('passing.approve') })
  const revive = useCommand(api.broadcast.revive, { done: t('passing.revive') })
  const from = { id, version }
  const step = (name: Exclude<ScriptStep, 'confirm' | 'record'>, run: () => void, more: Partial<Step> = {}): Step => ({ name, label: t(`steps.${name}`), action: actions[name] ?? { may: false, reason: 'unknown' }, run, ...more })
  const of: Readonly<Record<ScriptView['state'], readonly Step[]>> = {
    draft: [step('submit', () => void submit.run(from), { next: true }), step('edit', () => void navigate(`/broadcast/${id}?edit`), { key: 'Ctrl+E' }), step('retire', () => onAsk('retire'), { more: true })],
    sentBack: [step('submit', () => void submit.run(from)), step('edit', () => void navigate(`/broadcast/${id}?edit`), { key: 'Ctrl+E', next: true }), step('retire', () => onAsk('retire'), { more: true })],
    submitted: [step('approve', () => void approve.run(from), { next: true }), step('sendBack', () => onAsk('sendBack')), step('retire', () => onAsk('retire'), { more: true })],
    approved: [step('edit', () => void navigate(`/broadcast/${id}?edit`), { key: 'Ctrl+E' }), step('retire', () => onAsk('retire'), { more: true })],
    retired: [step('revive', () => void revive.run(from), { next: true })],
  }
  const steps = of[state].filter(({ action }) => action.may || action.reason !== 'not_permitted')
  return <StepBar steps={steps} busy={submit.busy || approve.busy || revive.busy} problem={submit.problem ?? approve.problem ?? revive.problem} />
}
