import { describe, expect, test } from 'vitest'
import { fieldProblemsOf } from '../../../shared/core/problems'
import { publicPhone } from '../../../shared/text/public-phone'

const problem = (typed: string) => {
  const checked = publicPhone.safeParse(typed)
  return checked.success ? null : fieldProblemsOf(checked.error)[0]?.error
}

describe('the mall’s telephone', () => {
  test.each(['', '0453-6222333', '+7 (4232) 55-20-20', '0453-6222333 转 801', '622-20-20 доб. 15', '622-20-20, вн. 15', '6222333 ext. 8', '6222333#8', '6222333 分机8', '110', '0453-6222333、6222334', '０４５３－６２２２３３３'])('%s can be dialled', typed => {
    expect(problem(typed)).toBeNull()
  })
  test('it is printed as it was typed', () => expect(publicPhone.parse(' 0453-6222333 转 801 ')).toBe('0453-6222333 转 801'))
  test.each([
    ['abc 123', 'phone.extension'], ['hello я 电话', 'phone.extension'], ['转', 'phone.noDigits'], ['---', 'phone.noDigits'], ['12', 'phone.tooShort'], ['6222333 $', 'phone.character'], ['1'.repeat(41), 'text.tooLong'],
  ])('%s cannot', (typed, error) => expect(problem(typed)).toBe(error))
})
