// Enter goes to the next field, as on a paper form.
import type { KeyboardEvent } from 'react'
import { isComposing } from './shortcuts'

const FIELDS = [
  'input:not([type=hidden]):not(:disabled)', 'select:not(:disabled)', 'textarea:not(:disabled)', '[role=combobox]:not([aria-disabled=true])',
  '[role=radio][tabindex="0"]', '[data-enter-stop]',
].join(', ')

/**
 * For `onKeyDown` of a form's outer element. Does nothing in a text of several lines, on a button, with an open list (Enter takes the
 * choice) or while an input method composes. Ctrl+Enter is the form's own key.
 */
export function enterNext(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented || isComposing(event.nativeEvent)) return
  const field = event.target
  if (!(field instanceof HTMLElement) || field instanceof HTMLTextAreaElement || field instanceof HTMLButtonElement) return
  if (field.getAttribute('aria-expanded') === 'true') return
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter(seen => seen.offsetParent !== null && seen.tabIndex >= 0)
  const next = fields[fields.indexOf(field) + 1]
  if (!fields.includes(field) || next === undefined) return
  event.preventDefault()
  next.focus()
  if (next instanceof HTMLInputElement && /^(text|search|tel|password)$/.test(next.type)) next.select()
}
