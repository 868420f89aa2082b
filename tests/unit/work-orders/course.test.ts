import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays, atLocal, endOfDay } from '../../../shared/text/zone'
import { TRIES, type Taken } from '../../../shared/work-orders/effects'
import type { Person } from '../../../shared/work-orders/facts'
import { isOpenOrder, workOrderSteps } from '../../../shared/work-orders/steps'
import { newOrder, running, take, ZONE, type OrderModel } from '../../support/order-model'

const AT = atLocal('2026-11-20 09:00', ZONE)
const MINUTE = 60_000
const desk: Person = { role: 'receptionist', departmentId: null }
const electricians = { id: 'electricians', departmentId: 'engineering' }
const cleaners = { id: 'cleaners', departmentId: 'cleaning' }
const electrician: Person = { role: 'handler', departmentId: 'engineering' }
const cleaner: Person = { role: 'handler', departmentId: 'cleaning' }

const clock = (model: OrderModel, name: string) => running(model).find(one => one.name === name)

describe('an order that goes well', () => {
  test('an emergency is to be accepted in 10 minutes and reached in 30, by the clerk until a team has it, then by the team', () => {
    const order = newOrder(AT, { urgency: 'emergency' })
    expect(clock(order, 'accept')).toMatchObject({ dueAt: AT + 10 * MINUTE, owedBy: 'afterSales' })
    expect(clock(order, 'arrive')).toMatchObject({ dueAt: AT + 30 * MINUTE })
    expect(take(order, desk, { step: 'dispatch', team: electricians }, AT + MINUTE)).toBe(true)
    expect(clock(order, 'accept')).toMatchObject({ dueAt: AT + 10 * MINUTE, owedBy: 'handler', departmentId: 'engineering' })
    take(order, electrician, { step: 'accept' }, AT + 5 * MINUTE)
    take(order, electrician, { step: 'arrive' }, AT + 20 * MINUTE)
    take(order, electrician, { step: 'done' }, AT + 60 * MINUTE)
    expect(running(order).map(({ name }) => name)).toEqual(['followUp'])
    take(order, desk, { step: 'handedOver' }, AT + 61 * MINUTE)
    expect(take(order, desk, { step: 'followUp', outcome: 'satisfied' }, AT + 90 * MINUTE)).toBe(true)
    expect(order).toMatchObject({ facts: { state: 'archived', round: { outcome: 'satisfied' } }, filed: 1 })
    expect(running(order)).toEqual([])
  })

  test('planned work is due at the end of its day', () => {
    const day = endOfDay(addDays(AT, 5, ZONE), ZONE)
    const order = newOrder(AT, { urgency: 'planned', plannedFor: day })
    expect([clock(order, 'arrive')?.dueAt, clock(order, 'finish')?.dueAt]).toEqual([day, day])
  })
})

describe('what does not go well', () => {
  const given = () => {
    const order = newOrder(AT)
    take(order, desk, { step: 'dispatch', team: electricians }, AT + MINUTE)
    return order
  }

  test('a team that refuses gives it back to the board, and the desk owes it again', () => {
    const order = given()
    expect(take(order, cleaner, { step: 'refuse' }, AT + 2 * MINUTE)).toBe(false)
    expect(take(order, electrician, { step: 'refuse' }, AT + 2 * MINUTE)).toBe(true)
    expect(order.facts).toMatchObject({ state: 'registered', round: { teamId: null, departmentId: null } })
    expect(clock(order, 'accept')).toMatchObject({ owedBy: 'afterSales', departmentId: null })
  })

  test('another team begins anew, still by the time of the report', () => {
    const order = given()
    take(order, electrician, { step: 'accept' }, AT + 2 * MINUTE)
    take(order, electrician, { step: 'arrive' }, AT + 3 * MINUTE)
    take(order, desk, { step: 'dispatch', team: cleaners }, AT + 4 * MINUTE)
    expect(clock(order, 'accept')).toMatchObject({ startedAt: AT, owedBy: 'handler', departmentId: 'cleaning' })
    expect(clock(order, 'arrive')).toMatchObject({ departmentId: 'cleaning' })
    expect(order.clocks.filter(({ name, state }) => name === 'accept' && state === 'met')).toHaveLength(1)
  })

  test('not done: the day it is put off to is what the team is held to', () => {
    const order = given()
    take(order, electrician, { step: 'accept' }, AT + 2 * MINUTE)
    take(order, electrician, { step: 'arrive' }, AT + 3 * MINUTE)
    const day = endOfDay(addDays(AT, 2, ZONE), ZONE)
    expect(take(order, electrician, { step: 'notDone', plannedFor: day }, AT + 30 * MINUTE)).toBe(true)
    expect(order.facts).toMatchObject({ state: 'accepted', plannedFor: day })
    expect([clock(order, 'arrive')?.dueAt, clock(order, 'finish')?.dueAt]).toEqual([day, day])
    expect(order.clocks.filter(({ name, state }) => name === 'arrive' && state === 'met')).toHaveLength(1)
  })

  test('not satisfied opens a second round from the board; the first stays as it was', () => {
    const order = given()
    take(order, electrician, { step: 'accept' }, AT + 2 * MINUTE)
    take(order, electrician, { step: 'done' }, AT + 3 * MINUTE)
    const later = AT + 100 * MINUTE
    take(order, desk, { step: 'followUp', outcome: 'notSatisfied' }, later)
    expect(order.ended).toMatchObject([{ no: 1, teamId: 'electricians', outcome: 'notSatisfied' }])
    expect(order.facts).toMatchObject({ state: 'registered', round: { no: 2, openedAt: later, teamId: null } })
    expect(running(order).map(({ name }) => name)).toEqual(['accept', 'arrive', 'finish'])
  })

  test('tries on three different days end the calls as unreachable', () => {
    const order = given()
    take(order, electrician, { step: 'accept' }, AT + 2 * MINUTE)
    take(order, electrician, { step: 'done' }, AT + 3 * MINUTE)
    const notReached: Taken = { step: 'followUp', outcome: 'notReached' }
    take(order, desk, notReached, AT + 4 * MINUTE)
    take(order, desk, notReached, AT + 5 * MINUTE)
    take(order, desk, notReached, addDays(AT, 1, ZONE))
    expect(order.facts.state).toBe('done')
    take(order, desk, notReached, addDays(AT, 2, ZONE))
    expect(order.facts).toMatchObject({ state: 'archived', round: { outcome: 'unreachable' } })
    expect(TRIES).toBe(3)
  })

  test('where nobody can be called the order is filed without a call, and only then', () => {
    for (const canBeCalled of [true, false]) {
      const order = newOrder(AT, { canBeCalled })
      take(order, desk, { step: 'dispatch', team: electricians }, AT)
      take(order, electrician, { step: 'accept' }, AT)
      take(order, electrician, { step: 'done' }, AT + MINUTE)
      expect(take(order, desk, { step: 'archive' }, AT + 2 * MINUTE)).toBe(!canBeCalled)
      expect(take(order, desk, { step: 'followUp', outcome: 'satisfied' }, AT + 2 * MINUTE)).toBe(canBeCalled)
    }
  })
})

const roles = ['receptionist', 'afterSales', 'broadcaster', 'shiftLead', 'supervisor', 'head', 'administrator'] as const
const people = fc.oneof(
  fc.constantFrom(...roles).map((role): Person => ({ role, departmentId: null })),
  fc.constantFrom('engineering', 'cleaning').map((departmentId): Person => ({ role: 'handler', departmentId })),
)
const steps: fc.Arbitrary<(now: number) => Taken> = fc.oneof(
  fc.constantFrom(electricians, cleaners).map(team => () => ({ step: 'dispatch' as const, team })),
  fc.constantFrom('satisfied' as const, 'notSatisfied' as const, 'notReached' as const).map(outcome => () => ({ step: 'followUp' as const, outcome })),
  fc.integer({ min: 0, max: 20 }).map(days => (now: number) => ({ step: 'notDone' as const, plannedFor: endOfDay(addDays(now, days, ZONE), ZONE) })),
  fc.constantFrom('accept', 'refuse', 'arrive', 'done', 'handedOver', 'archive', 'void').map(step => () => ({ step }) as Taken),
)
const walks = fc.array(fc.tuple(people, steps, fc.integer({ min: 0, max: 3 * 24 * 60 })), { maxLength: 60 })
const orders = fc.record({ urgency: fc.constantFrom('emergency' as const, 'today' as const, 'planned' as const), canBeCalled: fc.boolean() })

describe('whatever anybody does, in any order, at any time', () => {
  function walk(given: Parameters<typeof newOrder>[1], walked: readonly [Person, (now: number) => Taken, number][], look: (order: OrderModel, done: { taken: Taken; who: Person; allowed: boolean; before: OrderModel }) => void): OrderModel {
    const order = newOrder(AT, given)
    let now = AT
    for (const [who, step, minutes] of walked) {
      now += minutes * MINUTE
      const before = structuredClone(order)
      const taken = step(now)
      look(order, { taken, who, before, allowed: take(order, who, taken, now) })
    }
    return order
  }

  test.prop([orders, walks], { numRuns: 600 })('an open order has a running clock that somebody owes, and one team at most; a filed or cancelled one has none and never changes', (given, walked) => {
    walk(given, walked, (order, { before }) => {
      if (!isOpenOrder(before.facts)) expect(order).toEqual(before)
      expect(running(order).length > 0).toBe(isOpenOrder(order.facts))
      for (const one of running(order)) expect(one.owedBy === 'handler').toBe(one.departmentId !== null)
      expect(new Set(running(order).map(({ name }) => name)).size).toBe(running(order).length)
    })
  })

  test.prop([orders, walks], { numRuns: 400 })('a refused step changes nothing, and a step that ends something cannot be taken twice', (given, walked) => {
    walk(given, walked, (order, { taken, who, allowed, before }) => {
      if (!allowed) return expect(order).toEqual(before)
      if (taken.step === 'dispatch' || taken.step === 'followUp' || taken.step === 'notDone') return undefined
      expect(workOrderSteps(order.facts, who)[taken.step].may).toBe(false)
      return undefined
    })
  })

  test.prop([orders, walks], { numRuns: 400 })('it is filed once at most, rounds are numbered without a gap and earlier ones stay as they were', (given, walked) => {
    const order = walk(given, walked, (now, { before }) => expect(now.ended.slice(0, before.ended.length)).toEqual(before.ended))
    expect(order.filed).toBeLessThanOrEqual(1)
    expect([...order.ended, order.facts.round].map(({ no }) => no)).toEqual(Array.from({ length: order.ended.length + 1 }, (_, at) => at + 1))
  })
})
