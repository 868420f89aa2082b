import { test as prop, fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { lastWeeks, mayReadJournal, maySendJournal, weekOf, weekSpan } from '../../../shared/complaints/journal'
import { atLocal, wallTime } from '../../../shared/text/zone'

const HOUR = 3_600_000
const zones = ['Asia/Shanghai', 'Asia/Vladivostok', 'Europe/Berlin', 'America/Sao_Paulo']
const moment = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) })

describe('the weeks of the mall', () => {
  prop.prop([moment, fc.constantFrom(...zones)])('hold every moment in one week that begins on a Monday and is due on the Monday after at noon', (ms, zone) => {
    const span = weekSpan(weekOf(ms, zone), zone)
    if (span === null) throw new Error('a week has a span')
    expect(span.from <= ms && ms < span.to).toBe(true)
    const { year, month, day } = wallTime(span.from, zone)
    expect(new Date(Date.UTC(year, month - 1, day)).getUTCDay()).toBe(1)
    expect(weekOf(span.to, zone)).not.toBe(weekOf(span.to - 1, zone))
    expect(wallTime(span.dueAt, zone)).toMatchObject({ hour: 12, minute: 0 })
    expect(weekOf(span.dueAt, zone)).toBe(weekOf(span.to, zone))
  })

  test('are an hour shorter or longer where the clocks change', () => {
    const long = (week: string) => { const span = weekSpan(week, 'Europe/Berlin'); return span === null ? 0 : (span.to - span.from) / HOUR }
    expect([long('2026-03-23'), long('2026-10-19'), long('2026-11-16')]).toEqual([167, 169, 168])
  })

  test('begin on Mondays only', () => {
    for (const week of ['2026-11-17', '2026-02-30', '2026-13-01', '0000-00-00']) expect(weekSpan(week, 'Asia/Shanghai'), week).toBeNull()
  })

  test('are offered from this one back', () => {
    expect(lastWeeks(atLocal('2026-01-04 23:59', 'Asia/Shanghai'), 3, 'Asia/Shanghai')).toEqual(['2025-12-29', '2025-12-22', '2025-12-15'])
  })
})

test('a journal is sent once, by its clerk, when the week is over; and read once, by somebody else', () => {
  const fresh = { sentAt: null, readAt: null }
  const sent = { sentAt: 5, readAt: null }
  const read = { sentAt: 5, readAt: 6 }
  const week = { to: 100 }
  expect(maySendJournal(fresh, week, true, 100)).toEqual({ may: true })
  expect([maySendJournal(fresh, week, true, 99), maySendJournal(sent, week, true, 100), maySendJournal(read, week, true, 100), maySendJournal(fresh, week, false, 100)].map(step => step.may || step.reason))
    .toEqual(['week_not_over', 'journal_sent', 'journal_read', 'journal_of_another'])
  expect(mayReadJournal(sent, false)).toEqual({ may: true })
  expect([mayReadJournal(fresh, false), mayReadJournal(read, false), mayReadJournal(sent, true)].map(step => step.may || step.reason)).toEqual(['journal_not_sent', 'journal_read', 'journal_own'])
})
