import { expect, test } from 'vitest'
import { SAMPLE_PIN } from '../../../db/seed/sample/house'
import { isGoodPin } from '../../../renderer/session/pin-form'
import { sampleSignIn } from '../../../renderer/session/sample-sign-in'
import { draftOf, noAnswers, resumedAt, stepOfField, wrongIn } from '../../../renderer/session/first-start'
import { offsetName, zoneMatches, zones } from '../../../renderer/session/zones'
import { firstStartDraft, pin } from '../../../shared/session/contract'

test('the sign-in screen judges a new PIN as the desk does', () => {
  for (const typed of ['', '12345', '123456', '1234567', '12345678', 'пароль', 'длинный пароль', '１２３４５６', 'x'.repeat(128), 'x'.repeat(129)])
    expect(isGoodPin(typed), typed).toBe(pin.safeParse(typed).success)
})

test('the sample mall is entered with the PIN that stands on its sign-in screen', () => {
  expect(sampleSignIn.pin).toBe(SAMPLE_PIN)
})

test('every time zone offered is one this runtime knows', () => {
  for (const zone of zones) expect(offsetName(zone, Date.UTC(2026, 10, 22))).toMatch(/^UTC/)
})

test('a zone is found by a city in either language, ё or е', () => {
  expect(zoneMatches('королев', ['科罗廖夫', 'Королёв'])).toBe(true)
  expect(zoneMatches(' 海参 ', ['海参崴', 'Владивосток'])).toBe(true)
  expect(zoneMatches('Пекин', ['海参崴', 'Владивосток'])).toBe(false)
})

const fieldsOf = (...asked: Parameters<typeof wrongIn>) => wrongIn(...asked).map(({ path }) => path.join('.'))

test('a step of the first start asks only for its own fields', () => {
  expect(fieldsOf('mall', { ...noAnswers, mallRu: 'ТЦ' })).toEqual(['mall.zh'])
  expect(fieldsOf('administrator', noAnswers)).toEqual(['administrator.workNumber', 'administrator.name', 'administrator.pin'])
  expect(fieldsOf('printer', noAnswers)).toEqual([])
})

test('a problem found at the end leads back to its step', () => {
  expect(stepOfField('administrator.workNumber')).toBe('administrator')
  expect(stepOfField('timeZone')).toBe('mall')
})

test('what is kept of a first start that is not done has no PIN in it, and goes on where the PIN is asked for', () => {
  const answers = { ...noAnswers, mallZh: '绥芬河贸易城', workNumber: '1001', name: '周伟', pin: '135790', again: '135790', printer: 'SLIP' }
  const draft = firstStartDraft.parse(draftOf('printer', answers))
  expect(JSON.stringify(draft)).not.toContain('135790')
  expect(resumedAt(draft)).toEqual({ step: 'administrator', answers: { ...answers, pin: '', again: '' } })
  expect(resumedAt(draftOf('mall', answers)).step).toBe('mall')
})
