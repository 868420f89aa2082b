import { expect, test } from 'vitest'
import { journalIn, noticePath } from '../../../shared/notices/path'

const staffId = '0190b5a1-0000-7000-8000-000000000001'

test('a notice opens its record, or the week of the clerk it is of', () => {
  expect(noticePath({ room: 'complaints', recordId: 'a b', journal: null })).toBe('/complaints/a%20b')
  const path = noticePath({ room: 'journals', recordId: '1', journal: { week: '2026-11-16', staffId } })
  const { pathname, searchParams } = new URL(path, 'http://page')
  expect(pathname).toBe('/complaints/journal')
  expect(journalIn(searchParams)).toEqual({ week: '2026-11-16', staffId })
})

test('a day of the duty log opens its month', () => {
  expect(noticePath({ room: 'handover', recordId: '20261130', journal: null, day: '20261130' })).toBe('/handover/days?month=2026-11')
})

test('an address that names no journal, or no week, names none', () => {
  for (const address of ['', 'week=2026-11-16', `staff=${staffId}`, `week=soon&staff=${staffId}`]) expect(journalIn(new URLSearchParams(address)), address).toBeNull()
})
