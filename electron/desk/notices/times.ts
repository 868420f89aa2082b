import type { Reader } from '../../../db/store'
import type { NoticeTimes } from '../../../shared/notices/rules'
import type { RoomName } from '../../../shared/rooms'
import { complaintNoticeTimes } from '../complaints/notice-times'
import { workOrderNoticeTimes } from '../work-orders/notice-times'

/** How long before and after their due time the clocks of these records are told of. A record that is left out has the house's own times. */
type TimesOfRecords = (db: Reader, recordIds: readonly string[]) => Promise<ReadonlyMap<string, NoticeTimes>>

/** Rooms that time their notices themselves. */
const ofRoom: Partial<Record<RoomName, TimesOfRecords>> = { complaints: complaintNoticeTimes, 'work-orders': workOrderNoticeTimes }

/** The times of these records of a room. */
export async function timesInRoom(db: Reader, room: RoomName, recordIds: readonly string[]): Promise<ReadonlyMap<string, NoticeTimes>> {
  return (await ofRoom[room]?.(db, recordIds)) ?? new Map()
}
