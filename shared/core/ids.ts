import { v7 } from 'uuid'
import { z } from 'zod'

/** The identity of a record: a UUIDv7, so that ids made later sort later. */
export const recordId = z.uuid()

/** A new record id (UUIDv7 text, lower case). */
export function newId(): string {
  return v7()
}
