import type { FieldProblem } from '../core/errors'

/** What a number of a printer's settings may be. `digits` after the decimal mark. */
export interface NumberBounds {
  readonly min: number
  readonly max: number
  readonly digits: 0 | 1
}

/** A typed number with point or comma, or what is wrong with it (number.wholeWithin, number.within). Nothing is rounded or moved: what is typed counts or does not. */
export function typedNumber(text: string, { min, max, digits }: NumberBounds): { value: number } | { problem: Pick<FieldProblem, 'error' | 'params'> } {
  const plain = text.normalize('NFKC').trim().replace(',', '.').replace(/^[−–]/u, '-')
  const value = (digits === 0 ? /^[+-]?\d{1,6}$/ : /^[+-]?\d{1,6}(?:\.\d?)?$/).test(plain) ? Number(plain) : Number.NaN
  return value >= min && value <= max ? { value } : { problem: { error: digits === 0 ? 'number.wholeWithin' : 'number.within', params: { min, max } } }
}
