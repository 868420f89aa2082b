// What may be done with an emergency, by whom; what is missing of it; whom one calls.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles, type Role } from '../../../shared/core/actor'
import { callNumber, calledAt, emergencyState, emergencyStep, emergencySteps, missingOf, startProblems, tellOrder, toldProblems } from '../../../shared/emergencies/rules'
import { emergencyActions, emergencyKinds, whomToTell } from '../../../shared/emergencies/words'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOW = Date.UTC(2026, 10, 22, 16, 5)

const open = { isOpen: true, voided: false }
const ended = { isOpen: false, voided: false }
const voided = { isOpen: false, voided: true }
const anyFacts = fc.constantFrom(open, ended, voided)
const anyRole = fc.constantFrom(...roles)
const atTheDesk: readonly Role[] = ['receptionist', 'afterSales', 'broadcaster', 'shiftLead', 'supervisor', 'head', 'administrator']

describe('steps', () => {
  test('everybody at the desk writes while it goes on, and afterwards what there was no time for', () => {
    for (const role of roles) for (const facts of [open, ended]) for (const step of ['note', 'tell', 'attach', 'hurt', 'fireCard', 'account'] as const) expect(emergencyStep(facts, role, step).may, `${role} ${step}`).toBe(atTheDesk.includes(role))
  })

  test('a shift lead or above ends it, and others are told who does', () => {
    expect(roles.filter(role => emergencyStep(open, role, 'end').may)).toEqual(['shiftLead', 'supervisor', 'head'])
    expect(emergencyStep(open, 'receptionist', 'end')).toEqual({ may: false, reason: 'ended_by_shift_lead' })
  })

  test('a mistaken alarm is called off by a supervisor', () => {
    expect(roles.filter(role => emergencyStep(open, role, 'void').may)).toEqual(['supervisor', 'head'])
    expect(emergencyStep(open, 'shiftLead', 'void')).toEqual({ may: false, reason: 'voided_by_supervisor' })
  })

  test('it ends once', () => {
    fc.assert(fc.property(anyRole, role => emergencyStep(ended, role, 'end').may === false))
    expect(emergencyStep(ended, 'head', 'end')).toEqual({ may: false, reason: 'emergency_over' })
  })

  test('what was called off stays as it is, and may be printed', () => {
    fc.assert(fc.property(anyRole, role => Object.entries(emergencySteps(voided, role)).every(([step, action]) => step === 'print' || !action.may)))
    expect(emergencyStep(voided, 'receptionist', 'print').may).toBe(true)
  })

  test('every step has an answer, and every refusal a reason', () => {
    fc.assert(
      fc.property(anyFacts, anyRole, (facts, role) => {
        const steps = emergencySteps(facts, role)
        return emergencyActions.every(step => steps[step].may || steps[step].reason !== '')
      }),
    )
  })

  test('nothing goes on after the end: an emergency is open, ended or called off', () => {
    expect([open, ended, voided].map(emergencyState)).toEqual(['open', 'ended', 'voided'])
  })
})

describe('what is missing of it', () => {
  const card = { name: '王芳', post: '前台', address: '', where: '四层', seen: '冒烟', calledAt: null }
  const nothing = { kind: 'fire' as const, fireCard: null, told: [], cause: '', damage: '', measures: '' }

  test('is said in the order of the form', () => {
    expect(missingOf(nothing)).toEqual(['told', 'fireCard', 'cause', 'damage', 'measures'])
  })

  test('is no fire card where nothing burns, and no half of one where something does', () => {
    expect(missingOf({ ...nothing, kind: 'theft' })).not.toContain('fireCard')
    expect(missingOf({ ...nothing, fireCard: { ...card, seen: '' } })).toContain('fireCard')
    expect(missingOf({ ...nothing, fireCard: card })).not.toContain('fireCard')
  })

  test('is never what was given', () => {
    const text = fc.constantFrom('', 'x')
    fc.assert(
      fc.property(fc.constantFrom(...emergencyKinds), fc.boolean(), fc.boolean(), text, text, text, (kind, hasCard, hasTold, cause, damage, measures) => {
        const missing = missingOf({ kind, fireCard: hasCard ? card : null, told: hasTold ? [1] : [], cause, damage, measures })
        const given = [hasTold && 'told', hasCard && 'fireCard', cause && 'cause', damage && 'damage', measures && 'measures']
        return missing.every(part => !given.includes(part)) && new Set(missing).size === missing.length
      }),
    )
  })
})

describe('when', () => {
  test('it began: now or before, and not more than a day before it was reported', () => {
    const problems = (startedAt: number | null) => startProblems(startedAt, { now: NOW, reportedAt: NOW }).map(problem => problem.error)
    expect([null, NOW, NOW + MINUTE, NOW - 23 * HOUR].flatMap(problems)).toEqual([])
    expect(problems(NOW + 3 * MINUTE)).toEqual(['time.future'])
    expect(problems(NOW - 25 * HOUR)).toEqual(['time.tooEarly'])
    // Corrected a week later, it is still judged by the day it was reported on.
    expect(startProblems(NOW - HOUR, { now: NOW + 7 * 24 * HOUR, reportedAt: NOW })).toEqual([])
  })

  test('somebody was told: not later than now, not before it began', () => {
    const problems = (at: number | null) => toldProblems(at, NOW - HOUR, NOW).map(problem => problem.error)
    expect([null, NOW, NOW - HOUR].flatMap(problems)).toEqual([])
    expect(problems(NOW + 3 * MINUTE)).toEqual(['time.future'])
    expect(problems(NOW - 2 * HOUR)).toEqual(['time.tooEarly'])
  })
})

test('the fire brigade was called when its card says, otherwise when it was told by its number', () => {
  const card = { name: '', post: '', address: '', where: '', seen: '', calledAt: NOW }
  const told = [{ whom: '保安部', phone: '', at: NOW - MINUTE, said: '' }, { whom: '消防队', phone: '119', at: NOW + MINUTE, said: '' }]
  expect([calledAt({ fireCard: card, told }, 'Asia/Shanghai'), calledAt({ fireCard: null, told }, 'Asia/Shanghai'), calledAt({ fireCard: null, told: [] }, 'Asia/Shanghai')]).toEqual([NOW, NOW + MINUTE, null])
})

describe('whom one tells', () => {
  test('everybody stands in the list once, for every kind', () => {
    for (const kind of emergencyKinds) expect([...tellOrder(kind)].sort(), kind).toEqual([...whomToTell].sort())
  })

  test('those first whom this kind needs', () => {
    expect(tellOrder('gas')[0]).toBe('fireBrigade')
    expect(tellOrder('injury')[0]).toBe('ambulance')
    expect(tellOrder('theft').slice(0, 2)).toEqual(['security', 'police'])
  })

  test('by the short numbers of the country the mall stands in', () => {
    expect((['fireBrigade', 'police', 'ambulance', 'security'] as const).map(whom => callNumber(whom, 'Asia/Shanghai'))).toEqual(['119', '110', '120', ''])
    expect((['fireBrigade', 'police', 'ambulance'] as const).map(whom => callNumber(whom, 'Asia/Vladivostok'))).toEqual(['101', '102', '103'])
  })
})
