// Every change recorded anywhere reaches the open screens: what they show is read again.
import { useEffect, useSyncExternalStore } from 'react'
import { touchedBy } from '../../shared/rooms'
import type { Touched } from '../../shared/rooms'
import { EVERY_ROOM, type Change } from '../../shared/system/contract'
import { api, client } from './connection'
import { queries } from './queries'

const GATHER_MS = 60
const AGAIN_MS = [250, 500, 1000, 2000]

let lost = false
const watchers = new Set<() => void>()

function setLost(now: boolean): void {
  if (lost === now) return
  lost = now
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** True while the stream of changes is broken for longer than a moment. */
export function useLiveLost(): boolean {
  return useSyncExternalStore(watch, () => lost)
}

/** Under a lock little may be read; the rest is read again afterwards. */
let covered = false

/**
 * Listens to the desk's changes while `on`, also under a lock: it may be opened from another window. Coming back after a break, or after a
 * lock, everything is read again: what happened meanwhile was not heard, or could not be read.
 */
export function useLive(on: boolean, locked: boolean): void {
  useEffect(() => {
    covered = locked
    return () => {
      if (!locked) return
      covered = false
      readEverything()
    }
  }, [locked])
  useEffect(() => {
    if (!on) return undefined
    const stop = new AbortController()
    void listen(stop.signal)
    return () => stop.abort()
  }, [on])
}

let heardBefore = false

async function listen(signal: AbortSignal): Promise<void> {
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      const changes = await client.system.live(undefined, { signal })
      tries = 0
      setLost(false)
      if (heardBefore) readEverything()
      heardBefore = true
      for await (const change of changes) gather(change)
    } catch {
      if (!signal.aborted && tries >= 2) setLost(true)
    }
    if (!signal.aborted) await wait(AGAIN_MS[Math.min(tries, AGAIN_MS.length - 1)] ?? 2000)
  }
}

function wait(ms: number): Promise<void> {
  return new Promise(resolve => window.setTimeout(resolve, ms))
}

/** Rooms that changed within a moment are read again once: an import changes hundreds of records at a time. */
const changed = new Set<string>()
let timer: number | undefined

function gather(change: Change): void {
  changed.add(change.room)
  timer ??= window.setTimeout(readAgain, GATHER_MS)
}

function readAgain(): void {
  timer = undefined
  const rooms = [...changed]
  changed.clear()
  if (covered || rooms.includes(EVERY_ROOM)) return readEverything()
  for (const queryKey of rooms.flatMap(keysOf)) void queries.invalidateQueries({ queryKey })
}

/** Reads again all that this window shows and may read; under a lock, that is the session and whether there is an emergency. */
function readEverything(): void {
  if (!covered) return void queries.invalidateQueries()
  for (const queryKey of [api.session.state.key(), api.emergencies.current.key()]) void queries.invalidateQueries({ queryKey })
}

/** What the screens have asked that a change under this name touches; everything, where nobody knows. */
export function keysOf(room: string): (readonly unknown[])[] {
  return touchedBy(room)?.map(keyOf) ?? [[]]
}

interface Asked {
  key(): readonly unknown[]
}

function keyOf(touched: Touched): readonly unknown[] {
  const [part = '', procedure] = touched.split('.')
  const asked = (api as unknown as Readonly<Record<string, Asked & Readonly<Record<string, Asked>>>>)[part]
  return (procedure === undefined ? asked : asked?.[procedure])?.key() ?? []
}
