// The times of work orders as lines of a form, and back.
import type { UrgencyPolicy, Within, WorkOrderPolicy } from '../../shared/work-orders/policy'
import { urgencies, type Urgency } from '../../shared/work-orders/words'
import { wholeOf } from './entry'

/** What is timed of every urgency, in the order in which it happens. */
export const timed = ['accept', 'arrive', 'finish'] as const satisfies readonly (keyof UrgencyPolicy)[]
type Timed = (typeof timed)[number]

/** Within so many minutes, the same day, or on the day it is planned for, which only planned work has. */
const hows = ['minutes', 'sameDay', 'plannedDay'] as const
export const howsOf = (urgency: Urgency) => hows.filter(how => how !== 'plannedDay' || urgency === 'planned')

/** The contract's own paths, so that what it finds wrong is told beside the line; how it is timed is chosen in a line of its own. */
export type OrderTimesForm = Record<`urgencies.${Urgency}.${Timed}` | `urgencies.${Urgency}.${Timed}.minutes`, string> & Record<Exclude<keyof WorkOrderPolicy, 'urgencies'>, string>

/** What belongs to no urgency, in the order of the form. */
export const otherTimes = ['followUpDays', 'repeatedFaults', 'repeatedDays', 'leadMinutes', 'lateMinutes'] as const satisfies readonly Exclude<keyof WorkOrderPolicy, 'urgencies'>[]

/** What is offered where somebody chooses minutes and none were set. */
const USUAL_MINUTES = '60'

function linesOf(urgency: Urgency, name: Timed, within: Within) {
  return { [`urgencies.${urgency}.${name}`]: typeof within === 'string' ? within : 'minutes', [`urgencies.${urgency}.${name}.minutes`]: typeof within === 'string' ? USUAL_MINUTES : String(within.minutes) }
}

/** The lines of the form for times as they are kept. */
export function orderTimesForm(policy: WorkOrderPolicy): OrderTimesForm {
  const lines = urgencies.flatMap(urgency => timed.map(name => linesOf(urgency, name, policy.urgencies[urgency][name])))
  return Object.assign({}, ...lines, Object.fromEntries(otherTimes.map(name => [name, String(policy[name])]))) as OrderTimesForm
}

/** A number of a line. Anything else goes on as one that no time can have, so that it is told of its own line. */
const timeOf = (line: string): number => wholeOf(line) || 0

/** What is sent of the lines: times to be checked by the contract. */
export function orderTimesOfForm(form: OrderTimesForm) {
  const within = (urgency: Urgency, name: Timed) => {
    const how = form[`urgencies.${urgency}.${name}`]
    return how === 'minutes' ? { minutes: timeOf(form[`urgencies.${urgency}.${name}.minutes`]) } : how
  }
  const of = (urgency: Urgency) => Object.fromEntries(timed.map(name => [name, within(urgency, name)]))
  return { urgencies: { emergency: of('emergency'), today: of('today'), planned: of('planned') }, ...Object.fromEntries(otherTimes.map(name => [name, timeOf(form[name])])) }
}
