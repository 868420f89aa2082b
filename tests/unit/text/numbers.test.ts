import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { showCount, showMoney } from '../../../shared/text/numbers'

test('counts are parted as each language does it', () => {
  expect(showCount(1_234_567, 'zh')).toBe('1,234,567')
  expect(showCount(1_234_567, 'ru')).toBe('1\u00a0234\u00a0567')
})
test.each([
  [123450, 'CNY', '¥1,234.50', '1 234,50 ¥'], [5, 'RUB', '₽0.05', '0,05 ₽'], [-2000, 'CNY', '-¥20.00', '-20,00 ¥'], [1500, 'JPY', '¥1,500', '1 500 ¥'], [0, 'CNY', '¥0.00', '0,00 ¥'],
])('%d minor units of %s', (minor, currency, zh, ru) => {
  expect(showMoney(minor, currency, 'zh')).toBe(zh)
  expect(showMoney(minor, currency, 'ru').replaceAll('\u00a0', ' ')).toBe(ru)
})
test.prop([fc.maxSafeInteger()])('no minor unit is lost in any amount', minor => {
  const shown = showMoney(minor, 'CNY', 'zh')
  expect(Number(shown.replace(/[^0-9-]/g, ''))).toBe(minor === 0 ? 0 : minor)
})
