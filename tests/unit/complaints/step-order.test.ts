// Which step stands first under a complaint, for whom, and what is left out.
import { describe, expect, test } from 'vitest'
import { stepOrder } from '../../../renderer/complaints/step-order'
import type { ComplaintFacts } from '../../../shared/complaints/facts'
import { complaintSteps } from '../../../shared/complaints/steps'
import type { ComplaintState } from '../../../shared/complaints/words'
import type { Role } from '../../../shared/core/actor'
import { newModel } from '../../support/complaint-model'

const DEPARTMENT = 'a department'
const { facts: fresh } = newModel(Date.UTC(2026, 10, 22, 2))

const NOW = Date.UTC(2026, 10, 24, 2)

/** As the person sees it at NOW, with the reminder of the department due then or still to come. */
function shown(role: Role, state: ComplaintState, given: Partial<ComplaintFacts> = {}, chaseDueAt = NOW + 1) {
  const facts: ComplaintFacts = { ...fresh, state, validity: 'valid', severity: 'minor', class: 'B', round: { ...fresh.round, departmentId: DEPARTMENT }, ...given }
  const actions = complaintSteps(facts, { role, departmentId: role === 'handler' ? DEPARTMENT : null })
  const chase = { id: 'chase', name: 'chase', startedAt: 0, dueAt: chaseDueAt, rule: { key: 'complaintDays', params: {} }, metAt: null, metBy: null, stoppedAt: null, round: 1, owedBy: 'afterSales' as const }
  return { actions, steps: stepOrder({ state, class: facts.class, actions, clocks: [chase] }, NOW) }
}

/** The one filled button. */
function first(...asked: Parameters<typeof shown>): string | undefined {
  const { actions, steps } = shown(...asked)
  return steps.find(step => step.next && actions[step.name].may)?.name
}

describe('the next step', () => {
  test.each<[Role, ComplaintState, Partial<ComplaintFacts>, string]>([
    ['receptionist', 'registered', { validity: null, severity: null, class: null }, 'judge'],
    ['receptionist', 'invalid', { validity: 'invalid' }, 'explain'],
    ['supervisor', 'contested', { validity: 'invalid', contested: true }, 'rule'],
    ['receptionist', 'judged', { class: 'B' }, 'return'],
    ['receptionist', 'judged', { class: 'A', severity: 'important' }, 'send'],
    ['handler', 'sent', {}, 'sign'],
    ['handler', 'signed', {}, 'return'],
    ['shiftLead', 'returned', {}, 'check'],
    ['receptionist', 'checked', {}, 'tell'],
    ['receptionist', 'told', {}, 'callBack'],
    ['supervisor', 'archived', {}, 'reopen'],
    ['supervisor', 'judged', { class: 'A', severity: 'important' }, 'takeUp'],
    ['supervisor', 'returned', { class: 'A', severity: 'important' }, 'check'],
    ['head', 'signed', { class: 'A', severity: 'important', takenUpAt: 1, extensionAsked: { until: 2 } }, 'decideExtension'],
  ])('of a %s, when it is %s, is %#', (role, state, given, next) => expect(first(role, state, given)).toBe(next))

  test('is the department\'s where it lies with it: the desk signs and returns for it only on purpose, and asks again when that is due', () => {
    for (const role of ['receptionist', 'shiftLead'] as const) {
      for (const state of ['sent', 'signed'] as const) {
        expect(first(role, state)).toBeUndefined()
        expect(first(role, state, {}, NOW)).toBe('chase')
        const name = state === 'sent' ? 'sign' : 'return'
        expect(shown(role, state).steps.find(step => step.name === name)).toMatchObject({ next: false, more: false })
      }
    }
  })

  test('taking up stays in sight beside the check', () => expect(shown('supervisor', 'returned', { class: 'A', severity: 'important' }).steps.map(({ name }) => name)).toContain('takeUp'))

  test('is nobody\'s where only somebody higher may take it', () => expect(first('receptionist', 'returned')).toBeUndefined())
})

describe('what is shown', () => {
  test('a step this role may never take is left out', () => {
    for (const state of ['registered', 'sent', 'signed', 'told', 'archived'] as const) {
      const { actions, steps } = shown('handler', state)
      expect(steps.map(({ name }) => actions[name]).filter(action => !action.may && action.reason === 'not_permitted')).toEqual([])
    }
    expect(shown('handler', 'signed').steps.map(({ name }) => name)).not.toContain('void')
  })

  test('what stands next on the way stays in sight with its reason', () => {
    const { actions, steps } = shown('receptionist', 'checked')
    expect(steps.some(({ name }) => name === 'callBack')).toBe(true)
    expect(actions.callBack).toEqual({ may: false, reason: 'not_told' })
  })

  test('no step stands there twice', () => {
    for (const role of ['receptionist', 'shiftLead', 'supervisor', 'head', 'handler', 'administrator'] as const) {
      for (const state of ['registered', 'judged', 'sent', 'signed', 'returned', 'checked', 'told', 'archived', 'invalid', 'contested', 'closed'] as const) {
        const names = shown(role, state).steps.map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
      }
    }
  })
})
