import { z } from 'zod'
import { recordId } from './ids'

/** The version a save started from; a stale one is told what the other changed. */
export const version = z.int().min(1)

/**
 * What every command carries besides its own input: a key made once per intention of the person. A repeated
 * command (a double click, a commit that reported a failure but landed) answers with the first result.
 */
export function command<Shape extends z.ZodRawShape>(input: z.ZodObject<Shape>) {
  return input.extend({ commandKey: recordId })
}

/** Names the record and the version a change starts from. */
export const recordVersion = z.object({ id: recordId, version })
