// Where a record of each room is opened.

const ROOMS: Readonly<Record<string, string>> = { contacts: '/contacts', 'work-orders': '/work-orders' }

/** The route of a record, or null for a room that has no screen. `room` as search, links and clocks name it. */
export function recordPath(room: string, id: string): string | null {
  const base = ROOMS[room]
  return base === undefined ? null : `${base}/${encodeURIComponent(id)}`
}

/** The room's own route. */
export function roomPath(room: string): string | null {
  return ROOMS[room] ?? null
}
