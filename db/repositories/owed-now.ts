// What leaves the clocks out that only watch and have time yet: shared/core/owed.ts, as the store asks it.
import { and, lte, ne, or, sql, type SQL } from 'drizzle-orm'
import { watchesOf } from '../../shared/core/owed'
import { value } from '../prepared'
import type { Reader } from '../store'

/** Clocks of these rooms that are owed at a moment, for a prepared query: the moment is given by `momentsOfOwed`. Undefined where every clock is. */
export function owedNow(clocks: Reader['t']['clocks'], rooms: readonly string[]): SQL | undefined {
  return and(
    ...rooms.flatMap(room =>
      watchesOf(room).map(({ clock, leadMs }) =>
        // Within the lead, and in the second half of its time.
        or(ne(clocks.room, room), ne(clocks.name, clock), and(lte(clocks.dueAt, value(`within${leadMs}`)), sql`${clocks.startedAt} + ${clocks.dueAt} <= ${value('twiceNow')}`)),
      ),
    ),
  )
}

/** The values for `owedNow`, at `now` (UTC ms). */
export function momentsOfOwed(rooms: readonly string[], now: number): Record<string, number> {
  return { twiceNow: 2 * now, ...Object.fromEntries(rooms.flatMap(watchesOf).map(({ leadMs }) => [`within${leadMs}`, now + leadMs])) }
}
