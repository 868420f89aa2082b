import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { expand } from '../../../shared/broadcast/plan/expand'
import { planRow, type PlanRow, type PlanRule } from '../../../shared/broadcast/plan/rows'
import { seasonOn } from '../../../shared/broadcast/plan/seasons'
import { anyDay, anyRows, anySeasons, anyZone, asLines, daysFrom, later, naive, oddZones, placeOf, zones } from './plan-naive'

const MALL = 'Europe/Moscow'
const row = (rule: PlanRule, more: Partial<PlanRow> = {}): PlanRow => ({ id: 'a', programmeId: 'p', scriptId: 's', seconds: 60, season: null, rule, exceptions: [], ...more })
const daily = (times: readonly string[], more: Partial<PlanRow> = {}) => row({ kind: 'daily', every: 1, since: '20200101', until: null, times: times.map(secondOf) }, more)
const secondOf = (clock: string) => Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3)) * 60
const clock = (second: number) => `${String(Math.floor(second / 3600)).padStart(2, '0')}:${String((second % 3600) / 60).padStart(2, '0')}`
/** What is heard, by the mall's clock: `1123 09:00`. */
const heard = (rows: readonly PlanRow[], from: string, until: string, zone = MALL, seasons: Parameters<typeof expand>[1] = []) =>
  expand(rows, seasons, { from, until }, zone).map(({ at }) => placeOf(at, zone)).map(({ day, second }) => `${day.slice(4)} ${clock(second)}`)

describe('when a row comes', () => {
  test('every weekday at 9:00 is five times a week', () => {
    const week = row({ kind: 'weekly', weekdays: [1, 2, 3, 4, 5], since: '20261101', until: null, times: [secondOf('09:00')] })
    expect(heard([week], '20261120', '20261125')).toEqual(['1120 09:00', '1123 09:00', '1124 09:00', '1125 09:00'])
  })
  test('every 30 minutes between 10 and 20 is 21 times a day, at both ends too', () => {
    const all = heard([row({ kind: 'daily', every: 1, since: '20261101', until: null, times: { every: 1800, from: secondOf('10:00'), until: secondOf('20:00') } })], '20261122', '20261122')
    expect([all.length, all[0], all[1], all.at(-1)]).toEqual([21, '1122 10:00', '1122 10:30', '1122 20:00'])
  })
  test('every 45 minutes ends where the last step meets', () => {
    expect(heard([row({ kind: 'daily', every: 1, since: '20261101', until: null, times: { every: 2700, from: secondOf('10:00'), until: secondOf('12:00') } })], '20261122', '20261122')).toEqual(['1122 10:00', '1122 10:45', '1122 11:30'])
  })
  test('the first and the last day count', () => {
    expect(heard([row({ kind: 'daily', every: 1, since: '20261121', until: '20261123', times: [0] })], '20261101', '20261231')).toEqual(['1121 00:00', '1122 00:00', '1123 00:00'])
  })
  test('every second week is counted from the first day, however long ago', () => {
    expect(heard([row({ kind: 'daily', every: 14, since: '20160104', until: null, times: [secondOf('08:00')] })], '20261101', '20261130')).toEqual(['1109 08:00', '1123 08:00'])
  })
  test('a single one comes once', () => {
    const once = row({ kind: 'once', day: '20261122', second: secondOf('12:34') })
    expect(heard([once], '20261101', '20261130')).toEqual(['1122 12:34'])
    expect(heard([once], '20261123', '20261130')).toEqual([])
  })
  test('the same time said twice is heard once', () => { expect(heard([daily(['09:00', '09:00'])], '20261122', '20261122')).toEqual(['1122 09:00']) })
  test('a range that ends before it begins is empty', () => { expect(heard([daily(['09:00'])], '20261122', '20261121')).toEqual([]) })
  test('a slot knows its key, script and length', () => {
    expect(expand([daily(['09:00'])], [], { from: '20261122', until: '20261122' }, MALL)).toEqual([{
      key: 'a/20261122/32400', rowId: 'a', programmeId: 'p', scriptId: 's', seconds: 60, at: Date.UTC(2026, 10, 22, 6), until: Date.UTC(2026, 10, 22, 6, 1),
      day: '20261122', second: 32400, plannedDay: '20261122', plannedSecond: 32400, moved: false,
    }])
  })
})

describe('exceptions', () => {
  const two = (exceptions: PlanRow['exceptions']) => [daily(['09:00', '15:00'], { exceptions })]
  test('one occurrence is left out', () => { expect(heard(two([{ kind: 'out', day: '20261122', second: secondOf('09:00') }]), '20261122', '20261123')).toEqual(['1122 15:00', '1123 09:00', '1123 15:00']) })
  test('a whole day is left out', () => { expect(heard(two([{ kind: 'out', day: '20261122', second: null }]), '20261122', '20261123')).toEqual(['1123 09:00', '1123 15:00']) })
  test('what is said of one time goes before what is said of its day', () => {
    const both: PlanRow['exceptions'] = [{ kind: 'out', day: '20261122', second: null }, { kind: 'changed', day: '20261122', second: secondOf('09:00'), to: { day: '20261122', second: secondOf('11:00') } }]
    expect(heard(two(both), '20261122', '20261122')).toEqual(['1122 11:00'])
  })
  test('one moved to another day is heard there only, and keeps its key', () => {
    const moved = two([{ kind: 'changed', day: '20261122', second: secondOf('09:00'), to: { day: '20261210', second: secondOf('10:00') } }])
    expect(heard(moved, '20261122', '20261122')).toEqual(['1122 15:00'])
    const there = expand(moved, [], { from: '20261210', until: '20261210' }, MALL)
    expect(there.map(({ key, moved }) => [key, moved])).toEqual([['a/20261210/32400', false], ['a/20261122/32400', true], ['a/20261210/54000', false]])
  })
  test('another script and another length hold for one occurrence', () => {
    const slots = expand(two([{ kind: 'changed', day: '20261122', second: secondOf('09:00'), to: null, scriptId: 'other', seconds: 90 }]), [], { from: '20261122', until: '20261122' }, MALL)
    expect(slots.map(({ scriptId, seconds, moved }) => [scriptId, seconds, moved])).toEqual([['other', 90, false], ['s', 60, false]])
  })
  test('one that names no occurrence says nothing', () => {
    expect(heard(two([{ kind: 'changed', day: '20261122', second: secondOf('09:30'), to: { day: '20261210', second: 0 } }, { kind: 'out', day: '20261122', second: 5 }]), '20261122', '20261122')).toEqual(['1122 09:00', '1122 15:00'])
    expect(heard(two([{ kind: 'changed', day: '20191231', second: secondOf('09:00'), to: { day: '20261210', second: 0 } }]), '20261210', '20261210')).toEqual(['1210 09:00', '1210 15:00'])
  })
  test('one moved onto another of its row is not heard twice', () => {
    const slots = expand(two([{ kind: 'changed', day: '20261122', second: secondOf('09:00'), to: { day: '20261122', second: secondOf('15:00') } }]), [], { from: '20261122', until: '20261122' }, MALL)
    expect(slots.map(({ key }) => key)).toEqual(['a/20261122/54000'])
  })
})

describe('seasons', () => {
  const seasons = [{ id: 'winter', from: '20261101', until: '20270228' }, { id: 'holidays', from: '20261220', until: '20270110' }]
  test('of several the one that began last is in force', () => {
    expect(['20261031', '20261101', '20261219', '20261220', '20270110', '20270111', '20270228', '20270301'].map(day => seasonOn(day, seasons)?.id)).toEqual([undefined, 'winter', 'winter', 'holidays', 'holidays', 'winter', 'winter', undefined])
  })
  test('of two that begin together the one that ends first, and then the one made later', () => {
    expect(seasonOn('20261101', [...seasons, { id: 'opening', from: '20261101', until: '20261107' }])?.id).toBe('opening')
    expect(seasonOn('20261101', [{ id: 'b', from: '20261101', until: '20261107' }, { id: 'a', from: '20261101', until: '20261107' }])?.id).toBe('b')
  })
  test('rows of a season are heard while it is in force, rows of none always', () => {
    const rows = [daily(['09:00'], { id: 'w', season: 'winter' }), daily(['10:00'], { id: 'h', season: 'holidays' }), daily(['11:00'], { id: 'n' })]
    expect(heard(rows, '20261219', '20261220', MALL, seasons)).toEqual(['1219 09:00', '1219 11:00', '1220 10:00', '1220 11:00'])
    expect(heard(rows, '20261031', '20261031', MALL, seasons)).toEqual(['1031 11:00'])
  })
  test('one moved by hand past the end of its season is heard', () => {
    const moved = daily(['09:00'], { season: 'holidays', exceptions: [{ kind: 'changed', day: '20270110', second: secondOf('09:00'), to: { day: '20270112', second: 0 } }] })
    expect(heard([moved], '20270110', '20270131', MALL, seasons)).toEqual(['0112 00:00'])
  })
})

describe('where clocks change', () => {
  test('a time stays what it is on the clock', () => {
    expect(heard([daily(['09:00'])], '20260328', '20260330', 'Europe/Berlin')).toEqual(['0328 09:00', '0329 09:00', '0330 09:00'])
    expect(expand([daily(['09:00'])], [], { from: '20260328', until: '20260329' }, 'Europe/Berlin').map(({ at }) => new Date(at).getUTCHours())).toEqual([8, 7])
  })
  test('a time that is skipped comes as much later', () => {
    expect(heard([daily(['02:10'])], '20260329', '20260329', 'Europe/Berlin')).toEqual(['0329 03:10'])
    expect(heard([daily(['02:10'])], '20261004', '20261004', 'Australia/Lord_Howe')).toEqual(['1004 02:40'])
  })
  test('and is not heard twice where the row comes then anyway', () => {
    const slots = expand([daily(['02:00', '02:30', '03:00', '03:30'])], [], { from: '20260329', until: '20260329' }, 'Europe/Berlin')
    expect(slots.map(({ key }) => key)).toEqual(['a/20260329/10800', 'a/20260329/12600'])
  })
  test('a time that is shown twice is heard the first time', () => {
    expect(expand([daily(['02:30', '03:00'])], [], { from: '20261025', until: '20261025' }, 'Europe/Berlin').map(({ at }) => new Date(at).toISOString().slice(11, 16))).toEqual(['00:30', '02:00'])
  })
  test('what the clock pushes over midnight belongs to the day on which it is heard', () => {
    expect(heard([daily(['23:30'])], '20260328', '20260328', 'America/Nuuk')).toEqual([])
    expect(heard([daily(['00:10', '23:30'])], '20260329', '20260329', 'America/Nuuk')).toEqual(['0329 00:10', '0329 00:30', '0329 23:30'])
  })
  test.prop([anyRows, anySeasons, fc.constantFrom(...zones, ...oddZones)], { numRuns: 15 })('every slot stands on the clock where it was put, unless the clock never shows that time', (rows, seasons, zone) => {
    for (const { at, day, second } of expand(rows, seasons, { from: '20260101', until: '20261231' }, zone)) {
      const shown = placeOf(at, zone)
      if (shown.day === day && shown.second === second) continue
      // Half a day to either side, by quarters of an hour.
      expect(Array.from({ length: 97 }, (_, step) => placeOf(at + (step - 48) * 900_000, zone))).not.toContainEqual({ day, second })
    }
  })
})

describe('a year of any plan', () => {
  test.prop([anyRows, anySeasons, anyZone], { numRuns: 60 })('is what asking day by day gives', (rows, seasons, zone) => {
    expect(asLines(expand(rows, seasons, { from: '20260101', until: '20261231' }, zone))).toEqual(naive(rows, seasons, '20260101', '20261231', zone))
  })
  test.prop([anyRows, anySeasons, anyDay, fc.integer({ min: 0, max: 5 }), anyZone], { numRuns: 60 })('and so are a few days of it', (rows, seasons, from, long, zone) => {
    expect(asLines(expand(rows, seasons, { from, until: later(from, long) }, zone))).toEqual(naive(rows, seasons, from, later(from, long), zone))
  })
  test.prop([anyRows, anySeasons, anyZone], { numRuns: 40 })('names no slot twice, says nothing of a row twice at one moment, and stands in order', (rows, seasons, zone) => {
    const slots = expand(rows, seasons, { from: '20260101', until: '20261231' }, zone)
    expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length)
    expect(new Set(slots.map(({ rowId, at }) => `${rowId} ${at}`)).size).toBe(slots.length)
    expect(slots.every((slot, at) => at === 0 || slots[at - 1]!.at <= slot.at)).toBe(true)
  })
  test.prop([anyRows, anySeasons, anyDay, fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 4 }), anyZone], { numRuns: 60 })('is the same in parts, wherever it is parted', (rows, seasons, from, cuts, zone) => {
    const until = later(from, 120)
    const ends = [...new Set([...cuts, 120])].sort((a, b) => a - b).map(days => later(from, days))
    const parts = ends.flatMap((end, at) => expand(rows, seasons, { from: at === 0 ? from : later(ends[at - 1]!, 1), until: end }, zone))
    expect(parts).toEqual(expand(rows, seasons, { from, until }, zone))
  })
  test.prop([anyRows, anySeasons, anyDay, anyZone], { numRuns: 40 })('is the same in whatever order its rows stand', (rows, seasons, from, zone) => {
    const days = { from, until: later(from, 40) }
    expect(expand([...rows].reverse(), [...seasons].reverse(), days, zone)).toEqual(expand(rows, seasons, days, zone))
  })
  test.prop([anyRows, anySeasons])('is in each season what the rows of that season are', (rows, seasons) => {
    const plain = rows.map(one => ({ ...one, exceptions: [] }))
    for (const day of daysFrom('20260601', '20260607')) {
      const there = plain.filter(({ season }) => season === null || season === seasonOn(day, seasons)?.id).map(one => ({ ...one, season: null }))
      expect(expand(plain, seasons, { from: day, until: day }, MALL)).toEqual(expand(there, [], { from: day, until: day }, MALL))
    }
  })
})

describe('what may be kept', () => {
  const id = '01890000-0000-7000-8000-000000000001'
  const kept = { ...daily(['09:00']), id, programmeId: id, scriptId: null }
  const takes = (rule: unknown) => planRow.safeParse({ ...kept, rule }).success
  test('a row survives being written as JSON', () => { expect(planRow.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept) })
  test('a rule that never comes is not taken', () => {
    expect(takes({ ...kept.rule, until: '20190101' })).toBe(false)
    expect(takes({ ...kept.rule, times: [] })).toBe(false)
    expect(takes({ ...kept.rule, times: { every: 1800, from: 7200, until: 3600 } })).toBe(false)
    expect(takes({ ...kept.rule, kind: 'weekly', weekdays: [] })).toBe(false)
    expect(takes({ kind: 'once', day: '20260230', second: 0 })).toBe(false)
    expect(takes({ kind: 'once', day: '20260228', second: 0 })).toBe(true)
  })
  test('nor one without pause', () => { expect(takes({ ...kept.rule, times: { every: 0, from: 0, until: 3600 } })).toBe(false) })
})
