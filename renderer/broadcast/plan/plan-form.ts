// The value of the plan's form, what it asks the desk for, and what is wrong with it.
import type { TFunction } from 'i18next'
import type { PlanRowFields, PlanRowView } from '../../../shared/broadcast/plan/contract'
import type { PlanRule } from '../../../shared/broadcast/plan/rows'
import { showDayKey } from '../../../shared/text/when'
import { minutesOfTyped } from '../../../shared/text/time-of-day'
import type { Lang } from '../../../shared/core/actor'
import { dayOfTyped } from '../../ui/DayField'
import { showSecond } from './plan-words'

export const ruleKinds = ['once', 'weekly', 'daily'] as const
export const ways = ['list', 'every'] as const

/** The fields as they are typed: days, times and numbers as text. */
export interface PlanValue {
  programmeId: string
  scriptId: string
  seconds: string
  season: string
  kind: (typeof ruleKinds)[number]
  /** The day of what comes once, the first day of what comes again. */
  since: string
  until: string
  every: string
  weekdays: string
  way: (typeof ways)[number]
  times: string
  step: string
  from: string
  till: string
}

/** A form for what comes once on this day (yyyymmdd), at this time. */
export function emptyPlan(day: string, lang: Lang, second: number | null = null): PlanValue {
  const time = second === null ? '' : showSecond(second)
  return { programmeId: '', scriptId: '', seconds: '60', season: '', kind: 'once', since: showDayKey(day, lang), until: '', every: '1', weekdays: '12345', way: 'list', times: time, step: '30', from: '10:00', till: '20:00' }
}

/** The form of a row of the plan, changed from a day (yyyymmdd) on. */
export function planValueOf({ programmeId, scriptId, seconds, season, rule }: PlanRowView, day: string, lang: Lang): PlanValue {
  const value = { ...emptyPlan(day, lang), programmeId, scriptId: scriptId ?? '', seconds: String(seconds), season: season ?? '', kind: rule.kind }
  if (rule.kind === 'once') return { ...value, since: showDayKey(rule.day, lang), times: showSecond(rule.second) }
  const { times, until, since } = rule
  const span = { since: showDayKey(since > day ? since : day, lang), until: until === null ? '' : showDayKey(until, lang) }
  const clock = Array.isArray(times) ? { way: 'list' as const, times: times.map(showSecond).join(', ') } : { way: 'every' as const, step: String(Math.round(times.every / 60)), from: showSecond(times.from), till: showSecond(times.until) }
  return { ...value, ...span, ...clock, ...(rule.kind === 'weekly' ? { weekdays: rule.weekdays.join('') } : { every: String(rule.every) }) }
}

/** Seconds since midnight of what was typed; NaN where it is no time of day. 24:00 is none: it is the next day's. */
export function secondOfTyped(text: string): number {
  const exact = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(text.trim())
  const second = exact === null ? minutesOfTyped(text) * 60 : Number(exact[1]) * 3600 + Number(exact[2]) * 60 + Number(exact[3])
  return second >= 0 && second < 86_400 && (exact === null || (Number(exact[2]) < 60 && Number(exact[3]) < 60)) ? second : Number.NaN
}

const secondsOf = (text: string): number[] => text.split(/[,，;；、]+/).map(part => part.trim()).filter(part => part !== '').map(secondOfTyped)
const whole = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN)

function ruleOf(value: PlanValue, zone: string): PlanRule {
  const since = dayOfTyped(value.since, zone)
  const listed = secondsOf(value.times)
  if (value.kind === 'once') return { kind: 'once', day: since, second: listed[0] ?? Number.NaN }
  const until = value.until.trim() === '' ? null : dayOfTyped(value.until, zone)
  const times = value.way === 'list' ? listed : { every: whole(value.step) * 60, from: secondOfTyped(value.from), until: secondOfTyped(value.till) }
  return value.kind === 'daily' ? { kind: 'daily', every: whole(value.every), since, until, times } : { kind: 'weekly', weekdays: [...value.weekdays].map(Number), since, until, times }
}

/** What the desk is asked for. */
export const planInput = (value: PlanValue, zone: string): PlanRowFields => ({
  programmeId: value.programmeId, scriptId: value.scriptId === '' ? null : value.scriptId, seconds: whole(value.seconds), season: value.season === '' ? null : value.season, rule: ruleOf(value, zone),
})

/** What the contract sees under other names than the form's fields, as sentences by field. `earliest` (yyyymmdd) is the first day that may be changed. */
export function planFaults(value: PlanValue, { zone, earliest, t }: { zone: string; earliest: string; t: TFunction<'broadcast'> }): Record<string, string> {
  const faults: Record<string, string> = {}
  const since = dayOfTyped(value.since, zone)
  const recurs = value.kind !== 'once'
  if (since === '') faults['since'] = t('plan.wrongDay')
  else if (since < earliest) faults['since'] = t('plan.pastDay')
  if (recurs && value.until.trim() !== '' && (dayOfTyped(value.until, zone) === '' || dayOfTyped(value.until, zone) < since)) faults['until'] = t('plan.wrongDay')
  if (value.kind === 'weekly' && value.weekdays === '') faults['weekdays'] = t('plan.wrongWeekdays')
  if (value.kind === 'daily' && !(whole(value.every) >= 1 && whole(value.every) <= 366)) faults['every'] = t('plan.wrongNumber', { from: 1, until: 366 })
  return { ...faults, ...timeFaults(value, t) }
}

function timeFaults(value: PlanValue, t: TFunction<'broadcast'>): Record<string, string> {
  const faults: Record<string, string> = {}
  if (value.kind === 'once' || value.way === 'list') {
    const listed = secondsOf(value.times)
    if (listed.length === 0 || listed.some(Number.isNaN) || (value.kind === 'once' && listed.length > 1)) faults['times'] = t('plan.wrongTimes')
    return faults
  }
  if (!(whole(value.step) >= 1 && whole(value.step) < 1440)) faults['step'] = t('plan.wrongNumber', { from: 1, until: 1439 })
  if (Number.isNaN(secondOfTyped(value.from))) faults['from'] = t('plan.wrongTimes')
  if (Number.isNaN(secondOfTyped(value.till)) || secondOfTyped(value.till) < secondOfTyped(value.from)) faults['till'] = t('plan.wrongTimes')
  return faults
}
