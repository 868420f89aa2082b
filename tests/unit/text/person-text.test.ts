import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { z } from 'zod'
import { reasonableTime } from '../../../shared/core/reasonable-time'
import { cleanLine, cleanText, personLine, personText, textErrorOf, textErrors, textLength } from '../../../shared/text/person-text'
import { phoneText } from '../../../shared/text/phone-text'

/** The errors a schema gives, as the screen reads them. */
function errorsOf(schema: z.ZodType, input: unknown): unknown[] {
  const result = schema.safeParse(input)
  return result.success ? [] : result.error.issues.map(textErrorOf)
}

describe('typed text', () => {
  test('ends are trimmed, line ends made one, letters composed', () => {
    expect(personText(0, 50).parse('  a\r\nb\rc\u2028и\u0306 \n')).toBe('a\nb\nc\nй')
  })
  test('marks nobody sees go, what can be seen stays', () => {
    expect(cleanText('\u202eab\u200f\ufeffc\u0000\u0007\u200b\ud800d')).toBe('abcd')
    for (const seen of ['👨‍👩‍👧', '👩🏽‍💻', '❤️‍🔥', '🇷🇺', '𠮷', 'é', 'a\tb\nc', '№ 5 — «да» 。']) expect(cleanText(seen)).toBe(seen.normalize('NFC'))
  })
  test('a line keeps its words apart when several lines are pasted into it', () => {
    expect(cleanLine('Иванова\r\n  Мария\tП.')).toBe('Иванова Мария П.')
  })
  test('too long says the limit and the present length in characters', () => {
    expect(errorsOf(personLine(1, 3), '𠮷𠮷𠮷𠮷')).toEqual([{ error: 'text.tooLong', max: 3, length: 4 }])
    expect(personLine(1, 3).parse('𠮷𠮷𠮷')).toBe('𠮷𠮷𠮷')
  })
  test('spaces alone are nothing', () => {
    expect(errorsOf(personText(1, 3), ' \u200b \n')).toEqual([{ error: 'text.required', min: 1 }])
  })
  test('too short says how short', () => {
    expect(errorsOf(personText(5, 9), 'abc')).toEqual([{ error: 'text.tooShort', min: 5, length: 3 }])
  })
  test('a default may be given for an empty optional field', () => {
    expect(personLine(0, 10).default('').parse(undefined)).toBe('')
  })
  test('no text at all is a fault of the program and carries none of our errors', () => {
    expect(errorsOf(personText(0, 9), 5)).toEqual([null])
  })
  test.prop([fc.string({ unit: 'binary' })])('cleaning twice changes nothing more', typed => {
    expect(cleanText(cleanText(typed))).toBe(cleanText(typed))
    expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed))
    expect(cleanLine(typed)).not.toMatch(/[\n\r\t]/)
    expect(cleanText(typed)).not.toMatch(/\p{Cs}|[\u202a-\u202e]/u)
  })
  test.prop([fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 5, max: 20 })])('what passes is within the limits', (typed, min, max) => {
    const result = personText(min, max).safeParse(typed)
    const length = textLength(cleanText(typed))
    expect(result.success).toBe(length >= min && length <= max)
  })
})

describe('typed telephone', () => {
  test.each([['139 4530 0217', '+8613945300217'], ['8 (914) 555-20-20', '+79145552020'], ['8013', '8013'], [' 6222333 ', '6222333'], ['0453-6222333#801', '0453-6222333#801']])('%s is kept as %s', (typed, kept) => {
    expect(phoneText.parse(typed)).toBe(kept)
  })
  test.each([
    ['', { error: 'phone.noDigits' }], ['звонить Ивану 5', { error: 'phone.letters' }], ['12', { error: 'phone.tooShort', min: 3, length: 2 }],
    ['123456789012345678901', { error: 'phone.tooLong', max: 20, length: 21 }], ['139=4530', { error: 'phone.character' }],
  ])('%s is refused', (typed, error) => expect(errorsOf(phoneText, typed)).toEqual([error]))
})

describe('reasonable times', () => {
  test('what lies before 2000 or after 2099 was mistyped', () => {
    expect(errorsOf(reasonableTime, Date.UTC(1999, 11, 31))).toMatchObject([{ error: 'time.tooEarly' }])
    expect(errorsOf(reasonableTime, Date.UTC(2100, 0, 1))).toMatchObject([{ error: 'time.tooLate' }])
    expect(reasonableTime.parse(Date.UTC(2026, 10, 22, 10))).toBe(Date.UTC(2026, 10, 22, 10))
  })
})

test('every error key is of the form room.word and stands once', () => {
  expect(new Set(textErrors).size).toBe(textErrors.length)
  expect(textErrors.every(key => /^(text|phone|time)\.[a-zA-Z]+$/.test(key))).toBe(true)
})
