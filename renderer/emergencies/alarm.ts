// The window in which an emergency is reported opens over any screen: from its key, from the top bar, from Ctrl+K.
import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** Free on every screen, and not pressed by mistake. */
export const ALARM_KEY = 'Ctrl+Shift+E'

const watchers = new Set<() => void>()
let open = false

function show(next: boolean): void {
  if (open === next) return
  open = next
  for (const watcher of watchers) watcher()
}

/** At once, within the key's own event: what is typed right after it goes into the window. */
export function openAlarm(): void {
  flushSync(() => show(true))
}

export function closeAlarm(): void {
  show(false)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Whether the window stands open. */
export function useAlarm(): boolean {
  return useSyncExternalStore(watch, () => open)
}
