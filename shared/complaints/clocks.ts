// When a complaint's duties are due, by which rule, and who owes them. All of it in the mall's time zone.
import type { Role } from '../core/actor'
import type { ClockRule } from '../core/clocks'
import { CLERK } from '../core/duties'
import { addDays, addMonths, endOfDay } from '../text/zone'
import type { ComplaintFacts } from './facts'
import { timesOf } from './policy'
import type { ComplaintClock, Severity } from './words'

const MINUTE = 60_000

/** A clock to be started. Times UTC ms. `owedBy` is the role that must act; for 'handler' also of which department. */
export interface ClockStart {
  readonly name: ComplaintClock
  readonly startedAt: number
  readonly dueAt: number
  readonly rule: ClockRule
  readonly owedBy: Role
  readonly departmentId: string | null
}

/** So many calendar days later at the same wall time; half a day is the middle between two such moments. A day with a change of clocks is 23 or 25 hours long. */
export function daysLater(from: number, days: number, zone: string): number {
  const whole = Math.floor(days)
  const reached = addDays(from, whole, zone)
  return days === whole ? reached : Math.round((reached + addDays(from, whole + 1, zone)) / 2)
}

/** Everything of an express complaint is due in half the time. Source: a VIP's complaint is express. */
const half = (express: boolean) => (express ? 0.5 : 1)

function inMinutes(minutes: number, express: boolean, from: number): { dueAt: number; rule: ClockRule } {
  return { dueAt: from + minutes * half(express) * MINUTE, rule: { key: express ? 'complaintMinutesExpress' : 'complaintMinutes', params: { minutes } } }
}

function inDays(days: number, express: boolean, from: number, zone: string): { dueAt: number; rule: ClockRule } {
  return { dueAt: daysLater(from, days * half(express), zone), rule: { key: express ? 'complaintDaysExpress' : 'complaintDays', params: { days } } }
}

function sameDay(express: boolean, from: number, zone: string): { dueAt: number; rule: ClockRule } {
  const end = endOfDay(from, zone)
  return { dueAt: express ? Math.round((from + end) / 2) : end, rule: { key: express ? 'complaintSameDayExpress' : 'complaintSameDay', params: {} } }
}

type Timed = Pick<ComplaintFacts, 'policy' | 'severity' | 'express' | 'class' | 'wantedBy'>

/** Who has the complaint in hand: the clerk, the supervisor (important or class A), the head (major). */
export function inHandsOf({ severity, class: of }: Pick<ComplaintFacts, 'severity' | 'class'>): Role {
  if (severity === 'major') return 'head'
  return severity === 'important' || of === 'A' ? 'supervisor' : 'afterSales'
}

/** The clock of one duty, started at `from`. Null where the rules have none of that name for this complaint. */
export function complaintClock(name: ComplaintClock, facts: Timed & { round: { departmentId: string | null } }, from: number, zone: string): ClockStart | null {
  const times = timesOf(facts.policy, facts.severity)
  const { express, policy } = facts
  const start = (due: { dueAt: number; rule: ClockRule }, owedBy: Role, departmentId: string | null = null): ClockStart => ({ name, startedAt: from, ...due, owedBy, departmentId })
  switch (name) {
    case 'handOver':
      return start(inMinutes(times.handOverMinutes, express, from), facts.class === 'A' ? 'shiftLead' : CLERK)
    case 'takeUp':
      if (times.takeUp === null) return null
      return start(times.takeUp === 'sameDay' ? sameDay(express, from, zone) : inMinutes(times.takeUp.minutes, express, from), facts.severity === 'major' ? 'head' : 'supervisor')
    case 'department':
      return start(inDays(times.settleDays, express, from, zone), 'handler', facts.round.departmentId)
    case 'chase':
      return start(inDays(policy.chaseDays, express, from, zone), CLERK)
    case 'check':
      return start(sameDay(express, from, zone), checkedBy(facts))
    case 'answer':
      return times.answerDays === null ? null : start(inDays(times.answerDays, express, from, zone), inHandsOf(facts))
    case 'tell':
    case 'explain':
      return start(sameDay(express, from, zone), CLERK)
    case 'callBack':
      return start(inDays(policy.callBackDays, express, from, zone), CLERK)
    case 'settle':
      return start(settleDue(facts, from, zone), inHandsOf(facts))
    case 'rule':
      return start(inDays(policy.ruleDays, express, from, zone), 'supervisor')
    case 'approve':
      return start(sameDay(express, from, zone), times.approver === 'supervisor' ? 'supervisor' : 'head')
  }
}

/** Settled within the days of the severity, or on the day the customer set where that is earlier. */
function settleDue({ policy, severity, express, wantedBy }: Timed, from: number, zone: string): { dueAt: number; rule: ClockRule } {
  const byRule = inDays(timesOf(policy, severity).settleDays, express, from, zone)
  return wantedBy !== null && wantedBy > from && wantedBy < byRule.dueAt ? { dueAt: wantedBy, rule: { key: 'complaintCustomerDay', params: {} } } : byRule
}

function checkedBy({ severity, class: of }: Pick<ComplaintFacts, 'severity' | 'class'>): Role {
  if (severity === 'major') return 'head'
  return of === 'A' ? 'supervisor' : 'shiftLead'
}

/** The moment (UTC ms) from which a valid, open complaint that is not settled becomes major: so many calendar months after it was told. */
export function majorSince(facts: Pick<ComplaintFacts, 'receivedAt' | 'policy'>, zone: string): number {
  return addMonths(facts.receivedAt, facts.policy.majorAfterMonths, zone)
}

/** Which severity is the graver. */
export function isGraver(one: Severity, other: Severity): boolean {
  const order: readonly Severity[] = ['minor', 'important', 'major']
  return order.indexOf(one) > order.indexOf(other)
}
