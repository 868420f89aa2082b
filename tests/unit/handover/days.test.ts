import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { clockState } from '../../../shared/core/clocks'
import { maySignDay, signatureOwed } from '../../../shared/handover/days'
import { shiftStates } from '../../../shared/handover/words'
import { atLocal, dayKey } from '../../../shared/text/zone'

const HARBIN = 'Asia/Shanghai'
const BERLIN = 'Europe/Berlin'

describe('a day of the duty log', () => {
  const closed = { day: '20261121', states: ['closed'], signed: false } as const

  test('is signed once, when it is over and all of its shifts are closed', () => {
    expect(maySignDay(closed, '20261122')).toEqual({ may: true })
    expect(maySignDay(closed, '20261121')).toEqual({ may: false, reason: 'day_not_over' })
    expect(maySignDay({ ...closed, states: ['closed', 'handingOver'] }, '20261122')).toEqual({ may: false, reason: 'day_not_over' })
    expect(maySignDay({ ...closed, signed: true }, '20261122')).toEqual({ may: false, reason: 'day_signed' })
  })

  property.prop([fc.array(fc.constantFrom(...shiftStates)), fc.boolean(), fc.integer({ min: -3, max: 3 })])('is never signed twice, before its end, or with a shift that is not closed', (states, signed, away) => {
    const { may } = maySignDay({ day: '20261115', states, signed }, String(20261115 + away))
    expect(may).toBe(!signed && away > 0 && states.every(state => state === 'closed'))
  })

  test('waits for its signature from its end on, and is owed until the end of the next one, also where clocks are changed', () => {
    expect(signatureOwed('20261130', HARBIN)).toEqual({ startedAt: atLocal('2026-12-01 00:00', HARBIN), dueAt: atLocal('2026-12-02 00:00', HARBIN) })
    const { startedAt, dueAt } = signatureOwed('20261024', BERLIN)
    expect([dayKey(startedAt, BERLIN), (dueAt - startedAt) / 3_600_000]).toEqual(['20261025', 25])
    expect(clockState({ dueAt, metAt: null, stoppedAt: null }, dueAt + 1)).toBe('overdue')
  })
})
