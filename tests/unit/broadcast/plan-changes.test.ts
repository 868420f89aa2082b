import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { copyDay, moveOccurrence, moveSeries, shiftBetween, splitSeries, withException, withoutException } from '../../../shared/broadcast/plan/changes'
import { expand } from '../../../shared/broadcast/plan/expand'
import type { PlanRow, Slot } from '../../../shared/broadcast/plan/rows'
import { anyDay, anyRow, anyRows, anySeasons, anyZone, later } from './plan-naive'

const MALL = 'Europe/Moscow'
const YEAR = { from: '20251201', until: '20270131' }
const year = (rows: readonly PlanRow[], zone = MALL) => expand(rows, [], YEAR, zone)
/** In the order in which the rows' own edits leave them. */
const tidy = (row: PlanRow): PlanRow => row.exceptions.reduce(withException, { ...row, exceptions: [] })
const anyPlain = anyRow.map((row): PlanRow => tidy({ id: 'a', ...row, season: null }))
const anyPick = fc.integer({ min: 0, max: 10_000 })
const anyPlace = fc.record({ day: anyDay, second: fc.integer({ min: 0, max: 86_399 }) })
/** Seconds that no other slot of these plans stands on. */
const offGrid = anyPlace.map(({ day, second }) => ({ day, second: second - (second % 300) + 7 }))
/** What of `some` is not among `all`: a year has ten thousands of slots. */
const missing = (all: readonly unknown[], some: readonly unknown[]) => {
  const known = new Set(all.map(one => JSON.stringify(one)))
  return some.filter(one => !known.has(JSON.stringify(one)))
}
const pick = (slots: readonly Slot[], at: number) => slots[at % slots.length]!
const byKey = (slots: readonly Slot[]) => [...slots].sort((a, b) => (a.key < b.key ? -1 : 1))
const weekdays: PlanRow = { id: 'a', programmeId: 'p', scriptId: 's', seconds: 60, season: null, exceptions: [], rule: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], since: '20261102', until: '20261231', times: [32_400, 54_000] } }

describe('one occurrence', () => {
  test.prop([anyPlain, anyPick, offGrid])('moved, it stands there, keeps its key, and the others stay', (row, at, to) => {
    const before = year([row])
    fc.pre(before.length > 0)
    const slot = pick(before, at)
    const after = year([moveOccurrence(row, { day: slot.plannedDay, second: slot.plannedSecond }, to)])
    expect(after.find(({ key }) => key === slot.key)).toMatchObject({ ...to, moved: true, scriptId: slot.scriptId, seconds: slot.seconds })
    // What the slot had hidden by standing at the same moment may come out.
    const others = after.filter(({ key }) => key !== slot.key)
    expect(missing(others, before.filter(({ key }) => key !== slot.key))).toEqual([])
    const known = new Set(before.map(({ key }) => key))
    expect(others.filter(({ key }) => !known.has(key)).every(({ at: moment }) => moment === slot.at)).toBe(true)
    expect(after.every((one, index) => index === 0 || after[index - 1]!.at <= one.at)).toBe(true)
  })
  test.prop([anyPlain, anyPick, anyPlace])('moved back, the row is as it was', (row, at, to) => {
    const before = year([row])
    fc.pre(before.length > 0)
    const { plannedDay, plannedSecond, day, second } = pick(before, at)
    const planned = { day: plannedDay, second: plannedSecond }
    expect(moveOccurrence(moveOccurrence(row, planned, to), planned, { day, second })).toEqual(row)
  })
  test('moved on, it keeps the script that was chosen for it', () => {
    const planned = { day: '20261123', second: 32_400 }
    const other = withException(weekdays, { kind: 'changed', ...planned, to: null, scriptId: 'other' })
    expect(moveOccurrence(other, planned, { day: '20261124', second: 0 }).exceptions).toEqual([{ kind: 'changed', ...planned, to: { day: '20261124', second: 0 }, scriptId: 'other' }])
  })
  test('moved back, what was chosen for it stays', () => {
    const planned = { day: '20261123', second: 32_400 }
    const other = withException(weekdays, { kind: 'changed', ...planned, to: null, scriptId: 'other' })
    expect(moveOccurrence(moveOccurrence(other, planned, { day: '20261124', second: 0 }), planned, planned)).toEqual(other)
  })
  test.prop([anyPlain, anyPick])('left out, it alone is missing', (row, at) => {
    const before = year([row])
    fc.pre(before.length > 0)
    const slot = pick(before, at)
    const keys = year([withException(row, { kind: 'out', day: slot.plannedDay, second: slot.plannedSecond })]).map(({ key }) => key)
    expect(keys).not.toContain(slot.key)
    expect(missing(keys, before.map(({ key }) => key).filter(key => key !== slot.key))).toEqual([])
  })
  test('a day left out goes before what was said of its times, and comes back whole', () => {
    const moved = moveOccurrence(weekdays, { day: '20261123', second: 32_400 }, { day: '20261123', second: 36_000 })
    const out = withException(moved, { kind: 'out', day: '20261123', second: null })
    expect(expand([out], [], { from: '20261123', until: '20261123' }, MALL)).toEqual([])
    expect(withoutException(out, { day: '20261123', second: null })).toEqual(weekdays)
  })
  test('what was said of one time is taken back alone', () => {
    const two = withException(withException(weekdays, { kind: 'out', day: '20261123', second: 54_000 }), { kind: 'out', day: '20261123', second: 32_400 })
    expect(withoutException(two, { day: '20261123', second: 32_400 }).exceptions).toEqual([{ kind: 'out', day: '20261123', second: 54_000 }])
  })
})

describe('the whole series', () => {
  test('dragged from 9:00 to 9:30 it is heard at 9:30 and half an hour later in the afternoon', () => {
    const moved = moveSeries(weekdays, shiftBetween({ day: '20261123', second: 32_400 }, { day: '20261123', second: 34_200 }))
    expect(moved?.rule).toMatchObject({ times: [34_200, 55_800], since: '20261102', until: '20261231', weekdays: [1, 2, 3, 4, 5] })
  })
  test('dragged from Monday to Saturday it is heard from Saturday to Wednesday', () => {
    expect(moveSeries(weekdays, shiftBetween({ day: '20261123', second: 0 }, { day: '20261128', second: 0 }))?.rule).toMatchObject({ weekdays: [6, 7, 1, 2, 3], since: '20261107', until: '20270105' })
  })
  test('cannot leave its day', () => { expect([moveSeries(weekdays, { days: 0, seconds: 32_400 }), moveSeries(weekdays, { days: 0, seconds: -32_401 })]).toEqual([null, null]) })
  test('what was put elsewhere by hand stays there', () => {
    const row = moveOccurrence(weekdays, { day: '20261123', second: 32_400 }, { day: '20261129', second: 36_000 })
    expect(moveSeries(row, { days: 1, seconds: 600 })?.exceptions).toEqual([{ kind: 'changed', day: '20261124', second: 33_000, to: { day: '20261129', second: 36_000 } }])
  })
  const anyShift = fc.record({ days: fc.integer({ min: -15, max: 15 }), seconds: fc.integer({ min: -20, max: 20 }).map(at => at * 300) })
  test.prop([anyPlain, anyShift])('moved back it is as it was', (row, shift) => {
    const moved = moveSeries(row, shift)
    fc.pre(moved !== null && moved.exceptions.length === row.exceptions.length)
    expect(moveSeries(moved!, { days: -shift.days, seconds: -shift.seconds })).toEqual(row)
  })
  test.prop([anyPlain, anyShift])('every occurrence moves by as much', (row, shift) => {
    const still = { ...row, exceptions: row.exceptions.filter(one => one.kind === 'out' || one.to === null) }
    const moved = moveSeries(still, shift)
    fc.pre(moved !== null)
    const wanted = expand([still], [], { from: '20260201', until: '20261130' }, 'Asia/Shanghai').map(({ at, scriptId, seconds }) => [at + shift.days * 86_400_000 + shift.seconds * 1000, scriptId, seconds])
    const got = expand([moved!], [], { from: later('20260201', shift.days), until: later('20261130', shift.days) }, 'Asia/Shanghai').map(({ at, scriptId, seconds }) => [at, scriptId, seconds])
    expect(got).toEqual(wanted)
  })
  test.prop([anyPlain, anyDay, anyZone])('parted at any day, both parts together are what it was', (row, day, zone) => {
    // One that is moved onto an occurrence of the other part stands beside it.
    const still = { ...row, exceptions: row.exceptions.filter(one => one.kind === 'out' || one.to === null) }
    const { before, after } = splitSeries(still, day, 'b')
    const bare = (slots: readonly Slot[]) => slots.map(slot => ({ ...slot, key: slot.key.replace(/^\w+/, ''), rowId: '' }))
    expect(bare(year([before, after].filter(one => one !== null), zone))).toEqual(bare(year([still], zone)))
    expect(year(before === null ? [] : [before], zone).every(({ plannedDay }) => plannedDay < day)).toBe(true)
    expect(year(after === null ? [] : [after], zone).every(({ plannedDay }) => plannedDay >= day)).toBe(true)
  })
  test('what begins at the parting keeps its id', () => { expect(splitSeries(weekdays, '20261102', 'b')).toEqual({ before: null, after: weekdays }) })
  test('a moved occurrence goes with the day its rule gave it', () => {
    const row = moveOccurrence(weekdays, { day: '20261120', second: 32_400 }, { day: '20261125', second: 0 })
    const { before, after } = splitSeries(row, '20261123', 'b')
    expect([before?.exceptions.length, after?.exceptions.length, after?.id]).toEqual([1, 0, 'b'])
  })
})

describe('a day copied', () => {
  const asRows = (rows: readonly Omit<PlanRow, 'id'>[]) => rows.map((row, at): PlanRow => ({ ...row, id: `copy${at}` }))
  const said = ({ second, programmeId, scriptId }: Slot) => `${second} ${programmeId} ${scriptId}`
  test.prop([anyRows, anySeasons, anyDay, anyDay, anyZone])('everything said on the one day is said on the other, and what was there stays', (rows, seasons, fromDay, toDay, zone) => {
    const days = { from: '20251231', until: '20270101' }
    const before = expand(rows, seasons, days, zone)
    const after = expand([...rows, ...asRows(copyDay(before, fromDay, toDay))], seasons, days, zone)
    expect(missing(after, before)).toEqual([])
    const there = after.filter(({ day }) => day === toDay)
    for (const slot of before.filter(({ day }) => day === fromDay)) expect(there.some(one => said(one) === said(slot) || (one.rowId === slot.rowId && one.second === slot.second))).toBe(true)
  })
  test.prop([anyRows, anyDay, anyDay])('copied again adds nothing', (rows, fromDay, toDay) => {
    const before = year(rows)
    const copied = asRows(copyDay(before, fromDay, toDay))
    expect(copyDay(year([...rows, ...copied]), fromDay, toDay)).toEqual([])
  })
  test('a series that comes on both days is not doubled, a moved one is copied to where it stands', () => {
    const row = moveOccurrence(weekdays, { day: '20261123', second: 32_400 }, { day: '20261123', second: 36_000 })
    expect(copyDay(year([row]), '20261123', '20261124')).toEqual([{ programmeId: 'p', scriptId: 's', seconds: 60, season: null, rule: { kind: 'once', day: '20261124', second: 36_000 }, exceptions: [] }])
  })
  test('two rows that say the same at once are both counted in the order of the day', () => {
    expect(byKey(year([weekdays])).length).toBeGreaterThan(0)
  })
})
