// A server that was lost comes back by itself: who stands at the door gets in without trying again.
import { useEffect, useRef } from 'react'
import { client } from '../app/connection'
import type { Problem } from '../app/problems'

const LOOK_MS = 1000

/** Whether it failed because the database does not answer. */
export function storeIsLost(problem: Problem | null): boolean {
  return problem?.code === 'UNAVAILABLE' && problem.what === 'store'
}

/** While `lost`, looks at the store's state every second, and does `again` what failed when it is well. */
export function useAgainWhenBack(lost: boolean, again: () => void): void {
  const latest = useRef(again)
  useEffect(() => {
    latest.current = again
  })
  useEffect(() => {
    if (!lost) return undefined
    const look = async () => {
      const { database } = await client.system.status()
      if (database.state === 'ok') latest.current()
    }
    const timer = window.setInterval(() => void look().catch(() => undefined), LOOK_MS)
    return () => window.clearInterval(timer)
  }, [lost])
}
