// A screen that is there to be scanned at takes the scans for itself while it is open; elsewhere a scan opens its record.
import { useEffect, useEffectEvent } from 'react'

type Taker = (code: string) => void

const takers: Taker[] = []

/** Who takes scans now; undefined where nobody asked for them. */
export function scanTaker(): Taker | undefined {
  return takers.at(-1)
}

/** While the screen that calls this is open, and `on`, what is scanned goes to `take`. */
export function useScans(on: boolean, take: Taker): void {
  const taken = useEffectEvent(take)
  useEffect(() => {
    if (!on) return undefined
    const taker: Taker = code => taken(code)
    takers.push(taker)
    return () => void takers.splice(takers.indexOf(taker), 1)
  }, [on])
}
