import { link } from '../../../db/repositories/links'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import type { RoomName } from '../../../shared/rooms'

interface Made {
  room: RoomName
  id: string
  number: string
}

/**
 * Ties a record just made to the one it came from: the link that both show, a line in the earlier one's course (`timeline.ledTo` of its room,
 * with the `room` and `number` it led to) and the change for the audit trail and the screens that show it.
 */
export async function startedFrom(tx: Tx, from: Made, made: Made): Promise<void> {
  await link(tx, from, made)
  await addToTimeline(tx, from.room, from.id, 'ledTo', { room: made.room, number: made.number })
  tx.changes.push({ room: from.room, id: from.id, number: from.number, before: null, after: { ledTo: made.number } })
}
