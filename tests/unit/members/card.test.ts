import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { cardNumber, cardTyped, isCardNumber, looksLikeCard, maskCard, MOST_CARDS, showCard } from '../../../shared/members/card'

const anyCard = fc.integer({ min: 1, max: MOST_CARDS }).map(cardNumber)

describe('a card number', () => {
  test.prop([anyCard, fc.nat(11), fc.integer({ min: 1, max: 9 })])('is none with any single digit wrong', (card, at, by) => {
    const wrong = [...card].map((digit, place) => (place === at ? String((Number(digit) + by) % 10) : digit)).join('')
    expect(isCardNumber(card)).toBe(true)
    expect(isCardNumber(wrong)).toBe(false)
  })

  test.prop([anyCard, fc.nat(10)])('is none with any two neighbours swapped', (card, at) => {
    const digits = [...card]
    const [one = '', other = ''] = [digits[at], digits[at + 1]]
    fc.pre(one !== other)
    digits.splice(at, 2, other, one)
    expect(isCardNumber(digits.join(''))).toBe(false)
  })

  test.prop([fc.uniqueArray(fc.integer({ min: 1, max: MOST_CARDS }), { minLength: 2, maxLength: 2 })])('belongs to one serial number', ([one = 1, other = 2]) => {
    expect(cardNumber(one)).not.toBe(cardNumber(other))
  })

  test.prop([anyCard])('is read as it is printed, with hyphens, and in the full width digits of an input method', card => {
    expect(cardTyped(showCard(card))).toBe(card)
    expect(cardTyped(card.replace(/(....)(?=.)/g, '$1-'))).toBe(card)
    expect(cardTyped([...card].map(digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''))).toBe(card)
  })

  test('is no telephone number, and nothing else', () => {
    for (const text of ['', '13945300217', '+7 914 555-20-20', '8613945300217', '660000000000', '66000000001', 'abc', '6600000000010', '77000000000' + '1']) expect(isCardNumber(text), text).toBe(false)
    expect(looksLikeCard('6600 0000 0019')).toBe(true)
    expect(looksLikeCard('13945300217')).toBe(false)
    expect(() => cardNumber(0)).toThrow(RangeError)
    expect(maskCard(cardNumber(1234))).toMatch(/^6600 \*{4} \d{4}$/)
  })
})
