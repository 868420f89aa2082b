import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { expand } from '../../../shared/broadcast/plan/expand'
import { insertAt, missedSince, nextSlots, turnsOf, type Insert, type Turn } from '../../../shared/broadcast/plan/on-air'
import { planProblems, problemsBySlot, quietSpan, type PlanRules } from '../../../shared/broadcast/plan/problems'
import type { Slot } from '../../../shared/broadcast/plan/rows'
import { anyZone, later, momentAt, placeOf } from './plan-naive'

const DAY = '20261122'
const MALL = 'Europe/Moscow'
const rules = (more: Partial<PlanRules> = {}): PlanRules => ({ quiet: [], zone: MALL, isApproved: () => true, mayBreakQuiet: () => false, ...more })
const secondOf = (clock: string) => Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3)) * 60
const slotAt = (key: string, clock: string, seconds = 60, day = DAY, zone = MALL): Slot => {
  const put = { day, second: secondOf(clock) }
  const at = momentAt(put, zone)
  return { key, rowId: key, programmeId: 'p', scriptId: 's', seconds, at, until: at + seconds * 1000, ...put, plannedDay: day, plannedSecond: put.second, moved: false }
}
const slots = [slotAt('a', '09:00', 600), slotAt('b', '09:05', 60), slotAt('c', '09:10', 60), slotAt('d', '23:59', 120)]
const at = (clock: string) => momentAt({ day: DAY, second: secondOf(clock) }, MALL)
const kinds = (quiet: PlanRules['quiet'], of = slots) => planProblems(of, rules({ quiet })).filter(({ kind }) => kind === 'quiet').map(({ keys }) => keys[0])

/** Days of short rows, so that many slots meet. */
const anyDaySlots = fc.tuple(anyZone, fc.constantFrom('20260329', '20261025', '20261101', DAY), fc.array(fc.record({ minute: fc.integer({ min: 0, max: 2879 }), seconds: fc.integer({ min: 5, max: 3_600 }), scriptId: fc.constantFrom('s', 'draft', null) }), { maxLength: 25 })).map(([zone, day, made]) => {
  const rows = made.map(({ minute, seconds, scriptId }, row) => ({ id: `r${row}`, programmeId: row % 4 === 0 ? 'emergency' : 'p', scriptId, seconds, season: null, exceptions: [], rule: { kind: 'once' as const, day: later(day, Math.floor(minute / 1440)), second: (minute % 1440) * 60 } }))
  return { zone, slots: expand(rows, [], { from: later(day, -1), until: later(day, 3) }, zone) }
})
const anyQuiet = fc.array(fc.tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 0, max: 47 })).filter(([from, until]) => from !== until).map(([from, until]) => ({ from: from * 1800, until: until * 1800 })), { maxLength: 2 })

describe('what is wrong with a plan', () => {
  test('two slots at once are shown once, with both and when', () => {
    expect(planProblems(slots, rules())).toEqual([{ kind: 'overlap', keys: ['a', 'b'], from: at('09:05'), until: at('09:06') }])
  })
  test('no script and one that is not approved are told apart', () => {
    const found = planProblems([{ ...slots[2]!, scriptId: null }, slots[3]!], rules({ isApproved: ({ scriptId }) => scriptId === 'other' }))
    expect(found.map(({ kind, keys }) => [kind, keys])).toEqual([['noScript', ['c']], ['notApproved', ['d']]])
  })
  test('music without a script is no problem where the mall says so', () => { expect(planProblems([{ ...slots[2]!, scriptId: null }], rules())).toEqual([]) })
  test.each([
    ['before nine, into which the night runs over', { from: '00:00', until: '09:00' }, ['d']], ['until a minute past', { from: '00:00', until: '09:01' }, ['a', 'd']], ['that begin as it ends', { from: '09:11', until: '10:00' }, []],
    ['over midnight', { from: '23:00', until: '09:01' }, ['a', 'd']], ['of the next day', { from: '00:00', until: '00:30' }, ['d']],
  ])('quiet hours %s', (_, { from, until }, wanted) => { expect(kinds([{ from: secondOf(from), until: secondOf(until) }])).toEqual(wanted) })
  test('quiet hours that began the day before are kept', () => { expect(kinds([{ from: secondOf('22:00'), until: secondOf('08:00') }], [slotAt('a', '07:59')])).toEqual(['a']) })
  test('an emergency may break them', () => { expect(planProblems(slots, rules({ quiet: [{ from: 0, until: 86_399 }], mayBreakQuiet: () => true })).filter(({ kind }) => kind === 'quiet')).toEqual([]) })
  test('quiet hours of no length are not taken', () => { expect([quietSpan.safeParse({ from: 5, until: 5 }).success, quietSpan.safeParse({ from: 5, until: 4 }).success]).toEqual([false, true]) })
  test('each slot shows its own', () => {
    const found = problemsBySlot(planProblems(slots, rules({ isApproved: ({ key }) => key !== 'b' })))
    expect([...found].map(([key, problems]) => [key, problems.map(({ kind }) => kind)])).toEqual([['a', ['overlap']], ['b', ['overlap', 'notApproved']]])
  })
  test.prop([anyDaySlots, anyQuiet])('is what looking at every slot and every pair gives, and whoever is looked at first', ({ zone, slots: all }, quiet) => {
    const looked = rules({ zone, quiet, isApproved: ({ scriptId }) => scriptId === 's', mayBreakQuiet: ({ programmeId }) => programmeId === 'emergency' })
    const found = planProblems(all, looked)
    expect(planProblems([...all].reverse(), looked)).toEqual(found)
    const pairs = all.flatMap(a => all.filter(b => a.key < b.key && a.at < b.until && b.at < a.until).map(b => [a.key, b.key].join()))
    expect(found.filter(({ kind }) => kind === 'overlap').map(({ keys }) => [...keys].sort().join()).sort()).toEqual(pairs.sort())
    expect(found.filter(({ kind }) => kind === 'noScript' || kind === 'notApproved').map(({ kind, keys }) => `${kind} ${keys}`).sort()).toEqual(all.filter(({ scriptId }) => scriptId !== 's').map(({ scriptId, key }) => `${scriptId === null ? 'noScript' : 'notApproved'} ${key}`).sort())
    expect(found.every(({ from, until }) => from < until)).toBe(true)
  })
  test.prop([anyDaySlots, anyQuiet])('quiet hours are those of the clock on the wall', ({ slots: all }, quiet) => {
    // Without changes of the clock, second by second.
    const still = all.map(slot => slotAt(slot.key, '00:00', slot.seconds, slot.day, 'Asia/Shanghai')).map((slot, index) => ({ ...slot, second: all[index]!.second, at: slot.at + all[index]!.second * 1000, until: slot.until + all[index]!.second * 1000 }))
    const isQuiet = (second: number) => quiet.some(({ from, until }) => (from < until ? second >= from && second < until : second >= from || second < until))
    const wanted = still.filter(slot => Array.from({ length: slot.seconds }, (_, ahead) => placeOf(slot.at, 'Asia/Shanghai').second + ahead).some(second => isQuiet(second % 86_400))).map(({ key }) => key)
    expect(planProblems(still, rules({ zone: 'Asia/Shanghai', quiet })).filter(({ kind }) => kind === 'quiet').map(({ keys }) => keys[0]!).sort()).toEqual(wanted.sort())
  })
})

describe('now and next', () => {
  test('before the first, during, between and after the last', () => {
    expect(nextSlots(slots, at('08:59'))).toEqual({ running: null, left: null, next: slots[0], countdown: 60_000 })
    expect(nextSlots(slots, at('09:00'))).toEqual({ running: slots[0], left: 600_000, next: slots[1], countdown: 300_000 })
    expect(nextSlots(slots, at('09:11'))).toEqual({ running: null, left: null, next: slots[3], countdown: 53_280_000 })
    expect(nextSlots(slots, at('23:59') + 120_000)).toEqual({ running: null, left: null, next: null, countdown: null })
    expect(nextSlots([], 0)).toEqual({ running: null, left: null, next: null, countdown: null })
  })
  test('of two at once the one that began last runs, and then the other again', () => {
    expect(nextSlots(slots, at('09:05')).running).toBe(slots[1])
    expect(nextSlots(slots, at('09:06')).running).toBe(slots[0])
  })
})

describe('what nobody aired', () => {
  const grace = 120_000
  test('is missed once the time it may be late by is over', () => {
    expect(missedSince(slots, new Set(), at('08:00'), at('09:02') - 1, grace)).toEqual([])
    expect(missedSince(slots, new Set(), at('08:00'), at('09:02'), grace)).toEqual([slots[0]])
  })
  test('after a long sleep is all that was planned meanwhile, but for what was aired', () => {
    expect(missedSince(slots, new Set(['b']), at('08:00'), at('12:00'), grace).map(({ key }) => key)).toEqual(['a', 'c'])
  })
  test.prop([anyDaySlots, fc.array(fc.integer({ min: 0, max: 4 * 1440 }), { minLength: 2, maxLength: 8 }), fc.integer({ min: 0, max: 600_000 }), fc.array(fc.nat({ max: 24 }))])('is found once, however often somebody looks', ({ slots: all }, looks, late, done) => {
    const times = looks.map(minute => momentAt({ day: '20260327', second: 0 }, MALL) + minute * 60_000 + (all[0] ? all[0].at - momentAt({ day: '20260328', second: 0 }, MALL) : 0)).sort((a, b) => a - b)
    const aired = new Set(done.map(row => all[row]?.key ?? ''))
    const step = times.slice(1).flatMap((now, index) => missedSince(all, aired, times[index]!, now, late))
    expect(step).toEqual(missedSince(all, aired, times[0]!, times.at(-1)!, late))
    expect(step.some(({ key }) => aired.has(key))).toBe(false)
  })
})

describe('an insert', () => {
  const heard = (turns: readonly Turn[]) => turns.map(({ key, at: from, until, cut }) => `${key} ${(from - at('09:00')) / 60_000}–${(until - at('09:00')) / 60_000}${cut ? ' cut' : ''}`)
  const minutes = (key: string, from: number, long: number) => ({ key, at: at('09:00') + from * 60_000, until: at('09:00') + (from + long) * 60_000 })
  const plan = turnsOf([minutes('a', 0, 5), minutes('b', 10, 2), minutes('c', 13, 2), minutes('d', 20, 2)])
  const fire = (from: number, long: number): Insert => ({ key: 'fire', at: at('09:00') + from * 60_000, seconds: long * 60 })
  test('cuts what is on air', () => { expect(heard(insertAt(plan, fire(3, 4)))).toEqual(['a 0–3 cut', 'fire 3–7', 'b 10–12', 'c 13–15', 'd 20–22']) })
  test('holds back what would begin meanwhile, which follows in order; what comes after a pause keeps its time', () => {
    expect(heard(insertAt(plan, fire(9, 5)))).toEqual(['a 0–5', 'fire 9–14', 'b 14–16', 'c 16–18', 'd 20–22'])
  })
  test('at the moment a slot begins goes before it', () => { expect(heard(insertAt(plan, fire(10, 1)))).toEqual(['a 0–5', 'fire 10–11', 'b 11–13', 'c 13–15', 'd 20–22']) })
  test('may be cut by another', () => {
    expect(heard(insertAt(insertAt(plan, fire(3, 30)), { key: 'flood', at: at('09:05'), seconds: 60 }))).toEqual(['a 0–3 cut', 'fire 3–5 cut', 'flood 5–6', 'b 33–35', 'c 35–37', 'd 37–39'])
  })
  test('leaves what it holds back with the time it was planned for', () => { expect(insertAt(plan, fire(9, 5)).map(({ planned }) => (planned - at('09:00')) / 60_000)).toEqual([0, 9, 10, 13, 20]) })
  test.prop([anyDaySlots, fc.integer({ min: 0, max: 2 * 1440 }), fc.integer({ min: 5, max: 3_600 })])('leaves nothing out, keeps the order, waits no longer than it must, and lets nothing be heard with it', ({ slots: all }, minute, seconds) => {
    fc.pre(all.length > 0)
    const before = turnsOf(all)
    const insert = { key: 'insert', at: all[0]!.at + (minute - 60) * 60_000, seconds }
    const after = insertAt(before, insert)
    const [end, rest] = [insert.at + seconds * 1000, after.filter(({ kind }) => kind === 'slot')]
    expect(rest.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
    expect(after.every((turn, index) => index === 0 || after[index - 1]!.at <= turn.at)).toBe(true)
    expect(rest.every(turn => turn.until <= insert.at || turn.at >= end)).toBe(true)
    expect(rest.every((turn, index) => turn.cut || turn.until - turn.at === all[index]!.until - all[index]!.at)).toBe(true)
    rest.forEach((turn, index) => {
      expect(turn.at).toBeGreaterThanOrEqual(turn.planned)
      if (turn.at > turn.planned) expect([end, ...rest.slice(0, index).map(({ until }) => until)]).toContain(turn.at)
    })
    const free = rest.findIndex(turn => turn.planned >= end && turn.at === turn.planned)
    if (free !== -1) expect(rest.slice(free)).toEqual(before.slice(free))
  })
})
