// One question behind the board and the counts of the rail, so that they never disagree.
import { api } from './connection'

const SHOWN = 50
/** So often what is owed is asked again: a clock runs out, or comes near, without anything being recorded. */
export const AGAIN_MS = 60_000

/** What is owed now, and what waits in each room. */
export function todayQuery() {
  return api.system.today.queryOptions({ input: { limit: SHOWN }, refetchInterval: AGAIN_MS })
}
