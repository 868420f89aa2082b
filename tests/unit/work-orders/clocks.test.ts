import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { atLocal, endOfDay } from '../../../shared/text/zone'
import type { urgencies } from '../../../shared/work-orders/words'
import { newOrder, running, ZONE } from '../../support/order-model'

const MINUTE = 60_000
const dueAt = (at: number, urgency: (typeof urgencies)[number], name: string) => running(newOrder(at, { urgency })).find(clock => clock.name === name)?.dueAt ?? 0

describe('when an order is due', () => {
  test('an emergency shortly before midnight has the time it takes to get there before the work is due', () => {
    const at = atLocal('2026-11-22 23:55', ZONE)
    expect([dueAt(at, 'emergency', 'accept'), dueAt(at, 'emergency', 'arrive'), dueAt(at, 'emergency', 'finish')]).toEqual([at + 10 * MINUTE, at + 30 * MINUTE, at + 30 * MINUTE])
    const noon = atLocal('2026-11-22 12:00', ZONE)
    expect(dueAt(noon, 'emergency', 'finish')).toBe(endOfDay(noon, ZONE))
  })

  const moment = fc.integer({ min: atLocal('2026-01-01', ZONE), max: atLocal('2027-01-01', ZONE) })
  property.prop([moment, fc.constantFrom('emergency' as const, 'today' as const)])('at whatever hour it is reported: accepted, there, and done, in that order', (at, urgency) => {
    const [accept, arrive, finish] = [dueAt(at, urgency, 'accept'), dueAt(at, urgency, 'arrive'), dueAt(at, urgency, 'finish')]
    expect(accept).toBeLessThanOrEqual(arrive)
    expect(arrive).toBeLessThanOrEqual(finish)
    expect(accept).toBeGreaterThan(at)
  })
})
