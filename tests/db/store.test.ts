import { randomUUID } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { getTableConfig as postgresConfig } from 'drizzle-orm/pg-core'
import { getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { migratePostgres, tryPostgres } from '../../db/postgres/open'
import { tables as postgresTables } from '../../db/schema.postgres'
import { tables as sqliteTables } from '../../db/schema.sqlite'
import { migrateSqlite } from '../../db/sqlite/open'
import { SqliteStore } from '../../db/sqlite/store'
import type { Reader, Store, Writer } from '../../db/store'
import { migrationsOf } from '../support/migrations'
import { onBothStores } from '../support/desk'
import { createDatabase } from '../support/postgres'


/** A counter row is the plainest thing a store can hold. */
const put = (tx: Writer, series: string, last = 1) => tx.q.insert(tx.t.counters).values({ series, last })
const seriesIn = async (db: Reader) => (await db.q.select({ series: db.t.counters.series }).from(db.t.counters).orderBy(db.t.counters.series)).map(row => row.series).filter(series => series.startsWith('test'))
const held = (store: Store) => store.read(seriesIn)
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

onBothStores('the store', make => {
  const storeOf = async () => (await make()).desk.store

  test('a reader sees nothing of a transaction that is not committed', async () => {
    const store = await storeOf()
    let seenInside: string[] = []
    await store.write(async tx => {
      await put(tx, 'test-1')
      seenInside = await held(store)
      expect(await seriesIn(tx)).toEqual(['test-1'])
      await put(tx, 'test-2')
    })
    expect(seenInside).toEqual([])
    expect(await held(store)).toEqual(['test-1', 'test-2'])
  })

  test('what threw half-way leaves nothing, goes on as it was thrown, and the store works on', async () => {
    const store = await storeOf()
    const thrown = new Error('changed my mind')
    await expect(store.write(async tx => {
      await put(tx, 'test-1')
      throw thrown
    })).rejects.toBe(thrown)
    expect(await held(store)).toEqual([])
    await store.write(tx => put(tx, 'test-2'))
    expect(await held(store)).toEqual(['test-2'])
    expect(store.state()).toBe('ok')
  })

  test('a statement that fails leaves nothing, and the store works on', async () => {
    const store = await storeOf()
    await expect(store.write(async tx => {
      await put(tx, 'test-1')
      await put(tx, 'test-1')
    })).rejects.toThrow()
    expect(await held(store)).toEqual([])
    await store.write(tx => put(tx, 'test-1'))
    expect(await held(store)).toEqual(['test-1'])
  })

  test('twenty writers at once raise one counter twenty times', async () => {
    const store = await storeOf()
    await store.write(tx => put(tx, 'test', 0))
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.write(async tx => {
      const { counters } = tx.t
      const [row] = await tx.rows<{ last: number }>('UPDATE counters SET last = last + 1 WHERE series = ? RETURNING last', ['test'])
      await pause(1)
      await tx.q.select().from(counters)
      return Number(row!.last)
    })))
    expect(answers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  })

  test('a row that points at nothing is refused', async () => {
    const store = await storeOf()
    await expect(store.write(tx => tx.q.insert(tx.t.teams).values({ id: randomUUID(), departmentId: randomUUID(), nameZh: '一组', nameRu: 'Группа 1' } as never))).rejects.toThrow()
  })

  test('what was committed is there after the store was closed and opened', async () => {
    const made = await make()
    await made.desk.store.write(tx => put(tx, 'test-1'))
    if (made.dialect === 'postgres') {
      const second = await make({ url: made.url! })
      return expect(await held(second.desk.store)).toEqual(['test-1'])
    }
    await made.desk.store.close()
    const again = new SqliteStore(join(made.folder, 'desk.sqlite'))
    expect(await held(again)).toEqual(['test-1'])
    await again.close()
  })
})

describe('the two schemas', () => {
  /** What a type of one dialect is called in the other. */
  const MEANS: Readonly<Record<string, readonly string[]>> = { text: ['text', 'uuid', 'jsonb'], integer: ['integer', 'bigint', 'boolean', 'bigserial'], blob: ['bytea'] }

  test('have the same tables', () => {
    expect(Object.keys(postgresTables).sort()).toEqual(Object.keys(sqliteTables).sort())
  })

  test.each(Object.keys(sqliteTables) as (keyof typeof sqliteTables)[])('agree on %s, column by column, index by index', name => {
    const lite = sqliteTables[name]
    const server = postgresTables[name]
    expect(getTableName(server)).toBe(getTableName(lite))
    const columns = (table: typeof lite) => Object.entries(getTableColumns(table)).map(([key, column]) => ({ key, name: column.name, notNull: column.notNull, primary: column.primary, hasDefault: column.hasDefault }))
    // A serial column has its default on the server only; everything else is the same.
    const plain = (table: typeof lite) => columns(table).map(column => (column.key === 'seq' && column.primary ? { ...column, hasDefault: true } : column))
    expect(plain(server)).toEqual(plain(lite))
    for (const [key, column] of Object.entries(getTableColumns(lite))) {
      const other = (getTableColumns(server) as Record<string, { getSQLType(): string }>)[key]!
      expect(MEANS[column.getSQLType()], `${name}.${key}`).toContain(other.getSQLType())
    }
    const a = sqliteConfig(lite as never)
    const b = postgresConfig(server as never)
    const indexes = (list: { config: { name?: string | undefined; unique?: boolean; columns: unknown[] } }[]) => list.map(({ config }) => [config.name, config.unique ?? false, config.columns.map(column => (column as { name?: string }).name ?? null)]).sort()
    expect(indexes(b.indexes as never)).toEqual(indexes(a.indexes as never))
    const keys = (list: { reference(): { columns: { name: string }[]; foreignColumns: { name: string }[]; foreignTable: unknown } }[]) =>
      list.map(key => key.reference()).map(({ columns: from, foreignColumns, foreignTable }) => [from.map(column => column.name), foreignColumns.map(column => column.name), getTableName(foreignTable as never)]).sort()
    expect(keys(b.foreignKeys as never)).toEqual(keys(a.foreignKeys as never))
  })
})

describe('the embedded store’s file', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'desk-store-'))
    file = join(folder, 'desk.sqlite')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const tablesIn = (path: string) => {
    const db = new Database(path, { readonly: true })
    const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all()
    db.close()
    return names as string[]
  }

  /** The program's migrations with one more after them. */
  const withOneMore = (sql: string) => {
    const more = join(folder, 'migrations')
    cpSync(migrationsOf('sqlite'), more, { recursive: true })
    const journal = JSON.parse(readFileSync(join(more, 'meta/_journal.json'), 'utf8')) as { entries: { idx: number; when: number; tag: string }[] }
    journal.entries.push({ idx: 99, when: 9_999_999_999_999, tag: '0099_more' })
    writeFileSync(join(more, 'meta/_journal.json'), JSON.stringify(journal))
    writeFileSync(join(more, '0099_more.sql'), sql)
    return more
  }

  test('writes ahead, waits for the disk at every commit and keeps references', async () => {
    migrateSqlite(file, migrationsOf('sqlite'))
    const store = new SqliteStore(file)
    await store.write(tx => put(tx, 'test-1'))
    const read = (name: string) => store.write(async tx => Object.values((await tx.rows<Record<string, unknown>>(`PRAGMA ${name}`, []))[0]!)[0])
    expect([await read('journal_mode'), await read('synchronous'), await read('foreign_keys')]).toEqual(['wal', 2, 1])
    await store.close()
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  test('is made by the migrations, and made once', () => {
    migrateSqlite(file, migrationsOf('sqlite'))
    const first = tablesIn(file)
    expect(first).toContain('contacts')
    migrateSqlite(file, migrationsOf('sqlite'))
    expect(tablesIn(file)).toEqual(first)
    expect(existsSync(`${file}.before-update`)).toBe(false)
  })

  test('is copied before an update', () => {
    migrateSqlite(file, migrationsOf('sqlite'))
    migrateSqlite(file, withOneMore('CREATE TABLE brand_new (id integer)'))
    expect(tablesIn(file)).toContain('brand_new')
    expect(tablesIn(`${file}.before-update`)).not.toContain('brand_new')
  })

  test('written by a newer program it is refused and not changed', () => {
    migrateSqlite(file, withOneMore('CREATE TABLE brand_new (id integer)'))
    const before = readFileSync(file)
    expect(() => migrateSqlite(file, migrationsOf('sqlite'))).toThrow(expect.objectContaining({ trouble: 'newer' }))
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('an update that fails leaves it as it was, to the last statement', () => {
    migrateSqlite(file, migrationsOf('sqlite'))
    const before = tablesIn(file)
    expect(() => migrateSqlite(file, withOneMore('CREATE TABLE brand_new (id integer);\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1)'))).toThrow(expect.objectContaining({ trouble: 'migration' }))
    expect(tablesIn(file)).toEqual(before)
    migrateSqlite(file, migrationsOf('sqlite'))
  })

  test('an update that would leave rows pointing at nothing is undone', async () => {
    migrateSqlite(file, migrationsOf('sqlite'))
    const db = new Database(file)
    db.exec('CREATE TABLE parent (id integer PRIMARY KEY); CREATE TABLE child (parent_id integer REFERENCES parent(id)); INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1)')
    db.close()
    expect(() => migrateSqlite(file, withOneMore('DELETE FROM parent'))).toThrow(expect.objectContaining({ trouble: 'migration' }))
    const after = new Database(file)
    expect(after.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1)
    after.close()
  })

  test('a table rebuilt by an update keeps the rows that point at it', () => {
    migrateSqlite(file, migrationsOf('sqlite'))
    const db = new Database(file)
    db.exec('CREATE TABLE parent (id integer PRIMARY KEY); CREATE TABLE child (parent_id integer REFERENCES parent(id) ON DELETE CASCADE); INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1)')
    db.close()
    const rebuild = ['CREATE TABLE parent_new (id integer PRIMARY KEY, name text)', 'INSERT INTO parent_new (id) SELECT id FROM parent', 'DROP TABLE parent', 'ALTER TABLE parent_new RENAME TO parent']
    migrateSqlite(file, withOneMore(rebuild.join(';\n--> statement-breakpoint\n')))
    const after = new Database(file)
    expect(after.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1)
    after.close()
  })

  test('something else under its name is said to be damaged, and stays', () => {
    writeFileSync(file, 'a letter to my aunt, long enough to be no database at all; '.repeat(20))
    copyFileSync(file, `${file}.same`)
    expect(() => migrateSqlite(file, migrationsOf('sqlite'))).toThrow(expect.objectContaining({ trouble: 'damaged' }))
    expect(readFileSync(file).equals(readFileSync(`${file}.same`))).toBe(true)
  })
})

describe('the mall’s server', () => {
  const fresh = () => createDatabase(inject('postgresUrl'), `store_${randomUUID()}`)
  const ask = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return (await client.query(sql).finally(() => client.end())).rows as Record<string, unknown>[]
  }

  test('is made by the migrations, made once, and by one of two stations that start together', async () => {
    const url = await fresh()
    await Promise.all([migratePostgres(url, migrationsOf('postgres')), migratePostgres(url, migrationsOf('postgres'))])
    await migratePostgres(url, migrationsOf('postgres'))
    const [{ n } = { n: 0 }] = await ask(url, 'SELECT count(*)::int AS n FROM desk_migrations')
    expect(n).toBe((JSON.parse(readFileSync(join(migrationsOf('postgres'), 'meta/_journal.json'), 'utf8')) as { entries: unknown[] }).entries.length)
  })

  test('written by a newer program it is refused', async () => {
    const url = await fresh()
    await migratePostgres(url, migrationsOf('postgres'))
    await ask(url, "INSERT INTO desk_migrations (at, tag) VALUES (9999999999999, '9999_future')")
    await expect(migratePostgres(url, migrationsOf('postgres'))).rejects.toMatchObject({ trouble: 'newer' })
  })

  test('what cannot be reached is told apart in plain terms', async () => {
    const url = new URL(await fresh())
    expect(await tryPostgres(url.href)).toBeNull()
    const other = (change: (to: URL) => void) => {
      const to = new URL(url)
      change(to)
      return tryPostgres(to.href)
    }
    expect(await other(to => (to.port = '1'))).toMatchObject({ trouble: 'unreachable' })
    expect(await other(to => (to.pathname = '/nowhere'))).toMatchObject({ trouble: 'noDatabase' })
    expect(await other(to => (to.username = 'nobody_we_know'))).toMatchObject({ trouble: 'wrongPassword' })
  })
})
