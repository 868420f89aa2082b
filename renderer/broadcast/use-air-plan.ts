// Where the plan stands on the console: what is due, what comes next, and what became of today's slots.
import { useQuery } from '@tanstack/react-query'
import { defaultPolicy } from '../../shared/broadcast/policy'
import type { SlotView } from '../../shared/broadcast/plan/contract'
import { shiftDay } from '../../shared/text/days'
import { dayKey } from '../../shared/text/zone'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'

export interface AirPlan {
  /** Its time has come and it is not yet missed. */
  readonly due: SlotView | null
  readonly next: SlotView | null
  /** What comes after these, the first first. */
  readonly later: readonly SlotView[]
  readonly season: { readonly nameZh: string; readonly nameRu: string } | null
  readonly counts: { readonly aired: number; readonly missed: number; readonly left: number }
}

/** Null while it is read. Tomorrow's slots are among those to come, for who is on air around midnight. */
export function useAirPlan(): AirPlan | null {
  const { zone } = useHouse()
  const now = useNow('second')
  const today = dayKey(now, zone)
  const { lateMinutes } = useQuery(api.broadcast.policy.queryOptions()).data ?? defaultPolicy
  const plan = useQuery(api.broadcast.plan.queryOptions({ input: { from: today, until: shiftDay(today, 1) } })).data
  if (plan === undefined) return null
  const waits = plan.slots.filter(({ state, at }) => state === null && now < at + lateMinutes * 60_000)
  const due = waits.find(({ at }) => at <= now) ?? null
  const ahead = waits.filter(({ at }) => at > now)
  const ofToday = plan.slots.filter(({ day }) => day === today)
  const count = (holds: (slot: SlotView) => boolean) => ofToday.filter(holds).length
  return {
    due, next: ahead[0] ?? null, later: ahead.slice(due === null ? 1 : 0),
    season: plan.seasons.find(({ days }) => days.includes(today)) ?? null,
    counts: { aired: count(({ state }) => state !== null && state !== 'missed' && state !== 'skipped'), missed: count(({ state }) => state === 'missed'), left: count(slot => waits.includes(slot)) },
  }
}
