import { v7 } from 'uuid'
import { z } from 'zod'

/** The identity of a record: a UUIDv7, so that ids made later sort later. */
export const recordId = z.uuid()

/** A new record id (UUIDv7 text, lower case). */
export function newId(): string {
  return v7()
}

/** Of a UUID's text, the last twelve digits: random in each, and together smaller than what a number holds exactly. */
const TAIL = 12
const TAIL_END = 16 ** TAIL

/** So many ids one after the other, for lists of thousands: the random tail of the first is counted on, as RFC 9562 (6.2, method 2) lets it. */
export function newIds(count: number): string[] {
  const first = newId()
  const from = Number.parseInt(first.slice(-TAIL), 16)
  if (from + count > TAIL_END) return newIds(count)
  const head = first.slice(0, -TAIL)
  return Array.from({ length: count }, (_, at) => `${head}${(from + at).toString(16).padStart(TAIL, '0')}`)
}
