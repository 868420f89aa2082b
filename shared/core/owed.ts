// Which running clocks are owed now. Most are, from the moment they run. A clock that watches stands over the other duties of its record: while it
// has time nobody can do anything about it but their own part, and each part has a clock of its own. It is owed once it comes near, and when it is overdue.
import { roomOf } from '../rooms'
import { leadOf, type ClockView } from './clocks'

/** A clock that watches: its name, and so long before it is due (ms) it is owed at the earliest. */
export interface Watch {
  readonly clock: string
  readonly leadMs: number
}

/** The clocks of a room that watch; none of what is no room. */
export function watchesOf(room: string): readonly Watch[] {
  return roomOf(room)?.watches ?? []
}

/** What is known of a running clock here. */
export type Owable = Pick<ClockView, 'name' | 'startedAt' | 'dueAt'> & { readonly room: string }

/**
 * Whether this running clock is owed at `now` (UTC ms) by whoever owes it: every one is, but one that watches only from its lead time before it is due
 * (of a short one, half of its time), and for as long as it is overdue. Lists, counts, the rail and the board all ask this; the store asks the same in
 * db/repositories/owed-now.ts.
 */
export function isOwedAt({ room, name, startedAt, dueAt }: Owable, now: number): boolean {
  const watch = watchesOf(room).find(({ clock }) => clock === name)
  return watch === undefined || now >= dueAt - leadOf({ startedAt, dueAt }, watch.leadMs)
}
