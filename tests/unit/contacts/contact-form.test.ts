// The reception form becomes what the desk is asked.
import { describe, expect, test } from 'vitest'
import { correctionInput, emptyContact, hasUnclearTime, takeInput } from '../../../renderer/contacts/contact-form'
import { isFindUnused, settleFind } from '../../../renderer/parties/settle-find'
import { newContact } from '../../../shared/contacts/contract'

const form = { ...emptyContact('visit', 'zh'), said: '问路' }

describe('the look-up line of somebody nobody knows', () => {
  test('a number becomes the phone', () => expect(settleFind({ ...form, find: '8 914 555-20-20' })).toEqual({ phone: '8 914 555-20-20', find: '' }))
  test('anything else becomes the name', () => expect(settleFind({ ...form, find: '  Сергей ' })).toEqual({ personName: 'Сергей', find: '' }))
  test('a field that is filled already is left alone', () => expect(settleFind({ ...form, find: 'Сергей', personName: 'Иван' })).toEqual({}))
})

test('an empty phone is no phone, and a kept one is not sent', () => {
  expect(takeInput(form).phone).toBeNull()
  expect(takeInput({ ...form, phoneKept: true }).phone).toBeUndefined()
})

test('the form says what the contract asks for', () => {
  expect(newContact.safeParse(takeInput({ ...form, visiting: '财务', replyWanted: true })).success).toBe(true)
  expect(newContact.safeParse(takeInput({ ...form, said: ' ' })).success).toBe(false)
})

test('a reply time that is not wanted any more is not sent', () => {
  expect(takeInput({ ...form, replyBy: { text: '18:00', at: 1_800_000_000_000 } }).replyBy).toBeNull()
})

test('a time that was not understood holds the saving only where a reply is wanted', () => {
  const unclear = { ...form, replyBy: { text: 'потом', at: null } }
  expect(hasUnclearTime(unclear)).toBe(false)
  expect(hasUnclearTime({ ...unclear, replyWanted: true })).toBe(true)
})

test('the form says when it was begun however soon it is saved, so that saved again it is the same', () => {
  const begunAt = 1_795_000_000_000
  expect(takeInput({ ...form, begunAt }).arrivedAt).toBe(begunAt)
})

test('what stands in the look-up line when saving is used, or said to be used nowhere', () => {
  const typed = { ...form, find: 'Сергей' }
  expect(takeInput(typed).personName).toBe('Сергей')
  expect(isFindUnused(typed)).toBe(false)
  expect(isFindUnused({ ...typed, personName: 'Иван' })).toBe(true)
  expect(isFindUnused({ ...form, find: '139 4530 0217', phone: '+7 914 555-20-20' })).toBe(true)
})

test('why a reply is not wanted any more is only said where it is not', () => {
  expect(correctionInput({ ...form, noReplyReason: 'пришёл сам' }).noReplyReason).toBe('пришёл сам')
  expect(correctionInput({ ...form, noReplyReason: 'пришёл сам', replyWanted: true }).noReplyReason).toBe('')
})
