// What the calendar does to points and levels: what has run out goes, what is no longer earned within twelve months no longer lifts a level.
import { levelledByRule } from '../../../db/repositories/members'
import { expirePoints, lotsRunOut } from '../../../db/repositories/points'
import { dayKey } from '../../../shared/text/zone'
import type { Desk } from '../core/desk'
import { recordAct } from '../core/use-case'
import { relevel } from './points'
import { followed, levelsNotFollowed } from './rules'

/** In one transaction: others' saves wait for it. */
const LOTS_AT_ONCE = 2000
const LEVELS_AT_ONCE = 50
/** Between two, so that saves and the windows' questions come first. */
const PAUSE_MS = 5

const pause = () => new Promise(resolve => setTimeout(resolve, PAUSE_MS))

/** Lets all points go that have run out by now, some at a time. Gives how many points it were. */
export async function expireDue(desk: Desk): Promise<number> {
  let gone = 0
  for (let more = true; more; ) {
    // A look without a write turn first: most of the time nothing has run out.
    if ((await desk.store.read(db => lotsRunOut(db, desk.now(), 1))).length === 0) return gone
    const points = await recordAct(desk, null, 'members.expire', async tx => {
      const lots = await lotsRunOut(tx, tx.now, LOTS_AT_ONCE)
      more = lots.length === LOTS_AT_ONCE
      const sum = await expirePoints(tx, lots)
      if (sum > 0) tx.changes.push({ room: 'members', id: `expired ${dayKey(tx.now, tx.timeZone)}`, number: '', before: null, after: { expired: sum, members: new Set(lots.map(({ memberId }) => memberId)).size } })
      return sum
    })
    gone += points
    if (more) await pause()
  }
  return gone
}

const FIRST = '00000000-0000-0000-0000-000000000000'

/** Looks through members once: levels follow what was earned within twelve months. Those above the ordinary may fall any day; all may change with the rules. */
export async function followRules(desk: Desk, whom: 'raised' | 'all'): Promise<void> {
  for (let after = FIRST; ; ) {
    const found = await recordAct(desk, null, 'members.relevel', async tx => {
      const rows = await levelledByRule(tx, whom, after, LEVELS_AT_ONCE)
      for (const row of rows) await relevel(tx, row)
      return rows
    })
    const last = found.at(-1)
    if (last === undefined || found.length < LEVELS_AT_ONCE) return
    after = last.id
    await pause()
  }
}

/** The day (yyyymmdd) on which levels were looked through last, by station: each does it once a day, and finds nothing to do after another. */
const looked = new WeakMap<Desk, string>()

/** What is due of the club: points that have run out, the levels once a day, and all of them when other rules have come to hold. */
export async function keepClub(desk: Desk, now: number): Promise<void> {
  await expireDue(desk)
  const today = dayKey(now, await desk.mall.timeZone())
  const others = await desk.store.read(db => levelsNotFollowed(db, today))
  if (!others && looked.get(desk) === today) return
  await followRules(desk, others ? 'all' : 'raised')
  if (others) await recordAct(desk, null, 'members.relevel', tx => followed(tx, today))
  looked.set(desk, today)
}
