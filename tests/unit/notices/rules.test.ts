import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { complaintClock } from '../../../shared/complaints/clocks'
import { complaintClocks, severities } from '../../../shared/complaints/words'
import { roles } from '../../../shared/core/actor'
import { above, toldAs } from '../../../shared/core/duties'
import { defaultTimes, inOrder, lastWords, LONGEST_LEAD, momentsBy, momentsOf, noticeKinds, sameMoment, type OwedClock } from '../../../shared/notices/rules'
import { complaintPolicy, defaultPolicy } from '../../../shared/complaints/policy'
import { atLocal } from '../../../shared/text/zone'
import { newModel } from '../../support/complaint-model'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const START = Date.UTC(2026, 9, 1)

const anyTimes = fc.record({ leadMinutes: fc.integer({ min: 5, max: LONGEST_LEAD }), lateMinutes: fc.integer({ min: 5, max: LONGEST_LEAD }) })
const anyClock = fc
  .record({ startedAt: fc.integer({ min: START, max: START + 60 * DAY }), takes: fc.integer({ min: 0, max: 10 * DAY }), owedBy: fc.constantFrom('afterSales', 'shiftLead', 'supervisor', 'head', 'handler') })
  .map(({ startedAt, takes, owedBy }): OwedClock => ({ room: 'complaints', startedAt, dueAt: startedAt + takes, owedBy: owedBy as OwedClock['owedBy'], departmentId: owedBy === 'handler' ? 'engineering' : null }))

describe('the moments of a clock', () => {
  property.prop([anyClock, anyTimes])('come soon, due, late, each once a role, none before the clock began', (clock, times) => {
    const moments = momentsOf(clock, times)
    expect([...moments].sort(inOrder)).toEqual(moments)
    expect(new Set(moments.map(sameMoment)).size).toBe(moments.length)
    expect(moments.map(({ kind }) => kind)).toEqual(above(clock.owedBy) === null ? noticeKinds : [...noticeKinds, 'late'])
    expect(moments.every(({ at }) => at >= clock.startedAt)).toBe(true)
    expect(moments.find(({ kind }) => kind === 'due')?.at).toBe(clock.dueAt)
  })

  property.prop([anyClock, anyTimes])('the last of them lies after the due time: what was told to the end is known by it', (clock, times) => {
    expect(momentsOf(clock, times).filter(({ kind }) => kind === 'late').every(({ at }) => at > clock.dueAt)).toBe(true)
    expect(momentsOf(clock, times).every(({ at }) => at >= clock.dueAt - LONGEST_LEAD * MINUTE)).toBe(true)
  })

  property.prop([anyClock, anyTimes])('whoever is above is told only when it stays overdue; a department only of its own', (clock, times) => {
    for (const { kind, owedBy, departmentId } of momentsOf(clock, times)) {
      expect(kind === 'late' ? [clock.owedBy, above(clock.owedBy)] : [clock.owedBy]).toContain(owedBy)
      expect(departmentId).toBe(owedBy === 'handler' ? 'engineering' : null)
    }
  })

  test('an hour before, when due, half an hour after; a clerk’s delay goes to the shift lead too', () => {
    const dueAt = START + 2 * DAY
    const told = momentsOf({ room: 'complaints', startedAt: START, dueAt, owedBy: 'afterSales', departmentId: null }, defaultTimes)
    expect(told.map(({ kind, at, owedBy }) => [kind, (at - dueAt) / MINUTE, owedBy])).toEqual([['soon', -60, 'afterSales'], ['due', 0, 'afterSales'], ['late', 30, 'afterSales'], ['late', 30, 'shiftLead']])
  })

  test('of half an hour the first notice comes halfway, not in the moment it begins', () => {
    const [soon] = momentsOf({ room: 'complaints', startedAt: START, dueAt: START + 30 * MINUTE, owedBy: 'afterSales', departmentId: null }, defaultTimes)
    expect(soon?.at).toBe(START + 15 * MINUTE)
  })

  test('nobody is above the head; a handler’s delay goes to the supervisor', () => {
    expect(momentsOf({ room: 'complaints', startedAt: START, dueAt: START + DAY, owedBy: 'head', departmentId: null }, defaultTimes)).toHaveLength(3)
    expect(momentsOf({ room: 'complaints', startedAt: START, dueAt: START + DAY, owedBy: 'handler', departmentId: 'x' }, defaultTimes).at(-1)).toMatchObject({ owedBy: 'supervisor', departmentId: null })
  })

  test('a journal that stays unsent is told of to those who may read it', () => {
    const higher = (owedBy: OwedClock['owedBy']) => momentsOf({ room: 'journals', startedAt: START, dueAt: START + DAY, owedBy, departmentId: null }, defaultTimes)[3]?.owedBy
    expect((['afterSales', 'shiftLead', 'supervisor', 'head'] as const).map(higher)).toEqual(['supervisor', 'supervisor', 'head', undefined])
  })

  test('no policy that can be saved tells earlier than is looked for, and the defaults are the policy’s', () => {
    expect(complaintPolicy.safeParse({ ...defaultPolicy, leadMinutes: LONGEST_LEAD }).success).toBe(true)
    expect(complaintPolicy.safeParse({ ...defaultPolicy, leadMinutes: LONGEST_LEAD + 1 }).success).toBe(false)
    expect(defaultPolicy).toMatchObject(defaultTimes)
  })

  test.each(['2026-03-28 10:00', '2026-10-24 10:00'])('over a change of clocks (from %s) they keep their distance from the due moment', from => {
    const zone = 'Europe/Berlin'
    for (const name of complaintClocks) {
      for (const severity of severities) {
        const clock = complaintClock(name, { ...newModel(atLocal(from, zone)).facts, severity, class: 'A' }, atLocal(from, zone), zone)
        if (clock === null) continue
        const [soon, due, late] = momentsOf({ room: 'complaints', ...clock }, defaultTimes)
        expect([due!.at, late!.at - due!.at]).toEqual([clock.dueAt, 30 * MINUTE])
        expect(due!.at - soon!.at).toBe(Math.min(60 * MINUTE, (clock.dueAt - clock.startedAt) / 2))
      }
    }
  })
})

describe('catching up', () => {
  property.prop([fc.array(anyClock, { maxLength: 12 }), anyTimes, fc.array(fc.integer({ min: 1, max: 30 * DAY }), { maxLength: 20 })])('at whatever moments somebody looks, the same notices are given, each once', (clocks, times, pauses) => {
    const end = START + 80 * DAY
    const looks = pauses.reduce<number[]>((at, pause) => [...at, (at.at(-1) ?? START) + pause], []).filter(at => at < end)
    const given = new Set<string>()
    let count = 0
    for (const now of [...looks, end]) {
      for (const [at, clock] of clocks.entries()) {
        for (const key of momentsBy(clock, times, now).map(moment => `${at} ${sameMoment(moment)}`)) if (!given.has(key)) count += Number(given.add(key).size > 0)
      }
    }
    expect([...given].sort()).toEqual(clocks.flatMap((clock, at) => momentsBy(clock, times, end).map(moment => `${at} ${sameMoment(moment)}`)).sort())
    expect(count).toBe(given.size)
  })

  property.prop([fc.array(anyClock, { maxLength: 12 }), anyTimes])('a week switched off is told in the order of the moments', (clocks, times) => {
    const now = START + 30 * DAY
    const missed = clocks.flatMap(clock => momentsBy(clock, times, now)).filter(({ at }) => at > now - 7 * DAY).sort(inOrder)
    expect(missed.map(({ at }) => at)).toEqual(missed.map(({ at }) => at).sort((a, b) => a - b))
    expect(missed.every(({ at }) => at <= now)).toBe(true)
  })

  test('what came at once is told by its last word, a clock once', () => {
    const clock: OwedClock = { room: 'complaints', startedAt: START, dueAt: START + DAY, owedBy: 'head', departmentId: null }
    const told = lastWords(['b', 'a'].flatMap(clockId => momentsOf({ ...clock, dueAt: clock.dueAt + (clockId === 'b' ? DAY : 0) }, defaultTimes).map(moment => ({ ...moment, clockId }))))
    expect(told.map(({ clockId, kind }) => [clockId, kind])).toEqual([['a', 'late'], ['b', 'late']])
  })
})

test('everybody is told under one role at most, and those who owe nothing not at all', () => {
  expect(roles.map(toldAs)).toEqual(['afterSales', 'afterSales', null, 'shiftLead', 'supervisor', 'head', 'handler', null])
})
