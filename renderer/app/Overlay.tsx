// A window over the page: the rest is dimmed, focus stays inside and goes back where it was.
import './overlay.css'
import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/** The browser's own modal dialog; a press beside it closes it. Esc is the content's key; what carries `data-first-focus` gets the focus. */
export function Overlay({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Before the page is painted and before the next key: what is typed right after the key that opened it goes into its field.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (shown !== null && !shown.open) shown.showModal()
    shown?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="overlay"
      aria-label={label}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={event => event.target === event.currentTarget && onClose()}
    >
      {children}
    </dialog>
  )
}
