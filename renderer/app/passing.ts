// The short passing message: only for good news. Failures stay on the screen and do not come through here.
import { useSyncExternalStore } from 'react'

const SHOWN_MS = 4000
const watchers = new Set<() => void>()
let message: { id: number; text: string } | null = null
let timer: number | undefined

function show(next: typeof message): void {
  message = next
  for (const watcher of watchers) watcher()
}

/** Shows good news (already in the user's language) for a moment. */
export function sayPassing(text: string): void {
  window.clearTimeout(timer)
  show({ id: (message?.id ?? 0) + 1, text })
  timer = window.setTimeout(() => show(null), SHOWN_MS)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** The message on screen now, if any. */
export function usePassing(): { id: number; text: string } | null {
  return useSyncExternalStore(watch, () => message)
}
