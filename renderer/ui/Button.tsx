// The buttons of forms and records: one filled, the others plain; the key stands on them.
import type { ReactNode } from 'react'
import { KeyCap } from './KeyCap'

interface ButtonProps {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly primary?: boolean
  readonly quiet?: boolean
  readonly keyName?: string | undefined
  readonly busy?: boolean
  /** Why it cannot be pressed now: stays reachable and says so. */
  readonly refusal?: string | undefined
  /** Read out where several buttons show the same words; begins with these. */
  readonly label?: string | undefined
}

/** A button that can refuse with a reason instead of vanishing. */
export function Button({ children, onPress, primary = false, quiet = false, keyName, busy = false, refusal, label }: ButtonProps) {
  const off = refusal !== undefined
  return (
    <button
      type="button"
      className={`plain-button${primary ? ' primary' : ''}${quiet ? ' quiet' : ''}`}
      aria-disabled={off || busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keyName?.replace('Ctrl', 'Control')}
      aria-label={label}
      title={refusal}
      onClick={() => !off && !busy && onPress()}
    >
      <span>{children}</span>
      {keyName !== undefined && <KeyCap name={keyName} />}
    </button>
  )
}
