// The complaint form becomes what the desk is asked.
import { describe, expect, test } from 'vitest'
import { correctInput, emptyComplaint, fromContact, problemsOf, repliesToNobody, takeInput, unclearTimes } from '../../../renderer/complaints/complaint-form'
import type { ComplaintValue } from '../../../renderer/complaints/complaint-form'
import { newComplaint } from '../../../shared/complaints/contract'
import type { ContactView } from '../../../shared/contacts/contract'
import { newId } from '../../../shared/core/ids'

const now = Date.UTC(2026, 10, 22, 3)
const form: ComplaintValue = { ...emptyComplaint('ru'), said: 'Не вернули деньги за куртку', categoryId: newId(), replyWanted: false }
const wrong = (value: ComplaintValue) => problemsOf(value, now).map(({ path, error }) => `${path.join('.')} ${error}`)

test('the shortest complaint is what was said and of what kind it is', () => {
  expect(newComplaint.safeParse(takeInput(form)).success).toBe(true)
  expect(wrong(form)).toEqual([])
  expect(wrong({ ...form, categoryId: null })).toEqual(['categoryId choice.required'])
})

test('who is complained of is asked for by its kind, and what belongs to another kind is not sent', () => {
  const both = { ...form, againstDepartmentId: newId(), againstMerchantId: newId() }
  expect(takeInput({ ...both, againstKind: 'shop' })).toMatchObject({ againstDepartmentId: null, againstMerchantId: both.againstMerchantId })
  expect(takeInput(both)).toMatchObject({ againstDepartmentId: null, againstMerchantId: null })
  expect(wrong({ ...form, againstKind: 'department' })).toEqual(['againstDepartmentId choice.required'])
  // The field on the screen is the shop's line.
  expect(wrong({ ...form, againstKind: 'shop' })).toEqual(['againstShop choice.required'])
})

describe('times', () => {
  test('what did not happen yet, and a day that is over, are said before anything is sent', () => {
    expect(wrong({ ...form, happenedAt: { text: '25.11 10:00', at: now + 3 * 86_400_000 } })).toEqual(['happenedAt time.future'])
    expect(wrong({ ...form, wantedBy: { text: '', at: now - 86_400_000 } })).toEqual(['wantedBy wantedBy.past'])
  })
  test('one that was not understood is not taken for none', () => expect(unclearTimes({ ...form, wantedBy: { text: 'потом', at: null } })).toEqual({ happenedAt: false, wantedBy: true }))
})

test('the look-up line of somebody nobody knows is not lost, and a kept phone is not sent', () => {
  expect(takeInput({ ...form, find: '+7 914 555-20-20' })).toMatchObject({ phone: '+7 914 555-20-20' })
  expect(takeInput({ ...form, phoneKept: true }).phone).toBeUndefined()
})

test('a file goes as its content and name, without its picture', () => {
  const put = { hash: 'a'.repeat(64), name: 'чек.jpg', kind: 'image' as const, type: 'image/jpeg', size: 10, thumb: 'AAAA' }
  expect(takeInput({ ...form, attachments: [put] }).attachments).toEqual([{ hash: put.hash, name: put.name }])
})

test('a correction says what the record says, and nothing of the contact, the files or the earlier complaint', () => {
  const told = correctInput(form)
  expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['contactId']))
  expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['attachments']))
})

test('a reply is promised to somebody: a phone in the look-up line counts, and no reply is the way out', () => {
  const promised = { ...form, replyWanted: true }
  expect(wrong(promised)).toEqual(['phone phone.forReply'])
  expect(repliesToNobody(promised)).toBe(true)
  for (const reached of [{ phone: '+7 914 555-20-20' }, { find: '+7 914 555-20-20' }, { phoneKept: true }, { replyWanted: false }]) expect(wrong({ ...promised, ...reached })).toEqual([])
})

describe('out of a contact', () => {
  const contact = { id: newId(), channel: 'call', said: 'Не ответили', personName: 'Зоя', phone: { masked: '+7 914 ***-**-20' }, spoken: 'ru', kind: 'shopper', partyId: null, merchant: null, replyWanted: true, replyBy: now - 1 } as unknown as ContactView
  const copied = (given: Partial<ContactView>) => fromContact({ ...contact, ...given }, { moment: ms => String(ms), shop: () => '' }, now)
  test('a reply day that is over stays behind, one to come goes with it', () => {
    expect(copied({}).wantedBy).toEqual({ text: '', at: null })
    expect(copied({ replyBy: now + 1 }).wantedBy.at).toBe(now + 1)
  })
  test('that no reply was wanted goes with it', () => {
    expect(copied({}).replyWanted).toBe(true)
    expect(copied({ replyWanted: false }).replyWanted).toBe(false)
  })
})
