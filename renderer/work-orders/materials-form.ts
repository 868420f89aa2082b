// The lines of the materials as they are typed, and back.
import { decimalTyped, typedDecimal } from '../../shared/text/decimal'
import { lineSum, type Material } from '../../shared/work-orders/materials'

/** One line as typed. */
export interface MaterialLine {
  readonly name: string
  readonly unit: string
  readonly quantity: string
  readonly price: string
}

export const emptyLine: MaterialLine = { name: '', unit: '', quantity: '', price: '' }

/** Thousandths of a unit, fen of a yuan. */
const QUANTITY_DIGITS = 3
const MONEY_DIGITS = 2

export const isEmptyLine = (line: MaterialLine): boolean => Object.values(line).every(text => text.trim() === '')

/** Fen of what was typed; nothing is nothing. NaN for what is no number. */
export const moneyOf = (text: string): number => (text.trim() === '' ? 0 : typedDecimal(text, MONEY_DIGITS))

/** Fen as they are typed again. */
export const moneyTyped = (fen: number, mark: '.' | ','): string => decimalTyped(fen, MONEY_DIGITS, mark)

/** A quantity as it is shown. */
export const quantityShown = (quantity: number, mark: '.' | ','): string => decimalTyped(quantity, QUANTITY_DIGITS, mark)

function materialOf({ name, unit, quantity, price }: MaterialLine): Material {
  return { name, unit, quantity: typedDecimal(quantity, QUANTITY_DIGITS), price: typedDecimal(price, MONEY_DIGITS) }
}

/** What is sent: the lines in which something stands. */
export const materialsOf = (lines: readonly MaterialLine[]): Material[] => lines.filter(line => !isEmptyLine(line)).map(materialOf)

/** Where a line stands among those that are sent. */
export const placeAmong = (lines: readonly MaterialLine[], at: number): number => lines.slice(0, at).filter(line => !isEmptyLine(line)).length

/** What a line comes to (fen), or null while it cannot be told. */
export function sumOf(line: MaterialLine): number | null {
  const { quantity, price } = materialOf(line)
  return Number.isSafeInteger(quantity) && Number.isSafeInteger(price) && quantity >= 0 && price >= 0 ? lineSum({ quantity, price }) : null
}

/** What all lines come to (fen), as far as it can be told. */
export const sumOfAll = (lines: readonly MaterialLine[]): number => lines.reduce((sum, line) => sum + (sumOf(line) ?? 0), 0)
