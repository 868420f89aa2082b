// Registers page by key, newest first: a page begins after the last row of the one before, however many rows stand above it.
import { and, desc, eq, lt, or, type InferSelectModel, type Placeholder, type SQL } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Cursor } from '../shared/core/paging'
import { prepared, value } from './prepared'
import type { Tables } from './schema/tables'
import type { Reader } from './store'

/** What narrows a register, by name: the condition, given the table and the place of the value asked for. */
type Conditions<Name extends keyof Tables, Key extends string> = Readonly<Record<Key, (table: Tables[Name], place: Placeholder) => SQL | undefined>>

/** A page's question: what it is narrowed by, where it goes on, how many rows. */
type Question<Key extends string> = { readonly [Name in Key]?: unknown } & { readonly after?: Cursor | null; readonly limit: number }

/**
 * A register of the table, newest first by the column `sort` (UTC ms) and by id where that is the same. Each kind of question (which conditions,
 * whether it goes on from a row) is built and prepared once a connection. A condition asked for with null, undefined or false is left out.
 */
export function registerOf<Name extends keyof Tables, Key extends string>(name: Name, sort: keyof Tables[Name] & string, conditions: Conditions<Name, Key>) {
  return async (db: Reader, { after, limit, ...asked }: Question<Key>): Promise<InferSelectModel<Tables[Name]>[]> => {
    const values = asked as Record<string, unknown>
    const wanted = (Object.keys(conditions) as Key[]).filter(key => values[key] !== undefined && values[key] !== null && values[key] !== false)
    const query = prepared(db, `${name} by ${sort} ${wanted.join(' ')}${after ? ' after' : ''}`, () => {
      const table = db.t[name]
      const columns = table as unknown as Record<string, AnySQLiteColumn>
      const [at, id] = [column(columns, sort), column(columns, 'id')]
      const where = and(...wanted.map(key => conditions[key](table, value(key))), after ? afterRow(at, id) : undefined)
      // One table stands for all: drizzle cannot follow a table chosen by a type parameter.
      return db.q.select().from(table as unknown as Tables['audit']).where(where).orderBy(desc(at), desc(id)).limit(value('limit')).prepare()
    })
    return (await query.execute({ ...values, at: after?.at, below: after && after.at + 1, id: after?.id, limit })) as unknown as InferSelectModel<Tables[Name]>[]
  }
}

/** The rows after the one named by `at` and `id`. */
function afterRow(at: AnySQLiteColumn, id: AnySQLiteColumn): SQL | undefined {
  return and(
    or(lt(at, value('at')), and(eq(at, value('at')), lt(id, value('id')))),
    // The bare bound lets the index start at the right place; the `or` above alone would scan from the top.
    lt(at, value('below')),
  )
}

function column(columns: Record<string, AnySQLiteColumn>, name: string): AnySQLiteColumn {
  const found = columns[name]
  if (found === undefined) throw new Error(`a register needs the column ${name}`)
  return found
}
