// One question behind the board and the counts of the rail, so that they never disagree.
import { api } from './connection'

const SHOWN = 50
const AGAIN_MS = 60_000

/** The clocks that run, and what waits in each room. Asked again each minute: a clock runs out without anything being recorded. */
export function todayQuery() {
  return api.system.today.queryOptions({ input: { limit: SHOWN }, refetchInterval: AGAIN_MS })
}
