// The few fields a step asks for, in the place of the bar it was taken from.
import './bar.css'
import './fields.css'
import './step-bar.css'
import { useEffect, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { enterNext } from '../app/enter-next'
import type { Problem } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import type { DraftState } from '../app/use-draft'
import { Button } from './Button'
import { Failure } from './Failure'

interface StepFormProps {
  readonly title: string
  readonly confirm: string
  readonly root: RefObject<HTMLDivElement | null>
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onConfirm: () => void
  readonly onClose: () => void
  /** What was typed and put away comes back by itself. */
  readonly draft: Pick<DraftState<object>, 'savedAt' | 'offered' | 'restore' | 'keepNow'>
  /** Stands under a failure: what may be done with what was typed. */
  readonly rescue?: ReactNode
  readonly children: ReactNode
}

/** The first field has the focus; Ctrl+Enter does the step, Esc puts the form away, keeps what was typed and goes back to the bar. */
export function StepForm({ title, confirm, root, busy, problem, onConfirm, onClose, draft, rescue, children }: StepFormProps) {
  const { t } = useTranslation('ui')
  const putAway = useFocusIn(root)
  useComesBack(draft)
  const leave = () => {
    putAway()
    onClose()
  }
  useKeys([
    { key: 'Ctrl+Enter', label: confirm, run: onConfirm },
    { key: 'Esc', label: t('form.cancel'), run: leave },
  ])
  return (
    <div className="step-form" ref={root} role="group" aria-label={title} onKeyDown={enterNext} onBlur={draft.keepNow}>
      <h2>{title}</h2>
      <div className="form-fields">{children}</div>
      <Failure problem={problem} />
      {rescue}
      <div className="bar-buttons">
        <Button primary keyName="Ctrl+Enter" busy={busy} onPress={onConfirm}>
          {confirm}
        </Button>
        <Button quiet keyName="Esc" onPress={leave}>
          {t('form.cancel')}
        </Button>
      </div>
    </div>
  )
}

/** The field the form begins with: its own choice, or the first there is. */
const FIRST = ['[data-first-focus]', '.form-fields :is(input:not([type=file]), textarea, [role=radio][tabindex="0"])', '.form-fields button']

/**
 * Puts the focus into the form, and, when it is gone, back: put away (what the answered function says), to the bar it was taken from; done, to the
 * record, so that a key pressed once too often takes no further step.
 */
function useFocusIn(root: StepFormProps['root']): () => void {
  const away = useRef(false)
  useEffect(() => {
    const article = root.current?.closest('article')
    const first = FIRST.map(choice => root.current?.querySelector<HTMLElement>(choice)).find(field => field)
    first?.focus()
    return () => {
      if (document.activeElement !== document.body) return
      const bar = ['.step-bar .primary', '.step-bar button:not([aria-disabled])'].map(choice => article?.querySelector<HTMLElement>(choice)).find(button => button)
      const record = article?.querySelector<HTMLElement>('.record-main')
      const next = away.current ? (bar ?? record) : record
      next?.focus({ preventScroll: true })
    }
  }, [root])
  return () => void (away.current = true)
}

/** Nothing was typed yet: the earlier draft stands in the form again. */
function useComesBack(draft: StepFormProps['draft']): void {
  const restore = draft.offered !== null && draft.savedAt === null ? draft.restore : null
  useEffect(() => restore?.(), [restore])
}
