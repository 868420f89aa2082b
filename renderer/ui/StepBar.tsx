// The bar under a record: one filled button, the next step; the others plain, the refused ones with their reason.
import './record.css'
import { useTranslation } from 'react-i18next'
import { reasonWords } from '../app/problems'
import type { Problem } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { Button } from './Button'
import { Failure } from './Failure'
import { nextStep } from './steps'
import type { Step } from './steps'

/** Refused steps stay in their place, greyed; why stands in one line above them. */
export function StepBar({ steps, busy = false, problem = null }: { steps: readonly Step[]; busy?: boolean; problem?: Problem | null }) {
  const { t } = useTranslation('ui')
  const next = nextStep(steps)
  const keyOf = (step: Step) => (step === next ? 'Ctrl+Enter' : step.key)
  // The next step keeps its own key beside Ctrl+Enter.
  useKeys(steps.flatMap(step => (step.action.may ? keysOf(step, step === next) : []).map(key => ({ key, label: step.label, run: step.run }))))
  const why = steps.flatMap(({ label, action }) => (action.may ? [] : [{ label, reason: reasonWords(action.reason) }]))
  const lines = byReason(why).map(({ labels, reason }) => t('record.refused', { labels: labels.join(t('record.comma')), reason }))
  const inOrder = next === null ? steps : [next, ...steps.filter(step => step !== next)]
  return (
    <div className="step-bar">
      <Failure problem={problem} />
      {why.length > 0 && <p className="quiet-line">{lines.join(t('record.semicolon'))}</p>}
      <div className="bar-buttons">
        {inOrder.map(step => (
          <Button key={step.name} primary={step === next} keyName={step.action.may ? keyOf(step) : undefined} busy={busy} onPress={step.run} refusal={step.action.may ? undefined : reasonWords(step.action.reason)}>
            {step.label}
          </Button>
        ))}
      </div>
    </div>
  )
}

function keysOf(step: Step, next: boolean): string[] {
  return [next ? 'Ctrl+Enter' : undefined, step.key].filter(key => key !== undefined)
}

/** Steps refused for the same reason share its sentence. */
function byReason(why: readonly { label: string; reason: string }[]): { labels: string[]; reason: string }[] {
  const found = new Map<string, string[]>()
  for (const { label, reason } of why) found.set(reason, [...(found.get(reason) ?? []), label])
  return [...found].map(([reason, labels]) => ({ labels, reason }))
}
