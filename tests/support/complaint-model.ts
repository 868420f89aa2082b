// A complaint in memory: what the rules alone make of it. The property tests walk it, and the store is compared with it.
import { type ClockStart } from '../../shared/complaints/clocks'
import { effectsOf, firstClocks, type Taken } from '../../shared/complaints/effects'
import type { ComplaintFacts, Person, RoundFacts } from '../../shared/complaints/facts'
import { defaultPolicy } from '../../shared/complaints/policy'
import { complaintStep, isOpenComplaint } from '../../shared/complaints/steps'
import type { ComplaintStep } from '../../shared/complaints/words'

export const ZONE = 'Asia/Shanghai'

export interface ModelClock extends ClockStart {
  readonly round: number
  state: 'running' | 'met' | 'stopped'
}

export interface Model {
  facts: ComplaintFacts
  clocks: ModelClock[]
  ended: RoundFacts[]
  /** How many archive numbers were given. */
  archived: number
}

export function newModel(receivedAt: number, given: Partial<Pick<ComplaintFacts, 'express' | 'dispute' | 'wantedBy'>> = {}): Model {
  const round: RoundFacts = { no: 1, openedAt: receivedAt, departmentId: null, sentAt: null, signedAt: null, returnedAt: null, checkedAt: null, toldAt: null, outcome: null, notReachedAt: [] }
  const facts: ComplaintFacts = {
    state: 'registered', voided: false, receivedAt, validity: null, severity: null, class: null, express: false, dispute: false, contested: false, wantedBy: null, takenUpAt: null, answeredAt: null,
    archiveNumber: null, extensionAsked: null, settleDueAt: null, policy: defaultPolicy, round, ...given,
  }
  return { facts, clocks: firstClocks(facts, ZONE).map(clock => ({ ...clock, round: 1, state: 'running' })), ended: [], archived: 0 }
}

export const running = (model: Model): ModelClock[] => model.clocks.filter(clock => clock.state === 'running')

/** Takes the step when the rules allow it; answers whether they did. A refused step changes nothing. */
export function take(model: Model, who: Person, taken: Taken, now: number): boolean {
  if (taken.step !== 'escalate' && !complaintStep(model.facts, who, taken.step as ComplaintStep).may) return false
  if (taken.step === 'escalate' && (!isOpenComplaint(model.facts) || model.facts.validity !== 'valid' || model.facts.severity === 'major')) return false
  apply(model, { ...taken, by: who.role } as Taken, now)
  return true
}

function apply(model: Model, taken: Taken, now: number): void {
  const effects = effectsOf(model.facts, taken, now, ZONE)
  for (const clock of running(model)) {
    if (effects.met.includes(clock.name)) clock.state = 'met'
    else if (effects.stopped.includes(clock.name)) clock.state = 'stopped'
  }
  for (const { name, dueAt, owedBy } of effects.moved) {
    model.clocks = model.clocks.map(clock => (clock.name === name && clock.state === 'running' ? { ...clock, dueAt: dueAt ?? clock.dueAt, owedBy: owedBy ?? clock.owedBy } : clock))
  }
  const closed: RoundFacts = { ...model.facts.round, ...effects.round }
  if (effects.opens) model.ended.push(closed)
  const round = effects.opens ?? closed
  model.clocks.push(...effects.started.map(clock => ({ ...clock, round: round.no, state: 'running' as const })))
  const settle = running(model).find(clock => clock.name === 'settle')
  model.facts = { ...model.facts, ...effects.complaint, round, voided: taken.step === 'void' || model.facts.voided, settleDueAt: settle?.dueAt ?? null }
  if (effects.archives && model.facts.archiveNumber === null) {
    model.archived += 1
    model.facts = { ...model.facts, archiveNumber: `2026-${model.archived}` }
  }
}
