import { z } from 'zod'

/** At most this many rows cross to the page at once. */
export const MAX_ROWS = 200

/** The place in a list after which the next page begins: the sort time (UTC ms) and id of the last row shown. */
export const cursor = z.object({ at: z.number(), id: z.string() })
export type Cursor = z.infer<typeof cursor>

/** A question for one page of a register: the filter, where to go on, how many rows. Lists page by key, never by offset. */
export function keyset<Shape extends z.ZodRawShape>(filter: z.ZodObject<Shape>) {
  return filter.extend({ after: cursor.nullish(), limit: z.int().min(1).max(MAX_ROWS).default(50) })
}

/** A page of rows, newest first, and where the next begins (null at the end). */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: cursor.nullable() })
}
export interface Page<Row> {
  rows: Row[]
  next: Cursor | null
}
