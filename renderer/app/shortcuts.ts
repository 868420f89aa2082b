// Keys of the keyboard: which screen wants which, who gets one when several want it, and the list that ? shows.
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'

/** One key of a screen. `key` as it stands on the button (`F2`, `Ctrl+Enter`, `Ctrl+Shift+N`, `Esc`, `?`), `label` in the user's language. */
export interface ScreenKey {
  readonly key: string
  readonly label: string
  readonly run: () => void
  /** Left out of the list and not acting while false. */
  readonly active?: boolean
  /** Works also under a window over the page: an emergency does not wait for it to be closed. */
  readonly always?: boolean
}

interface Layer {
  readonly exclusive: boolean
  keys: readonly ScreenKey[]
}

interface KeyOptions {
  readonly exclusive?: boolean
  readonly ground?: boolean
}

const layers: Layer[] = []
const watchers = new Set<() => void>()
let shown: readonly ScreenKey[] = []

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/**
 * The name of a pressed key as ScreenKey writes it. Letters go by their place on the keyboard (`code`): with the Russian
 * layout on, Ctrl+K arrives as Ctrl+л.
 */
export function keyName(press: KeyPress): string {
  if ((press.key === '?' || press.key === '？') && !press.ctrlKey && !press.altKey) return '?'
  const parts = [press.ctrlKey || press.metaKey ? 'Ctrl' : '', press.altKey ? 'Alt' : '', press.shiftKey ? 'Shift' : '']
  return [...parts.filter(part => part !== ''), plainName(press)].join('+')
}

function plainName(press: KeyPress): string {
  if (/^(Key[A-Z]|Digit\d)$/.test(press.code)) return press.code.slice(-1)
  if (press.code === 'NumpadEnter') return 'Enter'
  return press.key === 'Escape' ? 'Esc' : press.key
}

/** An input method is still composing: the key belongs to it, not to us. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}

/** Does text typed now go into a field? Plain keys (?) then belong to the field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type))
}

function reachable(): ScreenKey[] {
  const found = new Map<string, ScreenKey>()
  let covered = false
  for (const layer of [...layers].reverse()) {
    for (const key of layer.keys) if (key.active !== false && (!covered || key.always === true) && !found.has(key.key)) found.set(key.key, key)
    covered ||= layer.exclusive
  }
  return [...found.values()]
}

function changed(): void {
  shown = reachable()
  for (const watcher of watchers) watcher()
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return
  const name = keyName(event)
  if (name.length === 1 && isTyping(event.target)) return
  const key = reachable().find(candidate => candidate.key === name)
  if (key === undefined) return
  event.preventDefault()
  if (!event.repeat) key.run()
}

/** Ctrl+Enter saves from anywhere: a list that has the focus would take its Enter and only open. */
function onSaveKey(event: KeyboardEvent): void {
  if (keyName(event) !== 'Ctrl+Enter') return
  onKeyDown(event)
  if (event.defaultPrevented) event.stopPropagation()
}

/** Starts listening; called once by the page. Returns how to stop. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', onSaveKey, { capture: true })
  window.addEventListener('keydown', onKeyDown)
  return () => {
    window.removeEventListener('keydown', onSaveKey, { capture: true })
    window.removeEventListener('keydown', onKeyDown)
  }
}

/**
 * Gives the screen its keys while it is mounted. The screen mounted last has the first word; with `exclusive` (a lock, a
 * window over the page) the ones below hear nothing but what works always. `ground` is for the shell: every screen goes before it.
 */
export function useKeys(keys: readonly ScreenKey[], { exclusive = false, ground = false }: KeyOptions = {}): void {
  const layer = useRef<Layer | null>(null)
  // Before the screen is painted: whoever sees it may press its keys.
  useLayoutEffect(() => {
    const mine: Layer = { exclusive, keys: [] }
    layer.current = mine
    if (ground) layers.unshift(mine)
    else layers.push(mine)
    return () => {
      layers.splice(layers.indexOf(mine), 1)
      changed()
    }
  }, [exclusive, ground])
  useLayoutEffect(() => {
    if (layer.current === null) return
    const same = layer.current.keys.length === keys.length && layer.current.keys.every((key, at) => sameKey(key, keys[at]))
    layer.current.keys = keys
    if (!same) changed()
  })
}

function sameKey(a: ScreenKey, b: ScreenKey | undefined): boolean {
  return b !== undefined && a.key === b.key && a.label === b.label && a.active === b.active
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** The keys that work on the screen now, nearest screen first, for the list that ? shows. */
export function useKeyList(): readonly ScreenKey[] {
  return useSyncExternalStore(watch, () => shown)
}
