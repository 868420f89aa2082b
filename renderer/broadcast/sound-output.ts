// Which loudspeakers the air is heard on. Chosen on the station, and kept there.
import { useEffect, useState, useSyncExternalStore } from 'react'

const KEPT = 'desk.airOutput'
/** What the browser calls the output that the system uses. */
const USUAL = ''

const watchers = new Set<() => void>()

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export const chosenOutput = (): string => localStorage.getItem(KEPT) ?? USUAL

export function chooseOutput(id: string): void {
  localStorage.setItem(KEPT, id)
  for (const watcher of watchers) watcher()
}

export interface Output {
  readonly id: string
  readonly name: string
}

/** The outputs this PC has besides the usual one, and which is chosen. */
export function useOutputs(): { outputs: readonly Output[]; chosen: string } {
  const chosen = useSyncExternalStore(watch, chosenOutput)
  const [outputs, setOutputs] = useState<readonly Output[]>([])
  useEffect(() => {
    let gone = false
    const look = () =>
      void navigator.mediaDevices.enumerateDevices().then(all => {
        const found = all.filter(({ kind, deviceId }) => kind === 'audiooutput' && deviceId !== 'default' && deviceId !== '')
        if (!gone) setOutputs(found.map(({ deviceId, label }, at) => ({ id: deviceId, name: label === '' ? `№ ${at + 1}` : label })))
      }, () => undefined)
    look()
    navigator.mediaDevices.addEventListener('devicechange', look)
    return () => {
      gone = true
      navigator.mediaDevices.removeEventListener('devicechange', look)
    }
  }, [])
  return { outputs, chosen }
}

/** Puts a player on an output; answers whether that is there. On the usual one it always is. */
export async function putOn(player: HTMLAudioElement, id: string): Promise<boolean> {
  try {
    await player.setSinkId(id)
    return true
  } catch {
    // It goes on where the system plays.
    await player.setSinkId(USUAL).catch(() => undefined)
    return id === USUAL
  }
}
