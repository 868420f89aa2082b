import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { readingSeconds } from '../../../shared/broadcast/reading-time'

/** At one character or word a second, so that the seconds are what was counted. */
const counted = (text: string, lang: 'zh' | 'ru') => readingSeconds(text, lang, 60)

describe('what is counted', () => {
  test.each([
    ['欢迎光临', 4], ['各位顾客，早上好！', 7], ['三楼', 2], ['120', 4], ['15', 2], ['20', 2], ['105', 4], ['1005', 4], ['15:30', 5], ['9:00', 2], ['9:15', 4], ['21:45', 7], ['2026年', 5], ['11月22日', 7], ['8-800-555-35-35', 11],
    ['电话138 0013 8000', 13], ['A-203', 4], ['A-203店铺', 6], ['20%', 5], ['¥99', 4], ['1.5公斤', 5], ['12000元', 5], ['1,200元', 5], ['4000-6000元', 5], ['Zara', 2], ['VIP', 3], ['iPhone 15', 4], ['', 0], ['，。！', 0],
  ])('Chinese %s is %i characters', (text, characters) => expect(counted(text, 'zh')).toBe(characters))
  test.each([
    ['Добро пожаловать', 2], ['Уважаемые покупатели, добрый день!', 4], ['третий этаж', 2], ['120', 2], ['15', 1], ['25', 2], ['105', 2], ['1005', 2], ['1 200', 2], ['2000', 2], ['2026', 4], ['15:30', 2], ['9:00', 2], ['21:45', 4],
    ['8-800-555-35-35', 9], ['8 (800) 555-35-35', 9], ['А-203', 3], ['20 %', 2], ['99 ₽', 3], ['1,5 кг', 5], ['кто-то', 1], ['QR-код', 1], ['Zara', 1], ['VIP', 3], ['№ 5', 2], ['', 0], ['— … !', 0], ['бо\u0301льшая', 1],
  ])('Russian %s is %i words', (text, words) => expect(counted(text, 'ru')).toBe(words))
})

describe('how long it takes', () => {
  test('240 characters or 120 words take a minute at the usual speed', () => {
    expect(readingSeconds('好'.repeat(240), 'zh')).toBe(60)
    expect(readingSeconds('да '.repeat(120), 'ru')).toBe(60)
  })
  test('a broken second counts as a whole one', () => {
    expect(readingSeconds('好', 'zh')).toBe(1)
    expect(readingSeconds('好'.repeat(241), 'zh')).toBe(61)
  })
  test("a reader's own speed replaces the usual one", () => {
    expect(readingSeconds('好'.repeat(300), 'zh', 300)).toBe(60)
    expect(readingSeconds('да '.repeat(45), 'ru', 90)).toBe(30)
  })
  test.prop([fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), fc.constantFrom('zh' as const, 'ru' as const)])('a sentence more never takes less time', (text, more, lang) => {
    expect(readingSeconds(`${text}\n${more}`, lang)).toBeGreaterThanOrEqual(readingSeconds(text, lang))
  })
  test.prop([fc.integer({ min: 0, max: 999_999 }), fc.constantFrom('zh' as const, 'ru' as const)])('every number takes some time and none takes long', (number, lang) => {
    expect(counted(String(number), lang)).toBeGreaterThanOrEqual(1)
    expect(counted(String(number), lang)).toBeLessThanOrEqual(lang === 'zh' ? 13 : 8)
  })
})
