// What was used for a repair, and what it comes to. Money in fen, quantities in thousandths of a unit.
import { z } from 'zod'
import { fen, wholeNumber } from '../text/fen'
import { personLine } from '../text/person-text'

/** A slip has room for so many lines. */
export const MOST_MATERIALS = 60
/** A million units: beyond that it was mistyped. */
const MOST_QUANTITY = 1_000_000_000

const quantity = wholeNumber.refine(value => value > 0, { params: { error: 'quantity.none' } }).refine(value => value <= MOST_QUANTITY, { params: { error: 'quantity.tooLarge' } })

/** One line of the list. `unit` in words: 个, м, кг. */
export const material = z.object({ name: personLine(1, 120), unit: personLine(1, 20), quantity, price: fen })
export type Material = z.infer<typeof material>

type Priced = Pick<Material, 'quantity' | 'price'>

/** What a line comes to (fen), rounded half up. Exact: the product of the two largest stays within what a bigint is asked for. */
export function lineSum({ quantity: count, price }: Priced): number {
  return Number((BigInt(count) * BigInt(price) + 500n) / 1000n)
}

/** What all lines come to (fen): the sum of what stands behind each. */
export function materialsSum(materials: readonly Priced[]): number {
  return materials.reduce((sum, line) => sum + lineSum(line), 0)
}

/** What money of an order is counted in (ISO 4217). */
export const CURRENCY = 'CNY'
