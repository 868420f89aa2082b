// Cues: at the planned second the console is told, by the desk's own clock.
import { slotsOf } from './plan'
import type { Slot } from '../../../shared/broadcast/plan/rows'
import { shiftDay } from '../../../shared/text/days'
import { dayKey } from '../../../shared/text/zone'
import type { Desk } from '../core/desk'
import { question } from '../core/use-case'

/** A cue as it was given: which slot, when it was planned for and when the cue was given (UTC ms). */
export interface CueGiven {
  readonly key: string
  readonly plannedAt: number
  readonly givenAt: number
}

/** What each station was cued last. */
const given = new WeakMap<Desk, CueGiven>()

/** What is to be cued today and tomorrow, in order of time; nothing before the mall is set up. */
export async function slotsToCue(desk: Desk, now: number): Promise<Slot[]> {
  if ((await desk.mall.settings()) === null) return []
  const zone = await desk.mall.timeZone()
  const today = dayKey(now, zone)
  return desk.store.read(db => slotsOf(db, { from: today, until: shiftDay(today, 1) }, zone))
}

/** Tells the open screens of this station that a slot's second has come. */
export function giveCue(desk: Desk, { key, at }: Pick<Slot, 'key' | 'at'>): void {
  given.set(desk, { key, plannedAt: at, givenAt: desk.now() })
  desk.live.announce({ room: 'air-cue', id: desk.stationId, at: desk.now() })
}

export const cue = question('broadcast.cue', ({ desk }) => Promise.resolve(given.get(desk) ?? null))
