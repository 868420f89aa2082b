import { describe, expect, test } from 'vitest'
import { typedNumber } from '../../../shared/print/typed-number'

const margin = { min: 0, max: 40, digits: 0 } as const
const offset = { min: -20, max: 20, digits: 1 } as const

describe('a number of a printer’s settings', () => {
  test.each([['8', 8], [' 40 ', 40], ['0', 0], ['１２', 12]])('margin %s is taken', (typed, value) => expect(typedNumber(typed, margin)).toEqual({ value }))
  test.each([['-1,5', -1.5], ['−20', -20], ['3.5', 3.5], ['+2', 2], ['7,', 7]])('offset %s is taken', (typed, value) => expect(typedNumber(typed, offset)).toEqual({ value }))
  test.each(['3,5', '999', '-1', 'abc', '', '1e1', '4 0'])('margin %s is refused with its limits, and not moved to them', typed => {
    expect(typedNumber(typed, margin)).toEqual({ problem: { error: 'number.wholeWithin', params: { min: 0, max: 40 } } })
  })
  test.each(['-99', '1,25', 'abc', '-', ''])('offset %s is refused with its limits', typed => {
    expect(typedNumber(typed, offset)).toEqual({ problem: { error: 'number.within', params: { min: -20, max: 20 } } })
  })
})
