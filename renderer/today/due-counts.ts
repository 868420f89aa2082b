// A clock runs out without anything being recorded: the counts follow the clocks on screen.
import { clockState } from '../../shared/core/clocks'
import type { Owed } from '../../shared/system/contract'

interface Counted {
  readonly owed: readonly Pick<Owed, 'clock'>[]
  readonly overdue: number
  readonly soon: number
  readonly total: number
}

/** How many are overdue and due within the hour at `now` (UTC ms). Where the list is not whole, what the desk counted is the least. */
export function dueCounts(today: Counted, now: number): { overdue: number; soon: number } {
  const states = today.owed.map(({ clock }) => clockState(clock, now))
  const overdue = states.filter(state => state === 'overdue').length
  const soon = states.filter(state => state === 'soon').length
  return today.owed.length >= today.total ? { overdue, soon } : { overdue: Math.max(overdue, today.overdue), soon: Math.max(soon, today.soon) }
}
