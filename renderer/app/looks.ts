// How this station's screen looks: light or dark, size of text and targets, width of the rail. Kept on the station.
import { useSyncExternalStore } from 'react'

export interface Looks {
  readonly theme: 'light' | 'dark' | 'system'
  readonly size: 'normal' | 'large'
  /** Targets of 44 px for a touch screen. */
  readonly touch: boolean
  readonly rail: 'wide' | 'narrow'
}

const KEPT = 'desk.looks'
const usual: Looks = { theme: 'light', size: 'normal', touch: false, rail: 'wide' }
const night = window.matchMedia('(prefers-color-scheme: dark)')
const watchers = new Set<() => void>()
let looks: Looks = kept()

function kept(): Looks {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}')
    return typeof found === 'object' && found !== null ? { ...usual, ...found } : usual
  } catch {
    return usual
  }
}

function apply(): void {
  const root = document.documentElement.dataset
  root['theme'] = isDark(looks) ? 'dark' : 'light'
  root['size'] = looks.size
  root['touch'] = looks.touch ? 'on' : 'off'
  for (const watcher of watchers) watcher()
}

/** Is the dark theme on screen with these looks? */
export function isDark({ theme }: Looks): boolean {
  return theme === 'dark' || (theme === 'system' && night.matches)
}

/** Puts the kept looks on the page and follows the system and the other windows of the station. */
export function startLooks(): void {
  night.addEventListener('change', () => {
    looks = { ...looks }
    apply()
  })
  window.addEventListener('storage', event => {
    if (event.key !== KEPT) return
    looks = kept()
    apply()
  })
  apply()
}

/** Changes the looks at once and keeps them for this station. */
export function setLooks(change: Partial<Looks>): void {
  looks = { ...looks, ...change }
  localStorage.setItem(KEPT, JSON.stringify(looks))
  apply()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** The looks on screen now. */
export function useLooks(): Looks {
  return useSyncExternalStore(watch, () => looks)
}
