// Failures as people read them. The texts are the real ones.
import { ORPCError } from '@orpc/client'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Lang } from '../../../shared/core/actor'
import { showLang, startTexts } from '../../../renderer/app/i18n'
import { FormError, problemOf, problemOfRecord, reasonWords, sentenceOf } from '../../../renderer/app/problems'

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  startTexts('zh')
})

const refused = (reason: string, params?: Record<string, string | number>) => new ORPCError('REFUSED', { defined: true, data: { reason, params } })

describe.each<[Lang, Record<string, string>]>([
  ['zh', {
    left: '密码不对，还可以试 2 次',
    long: '最多 4000 个字，现在是 1,000,000 个',
    stale: '王芳 2026-11-22 18:05 保存过。您录入的内容还在，请对照后再保存。',
  }],
  ['ru', {
    left: 'Неверный ПИН-код. Остались 2\u00a0попытки',
    long: 'Не больше 4000\u00a0знаков, сейчас 1\u00a0000\u00a0000',
    stale: 'Автор последних изменений: 王芳 22.11.2026 18:05. Введённое вами на месте, сверьте и сохраните снова.',
  }],
])('in %s', (lang, said) => {
  test('a refusal says its reason, with the plural of its number', () => {
    showLang(lang)
    const problem = problemOf(refused('wrong_pin', { left: 2 }))
    expect(problem).toMatchObject({ code: 'REFUSED', detail: said['left'], reason: 'wrong_pin', facts: { left: 2 } })
  })

  test('a field that is too long says where the limit is', () => {
    showLang(lang)
    const problem = problemOf(new FormError([{ path: ['mall', 'zh'], error: 'text.tooLong', params: { max: 4000, length: 1_000_000 } }]))
    expect(problem.fields).toEqual({ 'mall.zh': said['long'] })
  })

  test('a stale save names who was faster, and when by the clock of the mall', () => {
    showLang(lang)
    const data = { id: '1', current: {}, changedBy: '王芳', changedAt: Date.UTC(2026, 10, 22, 10, 5) }
    expect(problemOf(new ORPCError('STALE', { defined: true, data })).detail).toBe(said['stale'])
  })

  test('every kind of failure has a title and a detail', () => {
    showLang(lang)
    const known = ['INVALID', 'STALE', 'REFUSED', 'NOT_ALLOWED', 'NOT_FOUND', 'UNAVAILABLE', 'NOT_SIGNED_IN', 'LOCKED']
    for (const code of [...known, 'INTERNAL_SERVER_ERROR']) {
      const { title, detail } = problemOf(new ORPCError(code, { data: {} }))
      expect(title, code).not.toBe('')
      expect(detail, code).not.toBe('')
    }
    for (const what of ['store', 'diskFull', 'readOnly', 'printer', 'file', 'unknown'])
      expect(problemOf(new ORPCError('UNAVAILABLE', { data: { what } })).detail, what).not.toBe('')
  })

  test('what nobody foresaw is still a sentence, and never a stack', () => {
    showLang(lang)
    for (const thrown of [new Error('boom'), 'text', null, undefined, 42]) {
      const problem = problemOf(thrown)
      expect(problem.code).toBe('UNKNOWN')
      expect(problem.title + problem.detail).not.toMatch(/boom|Error|undefined|null/)
    }
    expect(reasonWords('no_such_reason')).not.toBe('')
    expect(sentenceOf({ error: 'no.such.error' })).not.toBe('')
  })
})

test('an address with an id that is none opens no record: nothing is said of saving', () => {
  showLang('ru')
  const bad = new ORPCError('INVALID', { defined: true, data: { problems: [{ path: ['id'], error: 'wrong' }] } })
  expect(problemOfRecord(bad)).toMatchObject({ code: 'NOT_FOUND', title: 'Запись не найдена' })
  expect(problemOfRecord(new ORPCError('UNAVAILABLE', { defined: true, data: { what: 'store' } })), 'what else is wrong stays so').toMatchObject({ code: 'UNAVAILABLE', what: 'store' })
})
