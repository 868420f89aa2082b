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

/** The place in a list that goes by code: the code of the last entry shown. */
export const codeCursor = z.object({ code: z.string() })
export type CodeCursor = z.infer<typeof codeCursor>

/** A question for one page of a list that goes by code. */
export function byCode<Shape extends z.ZodRawShape>(filter: z.ZodObject<Shape>) {
  return filter.extend({ after: codeCursor.nullish(), limit: z.int().min(1).max(MAX_ROWS).default(50) })
}

/** A page of entries by code, and where the next begins (null at the end). */
export function pageByCode<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: codeCursor.nullable() })
}

/** A page of rows, newest first, and where the next begins (null at the end). */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: cursor.nullable() })
}
export interface Page<Row, After = Cursor> {
  rows: Row[]
  next: After | null
}
