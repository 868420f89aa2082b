import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

/** What must not be shown in full where it is not asked for by a deliberate act. */
export type Personal = 'phone' | 'identity'

/** The marked columns by their name in the store. A name marked in one table is masked in the audit trail of every table. */
const marked = new Map<string, Personal>()

function mark(name: string, as: Personal): string {
  marked.set(name, as)
  return name
}

/** What of this kind the column holds, if anything. */
export const personalOf = (columnName: string): Personal | undefined => marked.get(columnName)

/**
 * One vocabulary for both stores. A table is written once as a function of it (db/schema/<room>.ts).
 * What differs by dialect: booleans and JSON (SQLite has neither), 64-bit numbers, and uuid.
 * Types are those of the SQLite form; PostgreSQL's are cast to it here and nowhere else.
 */
export const sqliteColumns = {
  dialect: 'sqlite' as 'sqlite' | 'postgres',
  table: lite.sqliteTable,
  id: (name: string) => lite.text(name).primaryKey(),
  uuid: (name: string) => lite.text(name),
  text: (name: string) => lite.text(name),
  /** A telephone number, E.164 where it could be told. */
  phone: (name: string) => lite.text(mark(name, 'phone')),
  /** The number of an identity card, a passport, a taxpayer. */
  identity: (name: string) => lite.text(mark(name, 'identity')),
  int: (name: string) => lite.integer(name),
  /** A moment, UTC ms. */
  time: (name: string) => lite.integer(name),
  /** Whole minor units of a currency that stands beside it. */
  money: (name: string) => lite.integer(name),
  bool: (name: string) => lite.integer(name, { mode: 'boolean' }),
  json: <T>(name: string) => lite.text(name, { mode: 'json' }).$type<T>(),
  bytes: (name: string) => lite.blob(name, { mode: 'buffer' }),
  /** A number that grows with every row, for order within one store. */
  serial: (name: string) => lite.integer(name).primaryKey({ autoIncrement: true }),
  index: (name: string) => lite.index(name),
  unique: (name: string) => lite.uniqueIndex(name),
  primaryKey: lite.primaryKey,
}
export type Columns = typeof sqliteColumns

/** Drizzle has no column type of its own for it. */
const bytea = pg.customType<{ data: Buffer }>({ dataType: () => 'bytea' })

const postgres = {
  dialect: 'postgres' as const,
  table: pg.pgTable,
  id: (name: string) => pg.uuid(name).primaryKey(),
  uuid: (name: string) => pg.uuid(name),
  text: (name: string) => pg.text(name),
  phone: (name: string) => pg.text(mark(name, 'phone')),
  identity: (name: string) => pg.text(mark(name, 'identity')),
  int: (name: string) => pg.integer(name),
  time: (name: string) => pg.bigint(name, { mode: 'number' }),
  money: (name: string) => pg.bigint(name, { mode: 'number' }),
  bool: (name: string) => pg.boolean(name),
  json: <T>(name: string) => pg.jsonb(name).$type<T>(),
  bytes: (name: string) => bytea(name),
  serial: (name: string) => pg.bigserial(name, { mode: 'number' }).primaryKey(),
  index: (name: string) => pg.index(name),
  unique: (name: string) => pg.uniqueIndex(name),
  primaryKey: pg.primaryKey,
}
export const postgresColumns = postgres as unknown as Columns

/** What every record of a register carries. */
export const recordColumns = (c: Columns) => ({
  id: c.id('id'),
  number: c.text('number').notNull(),
  version: c.int('version').notNull().default(1),
  createdAt: c.time('created_at').notNull(),
  createdBy: c.uuid('created_by'),
  updatedAt: c.time('updated_at').notNull(),
  voidedAt: c.time('voided_at'),
  voidedBy: c.uuid('voided_by'),
  voidReason: c.text('void_reason'),
})

/** What every entry of a reference list carries: it is changed or retired, never deleted. */
export const listColumns = (c: Columns) => ({
  id: c.id('id'),
  version: c.int('version').notNull().default(1),
  retired: c.bool('retired').notNull().default(false),
})
