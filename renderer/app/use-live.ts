// Every change recorded anywhere reaches the open screens: what they show is read again.
import { useEffect, useSyncExternalStore } from 'react'
import type { Change } from '../../shared/system/contract'
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

/**
 * Listens to the desk's changes while `on`. Coming back after a break, or after a lock, everything is read again: what happened
 * meanwhile was not heard.
 */
export function useLive(on: boolean): void {
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
      if (heardBefore) void queries.invalidateQueries()
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
  for (const queryKey of rooms.flatMap(keysOf)) void queries.invalidateQueries({ queryKey })
}

/** What a change in a room touches. The lists of the house (people, shops, settings) are each a room of their own to the desk. */
function keysOf(room: string): (readonly unknown[])[] {
  switch (room) {
    case 'session':
      return [api.session.state.key()]
    case 'system':
      return [api.system.status.key(), api.system.backups.key(), api.print.queue.key()]
    case 'print':
      return [api.print.key(), api.system.status.key(), api.workOrders.key()]
    case 'contacts':
      return [api.contacts.key(), ...acrossRooms()]
    case 'work-orders':
      return [api.workOrders.key(), ...acrossRooms()]
    default:
      return [api.admin.key(), api.session.state.key(), api.session.posts.key(), ...acrossRooms()]
  }
}

function acrossRooms(): (readonly unknown[])[] {
  return [api.matters.key(), api.parties.key(), api.system.today.key()]
}
