import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { copyName, DAILY_DAYS, keptCopies, madeAtOf, wallTimeInName } from '../../../shared/system/backup-rules'
import { addDays, atLocal, dayKey, daysBetween } from '../../../shared/text/zone'

const ZONE = 'Asia/Shanghai'
const HOUR = 3_600_000
const at = (text: string) => atLocal(text, ZONE)
const copies = (...times: string[]) => times.map(time => ({ madeAt: at(time) }))

const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Vladivostok', 'Europe/Moscow', 'America/New_York', 'UTC', 'Australia/Lord_Howe')
const moment = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) })
const someCopies = fc.uniqueArray(moment, { maxLength: 200 }).map(times => times.map(madeAt => ({ madeAt })))

describe('the name of a copy', () => {
  test('carries the time of the mall’s wall clock', () => {
    expect(copyName(Date.UTC(2026, 10, 22, 10, 5, 9), ZONE)).toBe('desk-20261122-180509.sqlite')
    expect(wallTimeInName('desk-20261122-180509.sqlite')).toBe('2026-11-22 18:05')
  })

  test.each(['desk.sqlite', 'desk-20261122-180500.sqlite.partial', 'desk-20261322-180500.sqlite', 'x-desk-20261122-180500.sqlite', 'desk-20261122-250000.sqlite', ''])(
    'a file that is no copy of ours is not taken for one: %s',
    name => expect(madeAtOf(name, ZONE)).toBeNull(),
  )

  test.prop([moment])('tells to the second when the copy was made, where the clocks do not change', ms => {
    expect(madeAtOf(copyName(ms, ZONE), ZONE)).toBe(Math.floor(ms / 1_000) * 1_000)
  })
})

describe('which copies stay', () => {
  test('all of today, one of each day before, one of each month before those', () => {
    const now = at('2026-11-22 18:00')
    const all = copies('2026-11-22 09:00', '2026-11-22 11:00', '2026-11-21 09:00', '2026-11-21 21:00', '2026-08-03 09:00', '2026-08-30 21:00')
    expect(keptCopies(all, now, ZONE)).toEqual(copies('2026-11-22 09:00', '2026-11-22 11:00', '2026-11-21 21:00', '2026-08-30 21:00'))
  })

  test('a copy just before midnight at the mall belongs to the day before, whatever the day is in UTC', () => {
    const all = copies('2026-11-21 23:50', '2026-11-21 21:50', '2026-11-22 00:10', '2026-11-22 02:10')
    expect(keptCopies(all, at('2026-11-22 10:00'), ZONE)).toEqual(copies('2026-11-21 23:50', '2026-11-22 00:10', '2026-11-22 02:10'))
  })

  test('the thirtieth day back is the last one kept by day', () => {
    const all = copies('2026-11-22 09:00', '2026-10-23 09:00', '2026-10-22 09:00', '2026-10-24 09:00')
    expect(keptCopies(all, at('2026-11-22 18:00'), ZONE)).toEqual(copies('2026-11-22 09:00', '2026-10-23 09:00', '2026-10-24 09:00'))
  })

  test('the only copy stays however old it is', () => {
    expect(keptCopies(copies('2020-01-01 09:00'), at('2026-11-22 18:00'), ZONE)).toHaveLength(1)
  })

  test('copies made before the clock was set back stay', () => {
    expect(keptCopies(copies('2027-01-01 09:00', '2027-01-01 08:00'), at('2026-11-22 18:00'), ZONE)).toHaveLength(2)
  })

  test.prop([someCopies, moment, zones])('is a part of what there is, in the same order, and holds the newest and all of today', (all, now, zone) => {
    const kept = keptCopies(all, now, zone)
    expect(kept).toEqual(all.filter(copy => kept.includes(copy)))
    const newest = Math.max(...all.map(copy => copy.madeAt))
    if (all.length > 0) expect(kept.some(copy => copy.madeAt === newest)).toBe(true)
    for (const copy of all) if (dayKey(copy.madeAt, zone) === dayKey(now, zone)) expect(kept).toContain(copy)
  })

  test.prop([someCopies, moment, zones])('asked again says the same', (all, now, zone) => {
    const once = keptCopies(all, now, zone)
    expect(keptCopies(once, now, zone)).toEqual(once)
  })

  test.prop([someCopies, moment, zones])('every one of the thirty days that had a copy still has its newest', (all, now, zone) => {
    const kept = keptCopies(all, now, zone)
    for (const copy of all) {
      const age = daysBetween(copy.madeAt, now, zone)
      const newest = Math.max(...all.filter(other => dayKey(other.madeAt, zone) === dayKey(copy.madeAt, zone)).map(other => other.madeAt))
      if (age > 0 && age <= DAILY_DAYS) expect(kept.some(other => other.madeAt === newest)).toBe(true)
    }
  })

  test('fourteen months of copies, thinned as they come, leave thirty days and twelve months without a gap', () => {
    let held: { madeAt: number }[] = []
    let now = at('2025-09-01 08:00')
    const end = at('2026-11-22 18:00')
    for (; now <= end; now += 5 * HOUR) held = keptCopies([...held, { madeAt: now }], now, ZONE)
    const last = now - 5 * HOUR
    const days = new Set(held.map(copy => dayKey(copy.madeAt, ZONE)))
    for (let back = 0; back <= DAILY_DAYS; back++) expect(days).toContain(dayKey(addDays(last, -back, ZONE), ZONE))
    const months = new Set(held.map(copy => dayKey(copy.madeAt, ZONE).slice(0, 6)))
    expect([...months].sort()).toEqual(['202511', '202512', '202601', '202602', '202603', '202604', '202605', '202606', '202607', '202608', '202609', '202610', '202611'])
    expect(held.length).toBeLessThanOrEqual(12 + DAILY_DAYS + 12)
  })
})
