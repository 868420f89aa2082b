// One clock for everything on the screen that ticks.
import { useSyncExternalStore } from 'react'

const STEP = { second: 1000, halfMinute: 30_000 } as const
const listeners = new Set<() => void>()
let timer: number | undefined

function tick(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= window.setInterval(tick, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.clearInterval(timer)
    timer = undefined
  }
}

const readers = {
  second: () => Math.floor(Date.now() / STEP.second) * STEP.second,
  halfMinute: () => Math.floor(Date.now() / STEP.halfMinute) * STEP.halfMinute,
}

/** The present (UTC ms), rounded down to the step; the component draws again only when the step passes. */
export function useNow(step: keyof typeof STEP = 'halfMinute'): number {
  return useSyncExternalStore(subscribe, readers[step])
}
