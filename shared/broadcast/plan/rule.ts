// On which days a rule of the plan comes, and when on each.
import * as library from 'rrule'
import { dayNumber } from '../../text/days'
import type { PlanRule } from './rows'

const DAY = 86_400_000

// The package is one thing to a bundler and, being CommonJS, another to Node.
const packaged: Partial<typeof library> & { default?: typeof library } = { ...library }
const { RRule } = packaged.default ?? library
const WEEKDAYS = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU]

/** Days found before, by what was asked: most rows of a plan come on the same weekdays. */
export type KnownDays = Map<string, readonly number[]>

/** The numbered days (plan/days) from `first` to `last`, both included, on which a rule comes, in order. */
export function ruleDays(rule: PlanRule, first: number, last: number, known: KnownDays): readonly number[] {
  if (rule.kind === 'once') {
    const day = dayNumber(rule.day)
    return day >= first && day <= last ? [day] : []
  }
  const since = dayNumber(rule.since)
  const until = rule.until === null ? last : dayNumber(rule.until)
  const days = rule.kind === 'weekly' ? weeklyDays(rule.weekdays, first, last, known) : dailyDays(rule.every, since, first, last, known)
  return since <= first && until >= last ? days : days.filter(day => day >= since && day <= until)
}

/** The seconds of a day on which a rule comes, in order, each once. */
export function ruleTimes(rule: PlanRule): readonly number[] {
  if (rule.kind === 'once') return [rule.second]
  if (Array.isArray(rule.times)) return [...new Set(rule.times)].sort((a, b) => a - b)
  const { every, from, until } = rule.times
  return Array.from({ length: Math.max(0, Math.floor((until - from) / every) + 1) }, (_, step) => from + step * every)
}

function weeklyDays(weekdays: readonly number[], first: number, last: number, known: KnownDays): readonly number[] {
  const days = [...new Set(weekdays)].sort()
  const byweekday = WEEKDAYS.filter((_, at) => days.includes(at + 1))
  // To the library no weekday means every day on which the rule begins.
  return byweekday.length === 0 ? [] : found(`weekly ${days.join()} ${first} ${last}`, known, { freq: RRule.WEEKLY, byweekday }, first, last)
}

function dailyDays(every: number, since: number, first: number, last: number, known: KnownDays): readonly number[] {
  // The first day of the count within the range, so that nothing is counted from years ago.
  const begin = first + ((((since - first) % every) + every) % every)
  return found(`daily ${every} ${begin} ${last}`, known, { freq: RRule.DAILY, interval: every }, begin, last)
}

/** Days are days of UTC to the library, which stand for the mall's: at this point nothing has a clock. */
function found(name: string, known: KnownDays, recurrence: { freq: number; interval?: number; byweekday?: (typeof WEEKDAYS)[number][] }, first: number, last: number): readonly number[] {
  const before = known.get(name)
  if (before !== undefined) return before
  const days = last < first ? [] : new RRule({ ...recurrence, dtstart: new Date(first * DAY), until: new Date(last * DAY) }).all().map(day => day.getTime() / DAY)
  known.set(name, days)
  return days
}
