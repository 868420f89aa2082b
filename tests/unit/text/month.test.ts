import { expect, test } from 'vitest'
import { lastMonths, monthOf, monthSpan, showMonth } from '../../../shared/text/month'
import { atLocal } from '../../../shared/text/zone'

const zone = 'Asia/Shanghai'

test('a month is the mall\'s: from its first midnight to the next', () => {
  expect(monthSpan('2026-12', zone)).toEqual({ from: atLocal('2026-12-01', zone), to: atLocal('2027-01-01', zone) })
  expect(monthOf(atLocal('2026-12-01', zone) - 1, zone)).toBe('2026-11')
  for (const wrong of ['2026-13', '2026-00', '2026', '202611', '', '2026-11-01']) expect(monthSpan(wrong, zone), wrong).toBeNull()
})

test('months are offered from this one back, also from the 31st', () => {
  expect(lastMonths(atLocal('2026-03-31 12:00', zone), 4, zone)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12'])
})

test('a month in words', () => {
  expect([showMonth('2026-11', 'zh'), showMonth('2026-11', 'ru')]).toEqual(['2026年11月', 'ноябрь 2026'])
})
