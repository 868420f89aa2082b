// An order in memory: what the rules alone make of it. The property tests walk it, and the store is compared with it.
import type { ClockStart } from '../../shared/work-orders/clocks'
import { effectsOf, roundClocks, type Taken } from '../../shared/work-orders/effects'
import type { Person, RoundFacts, WorkOrderFacts } from '../../shared/work-orders/facts'
import { defaultPolicy } from '../../shared/work-orders/policy'
import { workOrderStep } from '../../shared/work-orders/steps'

export const ZONE = 'Asia/Shanghai'

export interface OrderClock extends ClockStart {
  readonly round: number
  state: 'running' | 'met' | 'stopped'
}

export interface OrderModel {
  facts: WorkOrderFacts
  clocks: OrderClock[]
  ended: RoundFacts[]
  filed: number
}

export const firstRound = (openedAt: number): RoundFacts => ({
  no: 1, openedAt, teamId: null, departmentId: null, acceptedAt: null, arrivedAt: null, doneAt: null, handedOverAt: null, outcome: null, notReachedAt: [],
})

export function newOrder(at: number, given: Partial<Pick<WorkOrderFacts, 'urgency' | 'plannedFor' | 'canBeCalled'>> = {}): OrderModel {
  const facts: WorkOrderFacts = { state: 'registered', voided: false, urgency: 'today', plannedFor: null, canBeCalled: true, policy: defaultPolicy, ...given, round: firstRound(at) }
  return { facts, clocks: roundClocks(facts, ZONE).map(clock => ({ ...clock, round: 1, state: 'running' })), ended: [], filed: 0 }
}

export const running = ({ clocks }: OrderModel): OrderClock[] => clocks.filter(({ state }) => state === 'running')

/** Takes the step when the rules allow it; answers whether they did. A refused step changes nothing. */
export function take(model: OrderModel, who: Person, taken: Taken, now: number): boolean {
  if (!workOrderStep(model.facts, who, taken.step).may) return false
  const effects = effectsOf(model.facts, taken, now, ZONE)
  for (const clock of running(model)) {
    if (effects.met.includes(clock.name)) clock.state = 'met'
    else if (effects.stopped.includes(clock.name)) clock.state = 'stopped'
  }
  for (const { name, ...to } of effects.moved) model.clocks = model.clocks.map(clock => (clock.name === name && clock.state === 'running' ? { ...clock, ...to } : clock))
  const closed = { ...model.facts.round, ...effects.round }
  if (effects.opens) model.ended.push(closed)
  const round = effects.opens ?? closed
  model.clocks.push(...effects.started.map(clock => ({ ...clock, round: round.no, state: 'running' as const })))
  if (effects.archives) model.filed += 1
  model.facts = { ...model.facts, ...effects.order, round, voided: model.facts.voided || taken.step === 'void' }
  return true
}
