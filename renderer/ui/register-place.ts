// Where one was in each register: the tab, how far down, and which row; for coming back to it.

import type { VirtualItem } from '@tanstack/react-virtual'

export interface Place {
  readonly tab: string
  readonly offset: number
  readonly rowId: string | null
  /** The rows' heights as measured: without them the same offset would show other rows. */
  readonly measured: VirtualItem[]
}

const places = new Map<string, Place>()

/** Where one was in this room's register, or null on first coming. */
export function placeIn(room: string): Place | null {
  return places.get(room) ?? null
}

/** Remembers it for this window. */
export function keepPlace(room: string, place: Partial<Place> & { tab: string }): void {
  const before = places.get(room)
  // How far down belongs to its tab.
  places.set(room, { offset: 0, rowId: null, measured: [], ...(before?.tab === place.tab ? before : {}), ...place })
}
