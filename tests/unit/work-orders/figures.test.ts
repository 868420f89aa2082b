// What the monthly figures say: of whom, when it is decided, and that the parts make the whole.
import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { assignmentsIn, figuresOf, isIn, measures, shareOf, type Figures, type GivenRound, type WorkClock } from '../../../shared/work-orders/figures'

const NOW = 1_000_000
const given = (id: string, teamId: string, at: number, refusedAt: number | null = null) => ({ id, teamId, at, refusedAt })
const clock = (name: string, dueAt: number, metAt: number | null = null, stoppedAt: number | null = null): WorkClock => ({ name, dueAt, metAt, stoppedAt })
const round = (over: Partial<GivenRound>): GivenRound => ({ given: [given('1', 'A', 100)], clocks: [], outcome: null, ...over })
const verdicts = (over: Partial<GivenRound>, now = NOW) => assignmentsIn(round(over), now).map(one => one.verdicts)

describe('in time', () => {
  test('met by the due time, to the moment; later is not', () => {
    expect(verdicts({ clocks: [clock('accept', 500, 500), clock('arrive', 500, 501)] })[0]).toMatchObject({ accepted: 'met', arrived: 'missed', finished: null })
  })

  test('while there is time left nothing is decided; once it is over it is not in time', () => {
    const clocks = [clock('accept', NOW + 1), clock('finish', NOW)]
    expect(verdicts({ clocks })[0]).toMatchObject({ accepted: null, finished: null })
    expect(verdicts({ clocks }, NOW + 2)[0]).toMatchObject({ accepted: 'missed', finished: 'missed' })
  })

  test('a clock that was stopped, or never ran, says nothing', () => {
    expect(verdicts({ clocks: [clock('accept', 500, null, 200)] })[0]).toMatchObject({ accepted: null, arrived: null })
  })

  test('coming again does not undo that the team came in time', () => {
    expect(verdicts({ clocks: [clock('arrive', 500, 400), clock('arrive', 900, 950)] })[0]).toMatchObject({ arrived: 'met' })
  })
})

describe('an order that goes from team to team', () => {
  const two = [given('1', 'A', 100, 300), given('2', 'B', 400)]

  test('refused in time: the first team owes nothing any more, and the clock goes on under the second', () => {
    const [first, second] = verdicts({ given: two, clocks: [clock('accept', 500, 450)] })
    expect(first).toMatchObject({ given: 'met', refused: 'met', accepted: null })
    expect(second).toMatchObject({ given: 'met', refused: 'missed', accepted: 'met' })
  })

  test('refused when it was late already: the first team was not in time', () => {
    const [first, second] = verdicts({ given: two, clocks: [clock('accept', 200, 450)] })
    expect([first?.accepted, second?.accepted]).toEqual(['missed', 'missed'])
  })

  test('accepted by the first and given to another: each has a clock of its own', () => {
    const [first, second] = verdicts({ given: [given('1', 'A', 100), given('2', 'B', 400)], clocks: [clock('accept', 500, 200), clock('accept', 500, 600), clock('finish', 900, 800)] })
    expect([first?.accepted, second?.accepted]).toEqual(['met', 'missed'])
    expect([first?.finished, second?.finished]).toEqual([null, 'met'])
  })

  test('what the customer says is said of the team that had it last', () => {
    const [first, second] = verdicts({ given: [given('1', 'A', 100), given('2', 'B', 400)], outcome: 'notSatisfied' })
    expect([first?.satisfied, second?.satisfied]).toEqual([null, 'missed'])
    for (const outcome of ['unreachable', 'noCall', null]) expect(verdicts({ outcome })[0]?.satisfied, String(outcome)).toBeNull()
  })

  test('another person of the same team is no new assignment; given again after a refusal is', () => {
    expect(assignmentsIn(round({ given: [given('1', 'A', 100), given('2', 'A', 200)] }), NOW).map(one => [one.id, one.at])).toEqual([['1', 100]])
    expect(verdicts({ given: [given('1', 'A', 100), given('2', 'A', 200, 300)] }).map(one => one.refused)).toEqual(['met'])
    expect(verdicts({ given: [given('1', 'A', 100, 150), given('2', 'A', 200)] }).map(one => one.refused)).toEqual(['met', 'missed'])
  })
})

describe('the share', () => {
  test('is never all while one is missing, never nothing while there is one, and nothing of nothing', () => {
    expect([shareOf({ met: 299, of: 300 }), shareOf({ met: 1, of: 300 }), shareOf({ met: 12, of: 15 }), shareOf({ met: 3, of: 3 }), shareOf({ met: 0, of: 3 }), shareOf({ met: 0, of: 0 })]).toEqual([99, 1, 80, 100, 0, null])
  })
})

const time = fc.integer({ min: 0, max: 2 * NOW })
const anyRound = fc.record({
  given: fc.array(fc.record({ teamId: fc.constantFrom('A', 'B', 'C'), at: time, refusedAt: fc.option(fc.integer({ min: 1, max: 1000 })) }), { minLength: 1, maxLength: 5 }).map(all =>
    all.sort((a, b) => a.at - b.at).map((one, nth) => given(`${nth}`, one.teamId, one.at, one.refusedAt === null ? null : Math.min(one.at + one.refusedAt, all[nth + 1]?.at ?? Infinity))),
  ),
  clocks: fc.array(fc.record({ name: fc.constantFrom('accept', 'arrive', 'finish'), dueAt: time, metAt: fc.option(time), stoppedAt: fc.constant(null) }), { maxLength: 8 }),
  outcome: fc.constantFrom('satisfied', 'notSatisfied', 'unreachable', 'noCall', null),
})

describe('whatever happened', () => {
  prop.prop([fc.array(anyRound, { maxLength: 12 }), time])('the figures of the teams make up that of all, and each figure has as many rows', (rounds, now) => {
    const all = rounds.flatMap(one => assignmentsIn(one, now))
    const total = figuresOf(all)
    const byTeam: Figures[] = ['A', 'B', 'C'].map(team => figuresOf(all.filter(one => one.teamId === team)))
    for (const of of measures) {
      expect(byTeam.reduce((sum, one) => sum + one[of].met, 0)).toBe(total[of].met)
      expect(byTeam.reduce((sum, one) => sum + one[of].of, 0)).toBe(total[of].of)
      expect(all.filter(one => isIn(one, of, 'met'))).toHaveLength(total[of].met)
      expect(all.filter(one => isIn(one, of, 'missed'))).toHaveLength(total[of].of - total[of].met)
      expect(total[of].of).toBeLessThanOrEqual(total.given.met)
    }
    expect(total.refused.of).toBe(total.given.of)
  })

  prop.prop([anyRound, time])('no clock is met twice: as many are in time or late by being met as there are', (one, now) => {
    const judged = assignmentsIn(one, now)
    for (const [name, of] of [['accept', 'accepted'], ['arrive', 'arrived'], ['finish', 'finished']] as const) {
      expect(judged.filter(({ verdicts: found }) => found[of] === 'met').length).toBeLessThanOrEqual(one.clocks.filter(({ name: own, metAt, dueAt }) => own === name && metAt !== null && metAt <= dueAt).length)
    }
  })
})
