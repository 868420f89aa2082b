import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { after, balanceOf, givenBack, runOut, take, type Lot } from '../../../shared/members/points'

const lots = fc.uniqueArray(fc.record({ id: fc.uuid(), expiresAt: fc.integer({ min: 1, max: 6 }), left: fc.integer({ min: 0, max: 50 }) }), { selector: lot => lot.id, maxLength: 8 })
const anyPoints = fc.integer({ min: 1, max: 120 })
const byId = (all: readonly Lot[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1))

describe('taking points', () => {
  test.prop([lots, anyPoints])('takes exactly what was asked, or nothing where there is less; no lot goes below zero', (held, points) => {
    const uses = take(held, points)
    if (balanceOf(held) < points) {
      expect(uses).toBeNull()
      return
    }
    const left = after(held, uses ?? [])
    expect(balanceOf(left)).toBe(balanceOf(held) - points)
    for (const lot of left) expect(lot.left).toBeGreaterThanOrEqual(0)
  })

  test.prop([lots, anyPoints])('uses what runs out first first: nothing is left of an earlier lot once a later one is touched', (held, points) => {
    const uses = take(held, points) ?? []
    const left = new Map(after(held, uses).map(lot => [lot.id, lot]))
    const touched = held.filter(lot => uses.some(use => use.lotId === lot.id))
    for (const lot of touched) for (const earlier of held.filter(other => other.expiresAt < lot.expiresAt)) expect(left.get(earlier.id)?.left).toBe(0)
  })

  test.prop([lots, anyPoints])('given back, every lot holds what it held', (held, points) => {
    const uses = take(held, points) ?? []
    expect(byId(after(after(held, uses), givenBack(uses)))).toEqual(byId(held))
  })

  test.prop([lots, fc.integer({ min: 0, max: 7 })])('what has run out is all of what is due, and nothing else', (held, now) => {
    const gone = runOut(held, now)
    const left = after(held, gone)
    expect(balanceOf(left)).toBe(balanceOf(held.filter(lot => lot.expiresAt > now)))
    expect(runOut(left, now)).toEqual([])
  })

  test('begins with the lots it is told to begin with', () => {
    const held = [{ id: 'a', expiresAt: 1, left: 5 }, { id: 'b', expiresAt: 2, left: 5 }]
    expect(take(held, 7, ['b'])).toEqual([{ lotId: 'b', points: 5 }, { lotId: 'a', points: 2 }])
  })
})
