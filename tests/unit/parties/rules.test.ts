import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { personKinds } from '../../../shared/contacts/contract'
import { isSameParty, kindAfter, sameName } from '../../../shared/parties/rules'

const kind = fc.constantFrom(...personKinds)

test('names are the same however capitals and blanks are typed, in Russian letters too', () => {
  expect(sameName('Ёлкина  АННА ', 'ёлкина Анна')).toBe(true)
  expect(sameName('王芳', '王 芳')).toBe(false)
  expect(isSameParty({ name: 'иванова  анна', phone: null }, { name: 'Иванова Анна', phone: null })).toBe(true)
})

property.prop([kind, kind])('a new record makes a VIP, but takes nobody\'s VIP away', (known, told) => {
  expect(kindAfter(known, told, null)).toBe(known === 'vip' ? 'vip' : told)
})

property.prop([kind, kind])('a form that does not ask, and a correction that leaves the kind alone, change nothing', (known, told) => {
  expect(kindAfter(known, undefined, null)).toBe(known)
  expect(kindAfter(known, told, told)).toBe(known)
})

property.prop([kind])('only correcting a record that says VIP takes it back', told => {
  expect(kindAfter('vip', told, 'vip')).toBe(told)
  expect(kindAfter('vip', told, 'shopper')).toBe('vip')
})
