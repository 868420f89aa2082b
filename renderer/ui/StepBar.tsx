// The bar under a record: one filled button, the next step; the others plain, the refused ones with their reason.
import './bar.css'
import './step-bar.css'
import './words.css'
import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../app/Menu'
import { reasonWords } from '../app/problems'
import type { Problem } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { Button } from './Button'
import { Failure } from './Failure'
import { KeyCap } from './KeyCap'
import { barOf, foldable, nextStep } from './steps'
import type { Step } from './steps'

/** Refused steps stay in their place, greyed; why stands in one line above them. What does not fit into one line goes behind «more», as far as it may. */
export function StepBar({ steps, busy = false, problem = null }: { steps: readonly Step[]; busy?: boolean; problem?: Problem | null }) {
  const { t } = useTranslation('ui')
  const next = nextStep(steps)
  const keyOf = (step: Step) => (step === next ? 'Ctrl+Enter' : step.key)
  // The next step keeps its own key beside Ctrl+Enter.
  useKeys(steps.flatMap(step => (step.action.may ? keysOf(step, step === next) : []).map(key => ({ key, label: step.label, run: step.run }))))
  const why = steps.flatMap(({ label, action, more }) => (action.may || more === true ? [] : [{ label, reason: reasonWords(action.reason) }]))
  const lines = byReason(why).map(({ labels, reason }) => t('record.refused', { labels: labels.join(t('record.comma')), reason }))
  const buttons = useRef<HTMLDivElement>(null)
  const { inSight, more } = barOf(steps, useFolded(buttons, steps))
  return (
    <div className="step-bar">
      <Failure problem={problem} />
      {why.length > 0 && <p className="quiet-line">{lines.join(t('record.semicolon'))}</p>}
      <div className="bar-buttons" ref={buttons}>
        {inSight.map(step => (
          <Button key={step.name} primary={step === next} keyName={step.action.may ? keyOf(step) : undefined} busy={busy} onPress={step.run} refusal={step.action.may ? undefined : reasonWords(step.action.reason)}>
            {step.label}
          </Button>
        ))}
        {more.length > 0 && <Seldom steps={more} busy={busy} />}
      </div>
    </div>
  )
}

/** How many steps are put away so that the bar keeps to one line; counted anew when its steps, its words or its width change. */
function useFolded(bar: RefObject<HTMLDivElement | null>, steps: readonly Step[]): number {
  const [width, setWidth] = useState(0)
  const shown = `${width}|${steps.map(({ label, action }) => `${label} ${action.may}`).join('|')}`
  const [folded, setFolded] = useState({ shown, count: 0 })
  const count = folded.shown === shown ? folded.count : 0
  const most = foldable(steps).length
  useLayoutEffect(() => {
    if (count < most && isWrapped(bar.current)) setFolded({ shown, count: count + 1 })
  }, [bar, shown, count, most])
  useLayoutEffect(() => {
    const room = bar.current
    if (room === null) return undefined
    const watch = new ResizeObserver(() => setWidth(room.clientWidth))
    watch.observe(room)
    return () => watch.disconnect()
  }, [bar])
  return count
}

/** Whether something stands under the first line. */
function isWrapped(bar: HTMLElement | null): boolean {
  const [first, ...others] = [...(bar?.children ?? [])].map(button => button.getBoundingClientRect())
  return first !== undefined && others.some(({ top }) => top >= first.bottom)
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
