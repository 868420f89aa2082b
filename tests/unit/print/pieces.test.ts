import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { piecesOf } from '../../../electron/print/parts/pieces'

property.prop([fc.string({ maxLength: 300, unit: fc.constantFrom('水', 'в', ' ', '。', '🚒') }), fc.integer({ min: 1, max: 40 })])('pieces are the text, and none is longer than a row should be', (text, most) => {
  const pieces = piecesOf(text, most)
  expect(pieces.join('')).toBe(text)
  expect(pieces.every(piece => piece !== '' && Array.from(piece).length <= most)).toBe(true)
})

test('is cut between words where there are some', () => {
  expect(piecesOf('вода на полу', 9)).toEqual(['вода на ', 'полу'])
  expect(piecesOf('漏水。已报修', 4)).toEqual(['漏水。', '已报修'])
})
