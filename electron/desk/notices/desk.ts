import { countNotices, noticePage, type ToldAs, type ToldNotice } from '../../../db/repositories/notices'
import type { Reader } from '../../../db/store'
import type { Actor, Role } from '../../../shared/core/actor'
import { toldAs } from '../../../shared/core/duties'
import type { NoticeView } from '../../../shared/notices/contract'
import { roleMay } from '../../../shared/permissions'
import { roomsReadBy } from '../../../shared/rooms'
import type { Desk } from '../core/desk'
import { dutiesOf } from '../core/duties'
import { act, question } from '../core/use-case'

const DAY = 86_400_000
/** What is older stands in the course of its record. */
const SHOWN_MS = 30 * DAY

/** Under which role, and for a handler which department, this person is told; null for one who owes nothing. */
export async function tellsTo(db: Reader, who: Pick<Actor, 'staffId' | 'role'>): Promise<ToldAs | null> {
  const role = toldAs(who.role)
  return role === null ? null : { staffId: who.staffId, role, departmentId: (await dutiesOf(db, who)).departmentId }
}

/** Of which rooms' clocks a role is told; the weekly journals have clocks too, and belong to no register. */
export function toldOf(role: Role): string[] {
  return [...roomsReadBy(role), ...(roleMay(role, 'complaints.journal') ? ['journals'] : [])]
}

/** A notice as it is told. */
export function noticeView({ notice, clock, number, title, journal }: ToldNotice): NoticeView {
  const { id, kind, at, givenAt, room, recordId } = notice
  return { id, kind, at, givenAt, room, recordId, number, title, journal, clock: { name: clock.name, dueAt: clock.dueAt, owedBy: clock.owedBy }, over: !clock.runs }
}

/** Each person's own, on the station they sit at: what was read at one counter may not have been read at another. */
const seenSetting = ({ staffId }: Pick<Actor, 'staffId'>) => `noticesSeen:${staffId}`
const seenBy = (desk: Pick<Desk, 'station'>, who: Actor): number => desk.station.setting<number>(seenSetting(who)) ?? 0

/** The notices told to this person in the last thirty days, given last first, and how many came since they were last looked at here. */
export const notices = question('system.notices', async ({ desk, db, who, now, input }) => {
  const as = await tellsTo(db, who)
  const seen = seenBy(desk, who)
  if (as === null) return { rows: [], next: null, unread: 0, seen }
  const rooms = toldOf(who.role)
  const since = now - SHOWN_MS
  const found = await noticePage(db, as, { rooms, since, after: input.after ?? null, limit: input.limit + 1 })
  const rows = found.slice(0, input.limit).map(noticeView)
  const last = rows.at(-1)
  const unread = await countNotices(db, as, { rooms, since: Math.max(since, seen) })
  return { rows, next: found.length > input.limit && last ? { at: last.givenAt, id: last.id } : null, unread, seen }
})

/** The person has looked at what was given until `until` (UTC ms). */
export const noticesSeen = act('system.noticesSeen', ({ desk, who, input }) => {
  desk.station.set(seenSetting(who), Math.max(seenBy(desk, who), input.until))
  // The other windows of this station show it too.
  desk.live.announce({ room: 'notices', id: desk.stationId, at: desk.now() })
})
