import { expect, test } from 'vitest'
import { dueCounts } from '../../../renderer/today/due-counts'

const MINUTE = 60_000
const now = Date.UTC(2026, 10, 22, 3)
const due = (minutes: number) => ({
  clock: { id: '1', name: 'reply', startedAt: now - 120 * MINUTE, dueAt: now + minutes * MINUTE, rule: { key: 'replyAsked', params: {} }, metAt: null, metBy: null, stoppedAt: null, round: null, owedBy: null },
})

test('a clock that runs out while nobody records anything counts as overdue', () => {
  const today = { owed: [due(1), due(30)], total: 2, overdue: 0, soon: 2 }
  expect(dueCounts(today, now)).toEqual({ overdue: 0, soon: 2 })
  expect(dueCounts(today, now + 2 * MINUTE)).toEqual({ overdue: 1, soon: 1 })
})

test('of a list that was cut the desk knows the rest', () => {
  expect(dueCounts({ owed: [due(-5)], total: 70, overdue: 60, soon: 4 }, now)).toEqual({ overdue: 60, soon: 4 })
})
