import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type Database from 'better-sqlite3'
import { tables } from '../../../db/schema.sqlite'
import type { Tables } from '../../../db/schema/tables'

/** A bare prepared INSERT of the whole row; fields left out get the column's own default. */
export interface RowWriter<Name extends keyof Tables> {
  /** Writes one row and gives its rowid. */
  put(row: InferInsertModel<Tables[Name]>): number
}

/** Prepares the INSERT of one table on a bare connection. */
export function rowWriter<Name extends keyof Tables>(db: Database.Database, name: Name): RowWriter<Name> {
  const columns = Object.entries(getTableColumns(tables[name] as SQLiteTable)) as [string, SQLiteColumn][]
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const statement = db.prepare(`INSERT INTO "${getTableName(tables[name] as SQLiteTable)}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
  return {
    put: row => {
      const given = row as Record<string, unknown>
      return Number(statement.run(...columns.map(([field, column]) => inColumn(column, given[field]))).lastInsertRowid)
    },
  }
}

function inColumn(column: SQLiteColumn, value: unknown): unknown {
  if (value === null) return null
  if (value !== undefined) return column.mapToDriverValue(value)
  return column.default === undefined ? null : column.mapToDriverValue(column.default)
}
