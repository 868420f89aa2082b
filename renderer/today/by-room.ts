// What is owed, room by room: fifty bags that are overdue must not push a complaint off the board.
import type { Owed } from '../../shared/system/contract'

/** Lines of a room that stand at once where other rooms wait too. */
export const AT_ONCE = 4

export interface RoomOwes {
  readonly room: string
  readonly shown: readonly Owed[]
  /** How many more this room has: not shown, or not even read. */
  readonly hidden: number
  /** How many of the hidden can be shown. */
  readonly folded: number
}

interface Board {
  readonly owed: readonly Owed[]
  readonly waits: Readonly<Record<string, { readonly count: number }>>
}

/** The rooms in the order of what is due first in each. A room alone, or one of `opened`, shows all that was read. */
export function byRoom({ owed, waits }: Board, opened: ReadonlySet<string>): RoomOwes[] {
  const rooms = [...new Set(owed.map(item => item.room))]
  return rooms.map(room => {
    const all = owed.filter(item => item.room === room)
    const shown = rooms.length === 1 || opened.has(room) ? all : all.slice(0, AT_ONCE)
    return { room, shown, hidden: Math.max(waits[room]?.count ?? 0, all.length) - shown.length, folded: all.length - shown.length }
  })
}
