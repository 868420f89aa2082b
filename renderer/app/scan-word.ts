// A scan that found nothing stays said until it is read.
import { useSyncExternalStore } from 'react'

const watchers = new Set<() => void>()
let word: string | null = null

/** Says (or with null, takes away) what came of a scan. Already in the user's language. */
export function sayScan(text: string | null): void {
  word = text
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** What stands to be read about the last scan. */
export function useScanWord(): string | null {
  return useSyncExternalStore(watch, () => word)
}
