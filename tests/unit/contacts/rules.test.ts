import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { contactProblems, contactSteps, replyDue } from '../../../shared/contacts/rules'
import { roles } from '../../../shared/core/actor'

const NOW = Date.UTC(2026, 10, 22, 2, 46)
const HOUR = 3_600_000

test('a reply asked for by a time is due then, one without a time two hours after arrival', () => {
  expect(replyDue({ replyWanted: true, replyBy: NOW + HOUR }, NOW)?.dueAt).toBe(NOW + HOUR)
  expect(replyDue({ replyWanted: true, replyBy: null }, NOW)?.dueAt).toBe(NOW + 2 * HOUR)
  expect(replyDue({ replyWanted: false, replyBy: NOW + HOUR }, NOW)).toBeNull()
})

test('an arrival in the future and a reply before the arrival are refused', () => {
  expect(contactProblems({ arrivedAt: NOW + HOUR, replyWanted: false }, NOW).map(problem => problem.error)).toEqual(['time.future'])
  expect(contactProblems({ arrivedAt: NOW, replyWanted: true, replyBy: NOW - HOUR }, NOW).map(problem => problem.error)).toEqual(['replyBy.beforeArrival'])
})

const anyFacts = fc.record({
  replyWanted: fc.boolean(),
  repliedAt: fc.option(fc.constant(NOW)),
  leftAt: fc.option(fc.constant(NOW)),
  office: fc.constant(null),
  voided: fc.option(fc.constant({ at: NOW, by: null, reason: 'x' })),
})

property.prop([anyFacts, fc.constantFrom(...roles)])('nothing may be done with a cancelled contact, and a reply is given at most once', (facts, role) => {
  const steps = contactSteps(facts, role)
  if (facts.voided) expect(Object.values(steps).some(step => step.may)).toBe(false)
  if (facts.repliedAt !== null || !facts.replyWanted) expect(steps.answer.may).toBe(false)
})

property.prop([anyFacts])('a department handler has nothing to do at the reception', facts => {
  expect(Object.values(contactSteps(facts, 'handler')).some(step => step.may)).toBe(false)
})
