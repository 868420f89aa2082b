// 周记簿: a clerk's week. Which days it holds, when it is due, and what may be done with it.
import { allowed, refused, type Action } from '../core/actions'
import type { Role } from '../core/actor'
import type { ClockRule } from '../core/clocks'
import { toldAs } from '../core/duties'
import { roleMay } from '../permissions'
import { addDays, endOfDay, momentOf, wallTime } from '../text/zone'

const DAY = 86_400_000
/** Sent on the Monday after, at the latest at noon. */
const DUE_HOUR = 12

/** The week's first moment, the first of the next, and when the journal is due. UTC ms. */
export interface WeekSpan {
  readonly from: number
  readonly to: number
  readonly dueAt: number
}

const two = (value: number) => String(value).padStart(2, '0')

/** The Monday, `yyyy-mm-dd`, of the mall's week that holds the moment (UTC ms). */
export function weekOf(ms: number, zone: string): string {
  const { year, month, day } = wallTime(ms, zone)
  const noon = Date.UTC(year, month - 1, day, 12)
  const monday = new Date(noon - ((new Date(noon).getUTCDay() + 6) % 7) * DAY)
  return `${monday.getUTCFullYear()}-${two(monday.getUTCMonth() + 1)}-${two(monday.getUTCDate())}`
}

/** The span of the week that begins on this Monday; null where the day is none, or no Monday. A week with a change of clocks is an hour longer or shorter. */
export function weekSpan(week: string, zone: string): WeekSpan | null {
  const [year = 0, month = 0, day = 0] = week.split('-').map(Number)
  const from = momentOf({ year, month, day }, zone)
  if (weekOf(from, zone) !== week) return null
  const to = addDays(from, 7, zone, 'start')
  return { from, to, dueAt: momentOf({ year, month, day: day + 7, hour: DUE_HOUR }, zone) }
}

/** The Mondays of this week and the `count - 1` before it, newest first. */
export function lastWeeks(now: number, count: number, zone: string): string[] {
  return Array.from({ length: count }, (_, back) => weekOf(addDays(now, -7 * back, zone), zone))
}

/** When a duty of a journal begins and is due (UTC ms), by which rule, and which role owes it. */
interface JournalDuty {
  readonly startedAt: number
  readonly dueAt: number
  readonly rule: ClockRule
  readonly owedBy: Role
}

/** The clerk owes the journal of a week that is over; of somebody whose role sends none, null. */
export function owesSending({ to, dueAt }: WeekSpan, role: Role): JournalDuty | null {
  const owedBy = roleMay(role, 'complaints.sendJournal') ? toldAs(role) : null
  return owedBy === null ? null : { startedAt: to, dueAt, rule: { key: 'journalMonday', params: { hour: DUE_HOUR } }, owedBy }
}

/** What was sent at `now` is read the same day: by a supervisor, and a supervisor's own by the head. */
export function owesReading(role: Role, now: number, zone: string): JournalDuty {
  return { startedAt: now, dueAt: endOfDay(now, zone), rule: { key: 'journalSameDay', params: {} }, owedBy: role === 'supervisor' ? 'head' : 'supervisor' }
}

interface Journal {
  readonly sentAt: number | null
  readonly readAt: number | null
}

/** Only one's own is sent, once, when the week is over. What was sent stays as it is. */
export function maySendJournal({ sentAt, readAt }: Journal, { to }: Pick<WeekSpan, 'to'>, own: boolean, now: number): Action {
  if (!own) return refused('journal_of_another')
  if (readAt !== null) return refused('journal_read')
  if (sentAt !== null) return refused('journal_sent')
  return now < to ? refused('week_not_over') : allowed
}

/** What was sent is read and initialled once, by somebody else. */
export function mayReadJournal({ sentAt, readAt }: Journal, own: boolean): Action {
  if (sentAt === null) return refused('journal_not_sent')
  if (readAt !== null) return refused('journal_read')
  return own ? refused('journal_own') : allowed
}
