// Money as it is typed and kept: whole fen.
import { z } from 'zod'

/** A million yuan: beyond that it was mistyped. */
export const MOST_MONEY = 100_000_000

/** A typed number that has come out whole; one that could not be read is none. Error: number.decimal. */
export const wholeNumber = z.custom<number>(value => typeof value === 'number' && Number.isSafeInteger(value), { params: { error: 'number.decimal' } })

/** Fen of a price or fee. Errors: number.decimal, money.negative, money.tooLarge. */
export const fen = wholeNumber.refine(value => value >= 0, { params: { error: 'money.negative' } }).refine(value => value <= MOST_MONEY, { params: { error: 'money.tooLarge' } })
