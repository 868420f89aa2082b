// Fields that mostly stay as they are: their values in one line, the fields themselves behind its button.
import './fold-line.css'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'

interface FoldLineProps {
  readonly label: string
  /** The present values in words. */
  readonly said: string
  /** What the button does. */
  readonly open: string
  readonly children: ReactNode
}

/** Enter goes past it to the next field; Tab reaches the button, which opens the fields and goes to the first. Opened, they stay. */
export function FoldLine({ label, said, open: word, children }: FoldLineProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const inner = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) inner.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"], input')?.focus()
  }, [open])
  if (open) {
    return (
      <div className="fold-fields" ref={inner}>
        {children}
      </div>
    )
  }
  return (
    <p className="fold-line">
      <span className="field-head" id={id}>
        {label}
      </span>
      <span>{said}</span>
      <button type="button" className="link-button" aria-describedby={id} onClick={() => setOpen(true)}>
        {word}
      </button>
    </p>
  )
}
