import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOwedAt, watchesOf } from '../../../shared/core/owed'
import { LONGEST_LEAD, momentsOf } from '../../../shared/notices/rules'
import { rooms } from '../../../shared/rooms'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2026, 10, 22, 2)
const settle = (dueAt: number) => ({ room: 'complaints', name: 'settle', startedAt: START, dueAt })

describe('what is owed now', () => {
  test('settling is owed from a day before it is due, and when it is overdue', () => {
    const clock = settle(START + 10 * DAY)
    expect([START, START + 9 * DAY - 1, START + 9 * DAY, START + 10 * DAY, START + 30 * DAY].map(now => isOwedAt(clock, now))).toEqual([false, false, true, true, true])
  })
  test('of less than two days, in the second half of its time', () => {
    const clock = settle(START + 30 * HOUR)
    expect([START, START + 15 * HOUR - 1, START + 15 * HOUR].map(now => isOwedAt(clock, now))).toEqual([false, false, true])
  })
  test('moved to a later day, it only watches again', () => {
    const now = START + 3 * DAY
    expect([isOwedAt(settle(now), now), isOwedAt(settle(now + 5 * DAY), now)]).toEqual([true, false])
  })
  test('every other clock is owed from the moment it runs, also one of that name in another room', () => {
    const clock = { ...settle(START + 10 * DAY) }
    for (const other of [{ ...clock, name: 'answer' }, { ...clock, name: 'department' }, { ...clock, room: 'contacts' }, { ...clock, room: 'journals' }]) expect(isOwedAt(other, START), `${other.room} ${other.name}`).toBe(true)
  })
  test('nobody is told of what is not owed yet, whatever the lead time of the notices is', () => {
    const times = fc.record({ span: fc.integer({ min: 0, max: 40 * DAY }), leadMinutes: fc.integer({ min: 5, max: LONGEST_LEAD }), lateMinutes: fc.integer({ min: 1, max: 600 }) })
    fc.assert(fc.property(times, ({ span, ...notices }) => {
      const clock = settle(START + span)
      for (const { at } of momentsOf({ ...clock, owedBy: 'supervisor', departmentId: null }, notices)) expect(isOwedAt(clock, at)).toBe(true)
    }))
  })
  test('a watch of one room is no watch of another', () => {
    expect(rooms.filter(({ name }) => watchesOf(name).length > 0).map(({ name }) => name)).toEqual(['complaints'])
    expect(watchesOf('journals')).toEqual([])
  })
})
