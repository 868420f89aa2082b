// What the calendar does to points and levels: what has run out goes, what is no longer earned within twelve months no longer lifts a level.
import { levelledByRule, members, type MemberRecord } from '../../../db/repositories/members'
import { earnedByAll, expirePoints, lotsRunOut } from '../../../db/repositories/points'
import type { Reader } from '../../../db/store'
import { levelFor, yearBefore } from '../../../shared/members/rules'
import { dayKey } from '../../../shared/text/zone'
import type { Desk } from '../core/desk'
import { recordAct } from '../core/use-case'
import { relevel } from './points'
import { followed, levelsNotFollowed, rulesAt } from './rules'

/** In one transaction: others' saves wait for it. */
const LOTS_AT_ONCE = 4000
const LEVELS_AT_ONCE = 50
/** Looked at in one go, without a turn to write. */
const LOOKED_AT_ONCE = 256
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
    const { last, changing } = await desk.store.read(db => lookThrough(desk, db, whom, after))
    for (let from = 0; from < changing.length; from += LEVELS_AT_ONCE) {
      await recordAct(desk, null, 'members.relevel', async tx => {
        for (const { id } of changing.slice(from, from + LEVELS_AT_ONCE)) await relevel(tx, await members.get(tx, id))
      })
      await pause()
    }
    if (last === null) return
    after = last
    await pause()
  }
}

/** Some members after an id, of whom those are told whose level is another by now: most keep theirs, and nobody's save waits for a look at them. `last` is null where there are no more. */
async function lookThrough(desk: Desk, db: Reader, whom: 'raised' | 'all', after: string): Promise<{ last: string | null; changing: readonly MemberRecord[] }> {
  const rows = await levelledByRule(db, whom, after, LOOKED_AT_ONCE)
  const [now, zone] = [desk.now(), await desk.mall.timeZone(db)]
  const rules = await rulesAt(db, dayKey(now, zone))
  const earned = await earnedByAll(db, rows.map(({ id }) => id), yearBefore(now, zone))
  return { last: rows.length < LOOKED_AT_ONCE ? null : (rows.at(-1)?.id ?? null), changing: rows.filter(({ id, level }) => levelFor(earned.get(id) ?? 0, rules) !== level) }
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
