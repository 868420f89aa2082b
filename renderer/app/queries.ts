// What the page has read from the desk, kept until the desk says it changed.
import { ORPCError } from '@orpc/client'
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { api } from './connection'

/** Nobody (any longer) signed in, or the screen is locked: what the page believes of the session is out of date. */
function sessionIsOver(error: unknown): boolean {
  return error instanceof ORPCError && (error.code === 'NOT_SIGNED_IN' || error.code === 'LOCKED')
}

function askSessionAgain(error: unknown): void {
  if (sessionIsOver(error)) void queries.invalidateQueries({ queryKey: api.session.state.key() })
}

/** Forgets what was read for the person who goes: the next one may see less, or do more. What is on screen still (the door's) stays. */
export function forgetAnswers(): void {
  queries.removeQueries({ type: 'inactive' })
}

/**
 * One store of answers for the window. Nothing goes stale by itself: the live stream says what changed. The desk is on this PC,
 * so whether the PC is online does not matter (`networkMode: 'always'`), and a failed read is shown at once, not tried silently.
 */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askSessionAgain }),
  defaultOptions: {
    queries: {
      networkMode: 'always', retry: false, staleTime: 5 * 60_000, gcTime: 10 * 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false, onError: askSessionAgain },
  },
})
