import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { copyActions, copyNames, copyStates, copySteps, daysOut, isAwaited, isLeftBehind, stateAfter, type Copy } from '../../../shared/copies/rules'
import { atLocal } from '../../../shared/text/zone'
import { copiesOf, formNames } from '../../../shared/forms'

const slip = (copy: Copy['copy'], state: Copy['state']): Copy => ({ form: 'workOrderSlip', copy, state })
const anyCopy = fc.record({ form: fc.constantFrom(...formNames), copy: fc.constantFrom(...copyNames), state: fc.constantFrom(...copyStates) })

describe('where a copy may go', () => {
  test('of a slip three copies are followed; of a form that is filed none', () => {
    expect(copiesOf('workOrderSlip')).toEqual(['desk', 'team', 'customer'])
    expect(copiesOf('complaintForm')).toEqual([])
  })

  test('the stub stays at the desk, the other two are given to the team', () => {
    expect(copyActions(slip('desk', 'here')).give).toEqual({ may: false, reason: 'copy_stays' })
    expect(copyActions(slip('team', 'here')).give.may).toBe(true)
    expect(copyActions(slip('customer', 'here')).give.may).toBe(true)
    expect(copyActions(slip('team', 'given')).give).toEqual({ may: false, reason: 'copy_given' })
  })

  test('only the team copy must come back: printed or given it is awaited, returned or lost it is not', () => {
    expect(copyStates.filter(state => isAwaited(slip('team', state)))).toEqual(['here', 'given'])
    for (const copy of ['desk', 'customer'] as const) expect(copyStates.filter(state => isAwaited(slip(copy, state)))).toEqual([])
  })

  test('what was given up for lost may turn up; what came back cannot be lost again', () => {
    expect(copyActions(slip('team', 'lost')).bringBack.may).toBe(true)
    expect(copyActions(slip('team', 'returned')).lose).toEqual({ may: false, reason: 'copy_returned' })
    expect(copyActions(slip('customer', 'given')).bringBack).toEqual({ may: false, reason: 'copy_does_not_come_back' })
  })

  test('when the team is back, its customer copy was left with the customer; one that never went out was not', () => {
    expect(isLeftBehind(slip('customer', 'given'))).toBe(true)
    expect(isLeftBehind(slip('customer', 'here'))).toBe(false)
    expect(isLeftBehind(slip('team', 'given'))).toBe(false)
  })

  property.prop([anyCopy, fc.array(fc.constantFrom(...copySteps), { maxLength: 8 })])('whatever is done with a copy, a step that is refused is one that was done or does not belong to it, and it always ends', (copy, steps) => {
    let now: Copy = { ...copy, state: 'here' }
    for (const step of steps) {
      const action = copyActions(now)[step]
      if (!action.may) continue
      const after = stateAfter(step)
      expect(after).not.toBe(now.state)
      now = { ...now, state: after }
    }
    // Awaited copies can always be brought back or given up for lost: nothing stays on the list for ever.
    if (isAwaited(now)) expect(copyActions(now).bringBack.may && copyActions(now).lose.may).toBe(true)
    if (now.state === 'returned') expect(copySteps.some(step => copyActions(now)[step].may)).toBe(false)
  })
})

describe('how long a copy is out', () => {
  const out = (printed: string, now: string, zone: string) => daysOut(atLocal(printed, zone), atLocal(now, zone), zone)
  test('by the days of the mall: today none, yesterday evening one, however long the night was', () => {
    expect(out('2026-11-22 00:00', '2026-11-22 23:59', 'Asia/Shanghai')).toBe(0)
    expect(out('2026-11-21 23:59', '2026-11-22 00:01', 'Asia/Shanghai')).toBe(1)
    expect(out('2026-11-20 23:59', '2026-11-22 00:01', 'Asia/Shanghai')).toBe(2)
    // The night in which clocks go back: 24 hours and a half, and still the day before.
    expect(out('2026-10-24 23:50', '2026-10-25 23:30', 'Europe/Berlin')).toBe(1)
  })
})
