import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { howsOf, orderTimesForm, orderTimesOfForm, type OrderTimesForm } from '../../../renderer/admin/work-order-times'
import { fieldProblemsOf } from '../../../shared/core/problems'
import { defaultPolicy, workOrderPolicy, type WorkOrderPolicy } from '../../../shared/work-orders/policy'

const within = fc.oneof(fc.constantFrom('sameDay' as const, 'plannedDay' as const), fc.record({ minutes: fc.integer({ min: 5, max: 10_080 }) }))
const urgency = fc.record({ accept: within, arrive: within, finish: within })
const anyPolicy: fc.Arbitrary<WorkOrderPolicy> = fc.record({
  urgencies: fc.record({ emergency: urgency, today: urgency, planned: urgency }),
  followUpDays: fc.integer({ min: 1, max: 90 }), repeatedFaults: fc.integer({ min: 2, max: 20 }), repeatedDays: fc.integer({ min: 1, max: 365 }), leadMinutes: fc.integer({ min: 5, max: 1440 }), lateMinutes: fc.integer({ min: 5, max: 1440 }),
})

const problemsOf = (changed: Partial<OrderTimesForm>) => {
  const checked = workOrderPolicy.safeParse(orderTimesOfForm({ ...orderTimesForm(defaultPolicy), ...changed }))
  return checked.success ? [] : fieldProblemsOf(checked.error).map(({ path }) => path.join('.'))
}

describe('the form of order times', () => {
  property.prop([anyPolicy])('sends back what it was filled with', policy => {
    expect(workOrderPolicy.parse(orderTimesOfForm(orderTimesForm(policy)))).toEqual(policy)
  })

  test.each<[keyof OrderTimesForm, string]>([
    ['urgencies.emergency.accept.minutes', '4'], ['urgencies.emergency.accept.minutes', ''], ['urgencies.today.accept.minutes', '20000'], ['followUpDays', '1,5'], ['repeatedFaults', 'три'], ['repeatedDays', '0'],
  ])('%s of %j is told beside its own line', (name, typed) => {
    expect(problemsOf({ [name]: typed } as Partial<OrderTimesForm>)).toEqual([name])
  })

  test('only planned work may wait for its day', () => {
    expect([howsOf('emergency'), howsOf('planned')]).toEqual([['minutes', 'sameDay'], ['minutes', 'sameDay', 'plannedDay']])
  })
})
