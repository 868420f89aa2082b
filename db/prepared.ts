import { getTableColumns, inArray, sql, type AnyColumn, type InferInsertModel, type InferSelectModel, type Placeholder, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tables } from './schema/tables'
import type { Reader } from './store'

// Turning a drizzle query into SQL and preparing it costs several times what SQLite takes to run it. What is asked hundreds of times an hour is
// therefore built once a connection, with places for its values.
const kept = new WeakMap<Reader['q'], Map<string, unknown>>()

/** The query kept under `key` on this connection, made by `make` the first time. The key tells apart all that makes its SQL differ. */
export function prepared<Query>(db: Reader, key: string, make: () => Query): Query {
  const queries = kept.get(db.q) ?? new Map<string, unknown>()
  kept.set(db.q, queries)
  const found = queries.get(key) as Query | undefined
  if (found !== undefined) return found
  const made = make()
  queries.set(key, made)
  return made
}

/** The place of a value in a prepared query. */
export const value = (name: string): Placeholder => sql.placeholder(name)

/** How many places a list of `count` values gets: a power of two, so that there are few different queries. */
export function placesFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, count)))
}

/** A condition for a prepared query: the column is one of the values given by `listed`. */
export function isOneOf(column: AnyColumn, places: number): SQL {
  return inArray(column, Array.from({ length: places }, (_, at) => value(`listed${at}`)))
}

/** The values for `isOneOf`; the last is repeated in the places left over. */
export function listed(values: readonly unknown[], places: number): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length: places }, (_, at) => [`listed${at}`, values[Math.min(at, values.length - 1)]]))
}

type Named = keyof Tables
// One table stands for all: drizzle cannot follow a table chosen by a type parameter.
const tableOf = (db: Reader, name: Named) => db.t[name] as unknown as Tables['timeline']

/** What a row of the table has when nothing is said: the columns' own defaults, otherwise nothing. */
function emptyRow(db: Reader, name: Named): Record<string, unknown> {
  return prepared(db, `empty ${name}`, () => Object.fromEntries(Object.entries(getTableColumns(tableOf(db, name) as unknown as SQLiteTable)).map(([field, column]) => [field, column.default ?? null])))
}

function places(db: Reader, name: Named) {
  return Object.fromEntries(Object.keys(emptyRow(db, name)).map(field => [field, value(field)])) as never
}

function filled(db: Reader, name: Named, row: object): Record<string, unknown> {
  const whole = { ...emptyRow(db, name) }
  for (const [field, given] of Object.entries(row)) if (given !== undefined) whole[field] = given
  return whole
}

/**
 * Adds one row to a table that has no serial, and gives the row as it stands there: fields left out have the column's default. It is not read
 * back, since nothing but these fields and defaults makes up a row.
 */
export async function addRow<Name extends Named>(db: Reader, name: Name, row: InferInsertModel<Tables[Name]>): Promise<InferSelectModel<Tables[Name]>> {
  const insert = prepared(db, `add ${name}`, () => db.q.insert(tableOf(db, name)).values(places(db, name)).prepare())
  const whole = filled(db, name, row)
  await insert.execute(whole)
  return whole as InferSelectModel<Tables[Name]>
}
