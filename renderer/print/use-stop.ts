import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

/** So long nobody asks what is going on, ms. */
const SOON_MS = 2_000

/** Something that takes long and can be stopped: the signal of the next time, what stops it, and whether the last time was stopped. */
export interface Stop {
  signal(): AbortSignal
  stop(): void
  readonly stopped: boolean
}

/** What stops a command that a person began; see CommandOptions.signal. */
export function useStop(): Stop {
  const under = useRef<AbortController | null>(null)
  const [stopped, setStopped] = useState(false)
  const signal = useCallback(() => {
    setStopped(false)
    under.current = new AbortController()
    return under.current.signal
  }, [])
  const stop = useCallback(() => {
    setStopped(true)
    under.current?.abort()
  }, [])
  return useMemo(() => ({ signal, stop, stopped }), [signal, stop, stopped])
}

/** Whether something has been under way so long that a person wants to know what it is doing. */
export function useTakesLong(underWay: boolean): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!underWay) return undefined
    const timer = setTimeout(() => setLong(true), SOON_MS)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [underWay])
  return long
}
