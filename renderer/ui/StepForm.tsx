// The few fields a step asks for, in the place of the bar it was taken from.
import './bar.css'
import './fields.css'
import './step-bar.css'
import { useEffect } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { enterNext } from '../app/enter-next'
import type { Problem } from '../app/problems'
import { useKeys } from '../app/shortcuts'
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
  readonly keepNow?: () => void
  readonly children: ReactNode
}

/** The first field has the focus; Ctrl+Enter does the step, Esc puts the form away and keeps what was typed. */
export function StepForm({ title, confirm, root, busy, problem, onConfirm, onClose, keepNow, children }: StepFormProps) {
  const { t } = useTranslation('ui')
  useKeys([
    { key: 'Ctrl+Enter', label: confirm, run: onConfirm },
    { key: 'Esc', label: t('form.cancel'), run: onClose },
  ])
  useEffect(() => {
    const record = root.current?.closest('article')?.querySelector<HTMLElement>('.record-main')
    root.current?.querySelector<HTMLElement>('[data-first-focus], input, textarea, [role=radio][tabindex="0"]')?.focus()
    return () => {
      // The form is gone with the field that had the focus; Tab goes on from the record, not from the beginning of the window.
      if (document.activeElement === document.body) record?.focus({ preventScroll: true })
    }
  }, [root])
  return (
    <div className="step-form" ref={root} role="group" aria-label={title} onKeyDown={enterNext} onBlur={keepNow}>
      <h2>{title}</h2>
      <div className="form-fields">{children}</div>
      <Failure problem={problem} />
      <div className="bar-buttons">
        <Button primary keyName="Ctrl+Enter" busy={busy} onPress={onConfirm}>
          {confirm}
        </Button>
        <Button quiet keyName="Esc" onPress={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </div>
  )
}
