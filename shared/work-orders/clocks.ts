// When an order's duties are due, by which rule, and who owes them. All of it in the mall's time zone.
import type { Role } from '../core/actor'
import type { ClockRule } from '../core/clocks'
import { CLERK } from '../core/duties'
import { addDays, endOfDay } from '../text/zone'
import type { WorkOrderFacts } from './facts'
import { timesOf, type UrgencyPolicy, type Within } from './policy'
import type { WorkOrderClock } from './words'

const MINUTE = 60_000

/** The clocks of the work itself: those that run from the report. */
export const WORK = ['accept', 'arrive', 'finish'] as const satisfies readonly WorkOrderClock[]

/** A clock to be started. Times UTC ms. `owedBy` is the role that must act; for 'handler' also of which department. */
export interface ClockStart {
  readonly name: WorkOrderClock
  readonly startedAt: number
  readonly dueAt: number
  readonly rule: ClockRule
  readonly owedBy: Role
  readonly departmentId: string | null
}

interface Due {
  readonly dueAt: number
  readonly rule: ClockRule
}

/**
 * A planned day that was not said is the day of the report. What is due the same day is never due before what is due in minutes: shortly before midnight a team would
 * have to be done before it has to be there.
 */
function due(within: Within, { from, least, plannedFor }: { from: number; least: number; plannedFor: number | null }, zone: string): Due {
  if (within === 'sameDay') return { dueAt: Math.max(endOfDay(from, zone), least), rule: { key: 'workOrderSameDay', params: {} } }
  if (within === 'plannedDay') return { dueAt: plannedFor ?? endOfDay(from, zone), rule: { key: 'workOrderPlanned', params: {} } }
  return { dueAt: from + within.minutes * MINUTE, rule: { key: 'workOrderMinutes', params: { minutes: within.minutes } } }
}

/** The longest time that is given in minutes, in ms; 0 where none is. */
const longest = (times: UrgencyPolicy): number => Math.max(0, ...WORK.map(name => times[name]).map(within => (typeof within === 'string' ? 0 : within.minutes * MINUTE)))

type Timed = Pick<WorkOrderFacts, 'urgency' | 'plannedFor' | 'policy'> & { round: Pick<WorkOrderFacts['round'], 'openedAt' | 'teamId' | 'departmentId'> }

/** Who must see to it that the order is accepted: the clerk, who dispatches, until a team has it; then the team's department. */
export function owedOf({ teamId, departmentId }: Pick<WorkOrderFacts['round'], 'teamId' | 'departmentId'>): Pick<ClockStart, 'owedBy' | 'departmentId'> {
  return teamId === null ? { owedBy: CLERK, departmentId: null } : { owedBy: 'handler', departmentId }
}

/** The clock of one duty, as it starts at `now` (UTC ms). Those of the work count from the report, the call (or filing, where nobody can be called) from the work. */
export function workOrderClock(name: WorkOrderClock, facts: Timed, now: number, zone: string): ClockStart {
  if (name === 'followUp') {
    const days = facts.policy.followUpDays
    return { name, startedAt: now, dueAt: addDays(now, days, zone), rule: { key: 'workOrderDays', params: { days } }, owedBy: CLERK, departmentId: null }
  }
  const from = facts.round.openedAt
  const times = timesOf(facts.policy, facts.urgency)
  return { name, startedAt: from, ...due(times[name], { from, least: from + longest(times), plannedFor: facts.plannedFor }, zone), ...owedOf(facts.round) }
}

/** What a correction of urgency or day moves: each running clock of the work to where the rule puts it now, but one that was put off keeps its day unless that was corrected. `facts` as corrected. */
export function retimed(running: readonly { name: string; dueAt: number; rule: ClockRule }[], facts: Timed, dayCorrected: boolean, zone: string): ({ name: WorkOrderClock } & Due)[] {
  const { openedAt } = facts.round
  return WORK.flatMap(name => {
    const before = running.find(clock => clock.name === name)
    if (before === undefined || (before.rule.key === PUT_OFF && !dayCorrected)) return []
    const { dueAt, rule } = workOrderClock(name, facts, openedAt, zone)
    return dueAt === before.dueAt && rule.key === before.rule.key ? [] : [{ name, dueAt, rule }]
  })
}

const PUT_OFF = 'workOrderPutOff'

/** A team could not finish and comes another day: that day is what it is held to. */
export const putOff = (until: number): Due => ({ dueAt: until, rule: { key: PUT_OFF, params: {} } })
