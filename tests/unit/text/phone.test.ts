import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { maskIdentity, maskPhone, normalizePhone, phoneDigits, showPhone } from '../../../shared/text/phone'

describe('what people type', () => {
  test.each([
    ['13945300217', '+8613945300217'], ['139 4530 0217', '+8613945300217'], ['139-4530-0217', '+8613945300217'], ['+86 13945300217', '+8613945300217'],
    ['8613945300217', '+8613945300217'], ['008613945300217', '+8613945300217'], ['１３９４５３００２１７', '+8613945300217'], ['8 10 86 139 4530 0217', '+8613945300217'],
    ['0453-6222333', '+864536222333'], ['(0453) 622 2333', '+864536222333'], ['010 84236552', '+861084236552'],
    ['89145552020', '+79145552020'], ['8 (914) 555-20-20', '+79145552020'], ['+7 914 555 20 20', '+79145552020'], ['79145552020', '+79145552020'],
    ['9145552020', '+79145552020'], ['8 (423) 655-20-20', '+74236552020'], ['+82 10 1234 5678', '+821012345678'],
  ])('%s is %s', (typed, e164) => expect(normalizePhone(typed)).toBe(e164))
  test.each(['', '110', '8013', '6222333', '222-333', '0453-6222333#801', 'доб. 12', '99999999999999999999', '19999', '12345678901234'])('%s is not guessed at', typed => {
    expect(normalizePhone(typed)).toBeNull()
  })
  test.prop([fc.constantFrom('+8613945300217', '+864536222333', '+79145552020', '+74236552020', '+821012345678', '+77012345678', '+375291234567')])('what is shown can be typed back', e164 => {
    expect(normalizePhone(showPhone(e164))).toBe(e164)
  })
  test.prop([fc.string()])('any text at all is answered', typed => {
    const phone = normalizePhone(typed)
    expect(phone === null || /^\+[0-9]{7,15}$/.test(phone)).toBe(true)
    expect(phoneDigits(typed).whole).toMatch(/^[0-9]*$/)
  })
})

describe('what people see', () => {
  test.each([['+8613945300217', '139 4530 0217'], ['+79145552020', '+7 914 555-20-20'], ['+864536222333', '0453 622 2333'], ['+77012345678', '+7 701 234-56-78'], ['+821012345678', '+82 10 1234 5678'], ['8013', '8013'], ['', '']])('%s is shown as %s', (phone, shown) => {
    expect(showPhone(phone)).toBe(shown)
  })
  test.each([
    ['+8618612341402', '186****1402'], ['186 1234 1402', '186****1402'], ['+79145552020', '+7 914 ***-**-20'], ['89145552020', '+7 914 ***-**-20'],
    ['+864536222333', '0453 ****33'], ['+821012345678', '+82 ****78'], ['6222333', '****33'], ['8013', '****'], ['110', '****'], ['', ''], ['доб. 801', '****'],
  ])('%s is masked as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked))
  test.prop([fc.stringMatching(/^\+?[0-9]{1,20}$/)])('a masked phone hides at least four digits of a long one and all of a short one', phone => {
    const digits = phone.replace('+', '')
    const seen = maskPhone(phone).replace(/[^0-9]/g, '')
    expect(seen.length).toBeLessThanOrEqual(digits.length <= 6 ? 0 : Math.max(2, digits.length - 4))
  })
  test.each([['230102199001011234', '230*************34'], ['23010219900101123X', '230*************3X'], ['4509 123456', '45******56'], ['E12345678', 'E1*****78'], ['1234567', '****'], ['', '']])('identity %s is masked as %s', (id, masked) => {
    expect(maskIdentity(id)).toBe(masked)
  })
  test.prop([fc.string()])('no identity number shows more than five of its characters', id => {
    expect(Array.from(maskIdentity(id).replaceAll('*', '')).length).toBeLessThanOrEqual(5)
  })
})
