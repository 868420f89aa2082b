// A small sheet under a button of the top bar.
import './menu.css'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

interface MenuProps {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly label: string
  readonly button: ReactNode
  readonly className: string
  readonly children: ReactNode
}

/** Opens under its button; Esc, a press elsewhere or the focus going elsewhere closes it. */
export function Menu({ open, onOpen, label, button, className, children }: MenuProps) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const outside = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) onOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open, onOpen])
  return (
    <div
      className="menu"
      ref={root}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !open) return
        event.preventDefault()
        onOpen(false)
        root.current?.querySelector('button')?.focus()
      }}
    >
      <button
        type="button"
        className={className}
        aria-expanded={open}
        aria-label={className === 'icon-button' ? label : undefined}
        title={className === 'icon-button' ? label : undefined}
        onClick={() => onOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div className="menu-sheet" role="group" aria-label={label}>
          {children}
        </div>
      )}
    </div>
  )
}
