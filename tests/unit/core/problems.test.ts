import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldProblemsOf } from '../../../shared/core/problems'
import { newContact } from '../../../shared/contacts/contract'
import { firstStart } from '../../../shared/session/contract'
import { personLine } from '../../../shared/text/person-text'

function problems(schema: z.ZodType, input: unknown) {
  const checked = schema.safeParse(input)
  return checked.success ? [] : fieldProblemsOf(checked.error)
}

test('our own errors keep their key and facts', () => {
  expect(problems(z.object({ name: personLine(1, 3) }), { name: 'abcde' })).toEqual([{ path: ['name'], error: 'text.tooLong', params: { max: 3, length: 5 } }])
})

test('a field nobody filled in is to be filled in', () => {
  expect(problems(newContact, { channel: 'visit' })).toEqual([{ path: ['said'], error: 'text.required' }])
})

test('a choice nobody made is to be made', () => {
  expect(problems(newContact, { channel: 'pigeon', said: 'x' })).toEqual([{ path: ['channel'], error: 'choice.required' }])
})

test('limits of zod itself say where the limit is', () => {
  expect(problems(z.object({ a: z.string().max(60) }), { a: 'x'.repeat(1_000_000) })).toEqual([{ path: ['a'], error: 'text.limit', params: { max: 60 } }])
  expect(problems(z.object({ a: z.int().max(240) }), { a: 500 })).toEqual([{ path: ['a'], error: 'number.tooLarge', params: { max: 240 } }])
  expect(problems(z.object({ a: z.int().min(1) }), { a: 0 })).toEqual([{ path: ['a'], error: 'number.tooSmall', params: { min: 1 } }])
  expect(problems(z.object({ a: z.int() }), { a: 1.5 })).toEqual([{ path: ['a'], error: 'number.whole' }])
  expect(problems(z.object({ a: z.array(z.int()).max(1) }), { a: [1, 2] })).toEqual([{ path: ['a'], error: 'list.tooLarge', params: { max: 1 } }])
})

test('each field has one problem, the first', () => {
  const found = problems(firstStart, { lang: 'zh', mall: { zh: '', ru: ' ' }, timeZone: 'x', administrator: { workNumber: '', name: '', pin: '123' } })
  expect(found.map(({ path, error }) => [path.join('.'), error])).toEqual([
    ['mall.zh', 'text.required'],
    ['mall.ru', 'text.required'],
    ['administrator.workNumber', 'text.required'],
    ['administrator.name', 'text.required'],
    ['administrator.pin', 'pin.form'],
  ])
})

test('what no person can have caused is still said', () => {
  expect(problems(z.object({ id: z.uuid() }), { id: 'x' })).toEqual([{ path: ['id'], error: 'wrong' }])
})

test('a line that is filled and no number is told as no whole number, not as empty', () => {
  expect(problems(z.object({ a: z.int().min(1).max(240) }), { a: Number.NaN })).toEqual([{ path: ['a'], error: 'number.whole' }])
})
