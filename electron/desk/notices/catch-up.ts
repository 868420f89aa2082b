// Gives the notices whose moment has come, also those missed while no station ran: in the order of the moments, each once over all stations.
import { giveNotices, noticesOf, unnoticedClocks, type NewNotice, type OwedClockRow } from '../../../db/repositories/notices'
import type { Reader } from '../../../db/store'
import { defaultTimes, inOrder, LONGEST_LEAD, momentsBy, sameMoment, type NoticeTimes } from '../../../shared/notices/rules'
import { roomOf } from '../../../shared/rooms'
import type { Change } from '../../../shared/system/contract'
import type { Desk } from '../core/desk'
import { timesInRoom } from './times'

const MINUTE = 60_000
/** In one transaction: others' saves wait for it. */
const AT_ONCE = 256
/** So many clocks are looked at in one round; a mall that has more open at once is caught up a minute later. */
const CLOCKS = 50_000

/** What catching up needs of the desk. */
export type NoticeDesk = Pick<Desk, 'store' | 'live'>

/** Gives every notice whose moment lies before `now` (UTC ms), and answers how many this station gave. */
export async function catchUp(desk: NoticeDesk, now: number): Promise<number> {
  const due = await desk.store.read(db => noticesDue(db, now))
  let given = 0
  for (let from = 0; from < due.length; from += AT_ONCE) {
    if (from > 0) await breath()
    given += await give(desk, due.slice(from, from + AT_ONCE), now)
  }
  return given
}

/** Between two transactions the windows' own questions get their turn. */
const breath = () => new Promise<void>(resolve => setImmediate(resolve))

async function give(desk: NoticeDesk, due: readonly NewNotice[], now: number): Promise<number> {
  const change = await desk.store.write(async (tx): Promise<{ told: Change | null; count: number }> => {
    const given = await giveNotices(tx, due, now)
    const last = given.at(-1)
    if (last === undefined) return { told: null, count: 0 }
    // One word for the whole batch: who is told reads what is new.
    const told: Change = { room: 'notices', id: last.id, at: now }
    await tx.announce(JSON.stringify(told))
    return { told, count: given.length }
  })
  if (change.told) desk.live.announce(change.told)
  return change.count
}

/** Every notice to be given by `now`, in the order of the moments. */
async function noticesDue(db: Reader, now: number): Promise<NewNotice[]> {
  const clocks = await unnoticedClocks(db, now + LONGEST_LEAD * MINUTE, CLOCKS)
  const times = await timesOf(db, clocks)
  const passed = clocks.flatMap(clock => momentsBy(clock, times.get(clock.recordId) ?? defaultTimes, now).map(moment => ({ ...moment, clock })))
  const given = new Set((await noticesOf(db, [...new Set(passed.map(({ clock }) => clock.id))])).map(notice => `${notice.clockId} ${sameMoment(notice)}`))
  return passed.filter(moment => !given.has(`${moment.clock.id} ${sameMoment(moment)}`)).sort(inOrder)
}

/** The times that hold for each record, by what its room says. */
async function timesOf(db: Reader, clocks: readonly OwedClockRow[]): Promise<Map<string, NoticeTimes>> {
  const times = new Map<string, NoticeTimes>()
  for (const name of new Set(clocks.map(({ room }) => room))) {
    const room = roomOf(name)
    if (room === undefined) continue
    const ofRecords = await timesInRoom(db, room.name, [...new Set(clocks.filter(clock => clock.room === name).map(({ recordId }) => recordId))])
    for (const [recordId, time] of ofRecords) times.set(recordId, time)
  }
  return times
}
