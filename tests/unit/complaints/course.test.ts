import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '../../../shared/core/actor'
import { watchesOf } from '../../../shared/core/owed'
import type { Taken } from '../../../shared/complaints/effects'
import type { Person } from '../../../shared/complaints/facts'
import { complaintStep, isOpenComplaint } from '../../../shared/complaints/steps'
import { complaintActions, type ComplaintStep } from '../../../shared/complaints/words'
import { newModel, running, take, ZONE, type Model } from '../../support/complaint-model'
import { atLocal } from '../../../shared/text/zone'

const T0 = atLocal('2026-11-22 10:00', ZONE)
const DEPARTMENTS = ['d1', 'd2'] as const

const anyPerson: fc.Arbitrary<Person> = fc.record({ role: fc.constantFrom(...roles), departmentId: fc.constantFrom(null, ...DEPARTMENTS) })
const judgement = { validity: fc.constantFrom('valid' as const, 'valid' as const, 'invalid' as const), severity: fc.constantFrom('minor' as const, 'important' as const, 'major' as const), class: fc.constantFrom('A' as const, 'B' as const) }
const anyTaken: fc.Arbitrary<Taken> = fc.oneof(
  fc.record({ step: fc.constantFrom('judge' as const, 'rule' as const), ...judgement }),
  fc.record({ step: fc.constant('raise' as const), severity: judgement.severity }),
  fc.record({ step: fc.constant('send' as const), departmentId: fc.constantFrom(...DEPARTMENTS) }),
  fc.record({ step: fc.constant('callBack' as const), outcome: fc.constantFrom('satisfied' as const, 'notSatisfied' as const, 'notReached' as const) }),
  fc.record({ step: fc.constant('askExtension' as const), until: fc.integer({ min: 1, max: 20 }).map(days => T0 + days * 86_400_000) }),
  fc.record({ step: fc.constant('decideExtension' as const), until: fc.option(fc.integer({ min: 1, max: 20 }).map(days => T0 + days * 86_400_000)), by: fc.constantFrom(...roles) }),
  fc.record({ step: fc.constantFrom('check' as const, 'sendBack' as const), by: fc.constantFrom(...roles) }),
  fc.record({ step: fc.constantFrom('explain' as const, 'contest' as const, 'takeUp' as const, 'sign' as const, 'chase' as const, 'return' as const, 'answer' as const, 'tell' as const, 'reopen' as const, 'void' as const, 'escalate' as const) }),
)
interface Act {
  readonly who: Person
  readonly taken: Taken
  /** Which of the steps possible at the moment is taken instead of `taken`, so that walks come to the end; null takes it as it is, allowed or not. */
  readonly pick: number | null
  readonly after: number
}
const anyActs: fc.Arbitrary<Act[]> = fc.array(fc.record({ who: anyPerson, taken: anyTaken, pick: fc.option(fc.nat(1000), { freq: 4 }), after: fc.integer({ min: 0, max: 40 * 3_600_000 }) }), { maxLength: 60, size: 'max' })

/** The step of the act, or one of those possible for somebody now, with what the act has of input for it. */
function stepOf(model: Model, { who, taken, pick }: Act): { who: Person; taken: Taken } {
  if (pick === null) return { who, taken }
  const people: Person[] = roles.map(role => ({ role, departmentId: model.facts.round.departmentId }))
  const possible = people.flatMap(person => complaintActions.filter(step => TAKEN.includes(step) && complaintStep(model.facts, person, step).may).map(step => ({ person, step })))
  const chosen = possible[pick % Math.max(1, possible.length)]
  if (!chosen) return { who, taken }
  const { person, step } = chosen
  const given = { validity: 'valid', severity: 'minor', class: 'B', departmentId: 'd1', outcome: (['satisfied', 'notSatisfied', 'notReached'] as const)[pick % 3], until: T0 + 30 * 86_400_000, ...taken, step }
  return { who: person, taken: given as unknown as Taken }
}
const TAKEN: readonly string[] = complaintActions.filter(step => !['edit', 'mediate', 'attach', 'remark', 'print'].includes(step))
const anyComplaint = fc.record({ express: fc.boolean(), dispute: fc.boolean(), wantedBy: fc.option(fc.integer({ min: 1, max: 5 }).map(days => T0 + days * 86_400_000)) })

/** Walks a complaint through any acts and shows each moment to `look`. */
function walk(given: Parameters<typeof newModel>[1], acts: readonly Act[], look: (model: Model, before: Model, taken: Taken, done: boolean) => void): Model {
  const model = newModel(T0, given)
  let now = T0
  for (const act of acts) {
    now += act.after
    const before = structuredClone(model)
    const { who, taken } = stepOf(model, act)
    look(model, before, taken, take(model, who, taken, now))
  }
  return model
}

const holds = (name: string, look: Parameters<typeof walk>[2]): void => test(name, () => fc.assert(fc.property(anyComplaint, anyActs, (given, acts) => void walk(given, acts, look)), { numRuns: 400 }))

describe('whatever is done by whomever at whatever time', () => {
  holds('an open complaint has a running clock that is owed by somebody now, and each running clock somebody who owes it', model => {
    if (!isOpenComplaint(model.facts)) return expect(running(model)).toEqual([])
    const watching = new Set(watchesOf('complaints').map(({ clock }) => clock))
    expect(running(model).filter(({ name }) => !watching.has(name)).length, model.facts.state).toBeGreaterThan(0)
    for (const clock of running(model)) expect(clock.owedBy).toBeTruthy()
  })
  holds('no clock of one name runs twice', model => {
    const names = running(model).map(clock => clock.name)
    expect(new Set(names).size).toBe(names.length)
  })
  holds('a refused step changes nothing', (model, before, _taken, done) => {
    if (!done) expect(model).toEqual(before)
  })
  holds('an archived complaint changes only by being reopened', (model, before, taken, done) => {
    if (before.facts.state === 'archived' && done) expect(taken.step).toBe('reopen')
    if (before.facts.state === 'archived' && !done) expect(model.facts).toEqual(before.facts)
  })
  holds('a VIP’s is archived only when the VIP is satisfied', model => {
    if (model.facts.express && model.facts.state === 'archived') expect(model.facts.round.outcome).toBe('satisfied')
  })
  holds('earlier rounds stay as they were', (model, before) => {
    expect(model.ended.slice(0, before.ended.length)).toEqual(before.ended)
  })
  holds('an archive number is given once, when it is archived, and kept', (model, before) => {
    if (before.facts.archiveNumber !== null) expect(model.facts.archiveNumber).toBe(before.facts.archiveNumber)
    else if (model.facts.archiveNumber !== null) expect(model.facts.state).toBe('archived')
  })
  holds('it is contested once at most', (model, before, taken, done) => {
    if (taken.step === 'contest' && before.facts.contested) expect(done).toBe(false)
    if (before.facts.contested) expect(model.facts.contested).toBe(true)
  })
  holds('a clock that was met or stopped stays so', (model, before) => {
    for (const [at, clock] of before.clocks.entries()) if (clock.state !== 'running') expect(model.clocks[at]).toEqual(clock)
  })
})

/** What says that the time of a step is yet to come. */
const NOT_YET: readonly string[] = ['not_judged', 'not_contested', 'not_sent', 'not_signed', 'not_checked', 'not_told', 'not_archived']

/** Steps of which the time comes again once another was taken. */
const AGAIN: Partial<Readonly<Record<ComplaintStep, readonly ComplaintStep[]>>> = { send: ['sign'], sendBack: ['return'], tell: ['callBack'] }

/** The steps that are over after one was taken: a new round begins anew, but not by the call back or the reopening that opened it. */
function overAfter(over: readonly ComplaintStep[], step: ComplaintStep, newRound: boolean): readonly ComplaintStep[] {
  if (newRound) return [...over.filter(name => ['judge', 'rule', 'reopen'].includes(name)), step]
  return [...over.filter(name => !(AGAIN[step] ?? []).includes(name)), step]
}

test('who comes second to a step is never told that its time is yet to come', () => {
  const told = new Set<string>()
  fc.assert(fc.property(anyComplaint, anyActs, (given, acts) => {
    let over: readonly ComplaintStep[] = []
    walk(given, acts, (model, before, taken, done) => {
      if (done && taken.step !== 'escalate') over = overAfter(over, taken.step, model.facts.round.no > before.facts.round.no)
      const people: Person[] = roles.map(role => ({ role, departmentId: model.facts.round.departmentId }))
      for (const step of over) for (const who of people) {
        const action = complaintStep(model.facts, who, step)
        if (!action.may) told.add(`${step} ${action.reason}`)
        if (!action.may && NOT_YET.includes(action.reason)) expect.fail(`${step} in ${model.facts.state}: ${action.reason}`)
      }
    })
  }), { numRuns: 200, seed: 7 })
  for (const words of ['sign already_signed', 'return already_returned', 'check already_checked', 'tell already_told', 'callBack not_told_in_round', 'sendBack nothing_to_check', 'rule already_ruled', 'reopen already_reopened']) expect([...told]).toContain(words)
})

describe('taking in hand', () => {
  const head: Person = { role: 'head', departmentId: null }
  const supervisor: Person = { role: 'supervisor', departmentId: null }
  const lead: Person = { role: 'shiftLead', departmentId: null }
  const clerk: Person = { role: 'receptionist', departmentId: null }

  /** An important one of this class, with its result, its clock of taking in hand running. */
  function returned(of: 'A' | 'B'): Model {
    const model = newModel(T0)
    const steps: Taken[] = [{ step: 'judge', validity: 'valid', severity: 'important', class: of }, { step: 'send', departmentId: 'd1' }, { step: 'sign' }, { step: 'return' }]
    for (const taken of steps) expect(take(model, clerk, taken, T0)).toBe(true)
    expect(running(model).map(clock => clock.name)).toContain('takeUp')
    return model
  }

  test.each<[string, Person, Taken]>([
    ['checks', supervisor, { step: 'check', by: 'supervisor' }],
    ['checks from above', head, { step: 'check', by: 'head' }],
    ['sends back', supervisor, { step: 'sendBack', by: 'supervisor' }],
  ])('is done by who owes it and %s', (_name, who, taken) => {
    const model = returned('A')
    expect(take(model, who, taken, T0 + 1)).toBe(true)
    expect(model.facts.takenUpAt).toBe(T0 + 1)
    expect(model.clocks.find(clock => clock.name === 'takeUp')?.state).toBe('met')
  })

  test('is done by who decides on a later day', () => {
    const model = returned('A')
    take(model, clerk, { step: 'askExtension', until: T0 + 9 * 86_400_000 }, T0)
    expect(take(model, head, { step: 'decideExtension', until: null, by: 'head' }, T0 + 1)).toBe(true)
    expect([model.facts.takenUpAt, model.clocks.find(clock => clock.name === 'takeUp')?.state]).toEqual([T0 + 1, 'met'])
  })

  test('stays owed where somebody else checks', () => {
    const model = returned('B')
    expect(take(model, lead, { step: 'check', by: 'shiftLead' }, T0 + 1)).toBe(true)
    expect([model.facts.takenUpAt, model.clocks.find(clock => clock.name === 'takeUp')?.state]).toEqual([null, 'running'])
  })

  test('is not said twice', () => {
    const model = returned('A')
    take(model, supervisor, { step: 'takeUp' }, T0 + 1)
    take(model, supervisor, { step: 'check', by: 'supervisor' }, T0 + 2)
    expect(model.facts.takenUpAt).toBe(T0 + 1)
  })
})

test('walks reach every state and a third round', () => {
  const seen = new Set<string>()
  const rounds = new Set<number>()
  fc.assert(fc.property(anyComplaint, anyActs, (given, acts) => void walk(given, acts, model => { seen.add(model.facts.state); rounds.add(model.facts.round.no) })), { numRuns: 400, seed: 7 })
  expect([...seen].sort()).toEqual(['archived', 'checked', 'closed', 'contested', 'invalid', 'judged', 'registered', 'returned', 'sent', 'signed', 'told'])
  expect(rounds.has(3)).toBe(true)
})
