// After too many wrong PINs the desk makes people wait: counts the seconds down.
import { useEffect, useState } from 'react'
import type { Problem } from '../app/problems'
import { useNow } from '../app/use-now'

/** Seconds still to wait because of this problem, 0 when there is nothing to wait for. */
export function useWait(problem: Problem | null): number {
  const [until, setUntil] = useState(0)
  const now = useNow('second')
  const seconds = problem?.reason === 'wait' ? Number(problem.facts['seconds'] ?? 0) : 0
  useEffect(() => {
    setUntil(seconds > 0 ? Date.now() + seconds * 1000 : 0)
  }, [problem, seconds])
  return Math.max(0, Math.min(seconds, Math.ceil((until - now) / 1000)))
}
