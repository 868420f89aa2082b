// Where a record of each room is opened.
import { roomOf } from '../../shared/rooms'

/** The route of a record, or null for a room that has no screen. `room` as search, links and clocks name it. */
export function recordPath(room: string, id: string): string | null {
  const base = roomPath(room)
  return base === null ? null : `${base}/${encodeURIComponent(id)}`
}

/** The room's own route. */
export function roomPath(room: string): string | null {
  return roomOf(room)?.path ?? null
}
