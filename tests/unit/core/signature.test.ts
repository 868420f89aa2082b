import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { boundsOf, isSignature, pathOf, strokes } from '../../../shared/core/signature'

const field = { width: 400, height: 130 }
const drawn = (...lines: number[][]) => ({ ...field, lines })

describe('a signature drawn by hand', () => {
  test('a touched screen, a dot and a short slip of the hand are none; a stroke across a good part of the field is', () => {
    expect(isSignature(drawn())).toBe(false)
    expect(isSignature(drawn([20, 20]))).toBe(false)
    expect(isSignature(drawn([20, 20, 60, 20]))).toBe(false)
    expect(isSignature(drawn([20, 20, 90, 20]))).toBe(true)
    expect(isSignature(drawn([20, 20, 55, 20], [60, 20, 95, 20]))).toBe(true)
  })

  test('is printed as curves through what was drawn, each line on its own', () => {
    expect(pathOf(drawn([0, 0, 10, 10, 20, 0], [5, 5]))).toBe('M0 0Q10 10 15 5L20 0M5 5h0.1')
  })

  test('is shown where it was drawn, without the empty field around it', () => {
    expect(boundsOf(drawn([100, 40, 300, 90], [250, 20]))).toEqual({ left: 96, top: 16, width: 208, height: 78 })
  })

  const line = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }).map(xs => xs.flatMap(x => [x, x % 130]))
  property.prop([fc.array(line, { maxLength: 20 })])('whatever is drawn may be kept, begins where each line began and ends where it ended', lines => {
    const given = { ...field, lines }
    expect(strokes.parse(given)).toEqual(given)
    const path = pathOf(given)
    expect(path.match(/M/g)?.length ?? 0).toBe(lines.length)
    expect(path).not.toMatch(/NaN|undefined/)
  })
})
