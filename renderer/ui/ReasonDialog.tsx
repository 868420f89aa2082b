// Cancelling asks for the reason, with the facts in sight.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../app/problems'
import { TextStep } from './TextStep'

interface ReasonDialogProps {
  /** Names the draft: `contacts.void:<id>`. */
  readonly form: string
  /** What is cancelled: its number. */
  readonly number: string
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onConfirm: (reason: string) => Promise<boolean>
  readonly onClose: () => void
  readonly rescue?: (text: string, onKept: () => void) => ReactNode
}

/** The record stays, struck through, with this reason. */
export function ReasonDialog({ form, number, busy, problem, onConfirm, onClose, rescue }: ReasonDialogProps) {
  const { t } = useTranslation('ui')
  return (
    <TextStep
      form={form}
      title={t('void.title', { number })}
      label={t('void.reason')}
      confirm={t('void.confirm')}
      min={1}
      max={500}
      busy={busy}
      problem={problem}
      onConfirm={onConfirm}
      onClose={onClose}
      {...(rescue !== undefined && { rescue })}
    />
  )
}
