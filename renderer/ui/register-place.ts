// Where each person was in each register: the tab, how far down, and which row; for coming back to it.

import type { VirtualItem } from '@tanstack/react-virtual'

export interface Place {
  readonly tab: string
  readonly offset: number
  readonly rowId: string | null
  /** The rows' heights as measured: without them the same offset would show other rows. */
  readonly measured: VirtualItem[]
}

/** A register of one person: who takes the desk over begins at the first tab, not where the other left. */
export interface Register {
  readonly room: string
  readonly staffId: string | undefined
}

const places = new Map<string, Place>()
const keyOf = ({ room, staffId = '' }: Register) => `${room} ${staffId}`

/** Where this person was in this room's register, or null on first coming. */
export function placeIn(register: Register): Place | null {
  return places.get(keyOf(register)) ?? null
}

/** Remembers it for this window. */
export function keepPlace(register: Register, place: Partial<Place> & { tab: string }): void {
  const before = placeIn(register)
  // How far down belongs to its tab.
  places.set(keyOf(register), { offset: 0, rowId: null, measured: [], ...(before?.tab === place.tab ? before : {}), ...place })
}
