// The keyboard in a table of rows: one row is reached by Tab, arrows walk, Enter opens.
import { useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'

const ROWS = 'tr[data-row]'

/** Spread `table` on the `<tbody>` and `row(id)` on each of its rows; `first` is the row Tab comes to before any had the focus. */
export function useRowKeys(first: string | undefined, onOpen: (id: string) => void) {
  const [at, setAt] = useState<string | null>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLElement && event.target.dataset['row'] === undefined) return
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(ROWS)]
    const now = rows.findIndex(row => row === event.target)
    const next = placeFor(event.key, now, rows.length)
    if (next === null) return
    event.preventDefault()
    rows[next]?.focus()
  }
  const row = (id: string) => ({
    'data-row': id,
    tabIndex: id === (at ?? first) ? 0 : -1,
    onFocus: (event: FocusEvent) => event.target === event.currentTarget && setAt(id),
    onClick: () => onOpen(id),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey) return
      event.preventDefault()
      onOpen(id)
    },
  })
  return { table: { onKeyDown }, row }
}

function placeFor(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1)
  if (key === 'ArrowUp') return Math.max(0, at - 1)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** Gives the focus back to a row, after what was opened from it is closed. */
export function focusRow(id: string | null): void {
  if (id !== null) window.setTimeout(() => document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"]`)?.focus(), 0)
}
