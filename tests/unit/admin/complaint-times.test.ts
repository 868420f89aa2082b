import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { changedTimes, timesForm, timesOfForm, type TimesForm } from '../../../renderer/admin/complaint-times'
import { boundsOfTime, unitOf } from '../../../renderer/admin/times-units'
import { complaintPolicy, defaultPolicy, type ComplaintPolicy } from '../../../shared/complaints/policy'
import { approvers } from '../../../shared/complaints/words'
import { fieldProblemsOf } from '../../../shared/core/problems'

const minutes = fc.integer({ min: 5, max: 10_080 })
const days = fc.integer({ min: 1, max: 90 })
const severity = fc.record({
  handOverMinutes: minutes,
  takeUp: fc.oneof(fc.constant(null), fc.constant('sameDay' as const), fc.record({ minutes })),
  answerDays: fc.option(days),
  settleDays: days,
  approver: fc.constantFrom(...approvers),
})
const anyPolicy: fc.Arbitrary<ComplaintPolicy> = fc.record({
  severities: fc.record({ minor: severity, important: severity, major: severity }),
  chaseDays: days, callBackDays: days, ruleDays: days, majorAfterMonths: fc.integer({ min: 1, max: 12 }), majorAtTime: fc.integer({ min: 2, max: 10 }),
  leadMinutes: fc.integer({ min: 5, max: 1440 }), lateMinutes: fc.integer({ min: 5, max: 1440 }),
})

const problemsOf = (changed: Partial<TimesForm>) => {
  const checked = complaintPolicy.safeParse(timesOfForm({ ...timesForm(defaultPolicy), ...changed }))
  return checked.success ? [] : fieldProblemsOf(checked.error).map(({ path, error, params }) => [path.join('.'), error, params?.['min'] ?? params?.['max']])
}

describe('the form of complaint times', () => {
  property.prop([anyPolicy])('sends back what it was filled with', policy => {
    expect(complaintPolicy.parse(timesOfForm(timesForm(policy)))).toEqual(policy)
  })

  test.each<[keyof TimesForm, string, unknown[]]>([
    ['severities.minor.handOverMinutes', '4', ['number.tooSmall', 5]],
    ['severities.major.settleDays', '91', ['number.tooLarge', 90]],
    ['severities.important.takeUp.minutes', '', ['number.tooSmall', 5]],
    ['severities.important.takeUp.minutes', '20000', ['number.tooLarge', 10_080]],
    ['severities.major.answerDays', '1.5', ['number.tooSmall', 1]],
    ['majorAtTime', 'три', ['number.tooSmall', 2]],
  ])('%s of %j is told beside its own line', (name, typed, told) => {
    expect(problemsOf({ [name]: typed } as Partial<TimesForm>)).toEqual([[name, ...told]])
  })

  test('an answer without days goes with the result, and minutes that are not chosen are not asked for', () => {
    expect(timesOfForm({ ...timesForm(defaultPolicy), 'severities.major.answerDays': ' ', 'severities.minor.takeUp.minutes': '' })).toMatchObject({ severities: { major: { answerDays: null }, minor: { takeUp: null } } })
  })
})

describe('what differs from the usual times', () => {
  test('nothing of the times the program comes with', () => {
    expect(changedTimes(timesForm(defaultPolicy))).toEqual([])
  })

  test('each line that holds something else, and no minutes that nobody asks for', () => {
    const form = { ...timesForm(defaultPolicy), 'severities.minor.settleDays': '5', 'severities.minor.takeUp.minutes': '90', chaseDays: '2' }
    expect(changedTimes(form)).toEqual(['severities.minor.settleDays', 'chaseDays'])
    expect(changedTimes({ ...form, 'severities.minor.takeUp': 'minutes' })).toContain('severities.minor.takeUp.minutes')
  })

  test.each<[keyof TimesForm, string, number]>([['leadMinutes', 'minutes', 1440], ['severities.major.takeUp.minutes', 'minutes', 10_080], ['severities.major.answerDays', 'days', 90], ['majorAtTime', 'times', 10], ['majorAfterMonths', 'months', 12]])('%s is counted in %s up to %d', (name, unit, max) => {
    expect(unitOf(name)).toBe(unit)
    expect(boundsOfTime(name).max).toBe(max)
  })
})
