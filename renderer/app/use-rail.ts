// How the rail stands: wide, as icons, or, in a small window, laid wide over the screen for a moment.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { setLooks, useLooks } from './looks'
import type { Looks } from './looks'

/** Windows up to this width leave a wide rail no room; large letters want it sooner. */
const SMALL_PX: Readonly<Record<Looks['size'], number>> = { normal: 1000, large: 1143 }

export interface RailState {
  readonly shape: 'wide' | 'narrow' | 'over'
  /** Wide or narrow, the other way; in a small window it is not kept. */
  readonly turn: () => void
  /** Puts a rail that lies over the screen away. */
  readonly away: () => void
}

/** The rail of this window. */
export function useRail(): RailState {
  const { rail, size } = useLooks()
  const small = useMedia(`(max-width: ${SMALL_PX[size]}px)`)
  const [over, setOver] = useState(false)
  useEffect(() => setOver(false), [small])
  if (!small) return { shape: rail, turn: () => setLooks({ rail: rail === 'narrow' ? 'wide' : 'narrow' }), away: () => undefined }
  return { shape: over ? 'over' : 'narrow', turn: () => setOver(!over), away: () => setOver(false) }
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    told => {
      const list = window.matchMedia(query)
      list.addEventListener('change', told)
      return () => list.removeEventListener('change', told)
    },
    () => window.matchMedia(query).matches,
  )
}
