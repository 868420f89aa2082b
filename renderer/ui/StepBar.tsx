// The bar under a record: one filled button, the next step; the others plain, the refused ones with their reason.
import './bar.css'
import './step-bar.css'
import './words.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../app/Menu'
import { reasonWords } from '../app/problems'
import type { Problem } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { Button } from './Button'
import { Failure } from './Failure'
import { KeyCap } from './KeyCap'
import { nextStep } from './steps'
import type { Step } from './steps'

/** Refused steps stay in their place, greyed; why stands in one line above them. */
export function StepBar({ steps, busy = false, problem = null }: { steps: readonly Step[]; busy?: boolean; problem?: Problem | null }) {
  const { t } = useTranslation('ui')
  const next = nextStep(steps)
  const keyOf = (step: Step) => (step === next ? 'Ctrl+Enter' : step.key)
  // The next step keeps its own key beside Ctrl+Enter.
  useKeys(steps.flatMap(step => (step.action.may ? keysOf(step, step === next) : []).map(key => ({ key, label: step.label, run: step.run }))))
  const why = steps.flatMap(({ label, action, more }) => (action.may || more === true ? [] : [{ label, reason: reasonWords(action.reason) }]))
  const lines = byReason(why).map(({ labels, reason }) => t('record.refused', { labels: labels.join(t('record.comma')), reason }))
  const inOrder = next === null ? steps : [next, ...steps.filter(step => step !== next)]
  const seldom = inOrder.filter(step => step !== next && step.more === true)
  return (
    <div className="step-bar">
      <Failure problem={problem} />
      {why.length > 0 && <p className="quiet-line">{lines.join(t('record.semicolon'))}</p>}
      <div className="bar-buttons">
        {inOrder.filter(step => !seldom.includes(step)).map(step => (
          <Button key={step.name} primary={step === next} keyName={step.action.may ? keyOf(step) : undefined} busy={busy} onPress={step.run} refusal={step.action.may ? undefined : reasonWords(step.action.reason)}>
            {step.label}
          </Button>
        ))}
        {seldom.length > 0 && <Seldom steps={seldom} busy={busy} />}
      </div>
    </div>
  )
}

/** The steps that are seldom wanted, behind one button. */
function Seldom({ steps, busy }: { steps: readonly Step[]; busy: boolean }) {
  const { t } = useTranslation('ui')
  const [open, setOpen] = useState(false)
  const take = (step: Step) => {
    setOpen(false)
    if (step.action.may && !busy) step.run()
  }
  return (
    <Menu open={open} onOpen={setOpen} label={t('record.more')} button={t('record.more')} className="plain-button">
      {steps.map(step => (
        <button key={step.name} type="button" className="menu-item" aria-disabled={!step.action.may || undefined} title={step.action.may ? undefined : reasonWords(step.action.reason)} onClick={() => take(step)}>
          <span>{step.label}</span>
          {step.key !== undefined && step.action.may && <KeyCap name={step.key} />}
        </button>
      ))}
    </Menu>
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
