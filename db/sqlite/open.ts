import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { MIGRATIONS_TABLE, pendingMigrations, readMigrations, type Migration } from '../migrate'
import { StoreError } from '../store'
import { asStoreError, openWriting, type Connection } from './connection'

function applied(db: Connection): number[] {
  const there = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = ?`).get(MIGRATIONS_TABLE)
  return there ? db.prepare<[], { at: number }>(`SELECT at FROM ${MIGRATIONS_TABLE} ORDER BY at`).all().map(row => row.at) : []
}

/** Whether the file holds anything of ours: an empty or new one gets its first tables without a copy being made. */
function isFresh(db: Connection): boolean {
  return db.prepare('SELECT count(*) AS n FROM sqlite_master').pluck().get() === 0
}

function run(db: Connection, migrations: readonly Migration[]): void {
  // A table rebuild with foreign keys on silently empties child tables, and the switch does nothing inside a transaction.
  db.pragma('foreign_keys = OFF')
  db.transaction(() => {
    db.exec(`CREATE TABLE IF NOT EXISTS ${MIGRATIONS_TABLE} (at INTEGER PRIMARY KEY, tag TEXT NOT NULL)`)
    for (const migration of migrations) {
      for (const statement of migration.statements) db.exec(statement)
      db.prepare(`INSERT INTO ${MIGRATIONS_TABLE} (at, tag) VALUES (?, ?)`).run(migration.at, migration.tag)
    }
    const broken = db.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new StoreError('migration', `${broken.length} rows point at nothing`)
  }).immediate()
  db.pragma('foreign_keys = ON')
}

/** SQLite opens a file it may not write without a word; the first save would be the one to find out. */
function requireWritable(db: Connection): void {
  db.exec('BEGIN IMMEDIATE')
  db.exec('ROLLBACK')
}

function checkSound(db: Connection, path: string): void {
  const answer = db.pragma('quick_check(1)', { simple: true })
  if (answer !== 'ok') throw new StoreError('damaged', `${path}: ${String(answer)}`)
}

/**
 * Brings a store file to this program's tables, or says why not (StoreError: damaged, newer, locked, readOnly, diskFull, migration).
 * A copy of the file is made before anything is changed; when a migration fails the old file stays in use as it was.
 * `thorough` reads every page first; the ordinary start trusts a file that was closed well and lets SQLite say what it meets.
 */
export function migrateSqlite(path: string, folder: string, { thorough = false } = {}): void {
  let db: Connection | undefined
  try {
    db = openWriting(path)
    requireWritable(db)
    if (thorough) checkSound(db, path)
    const pending = pendingMigrations(readMigrations(folder), applied(db))
    if (pending === 'newer') throw new StoreError('newer', path)
    if (pending.length === 0) return
    if (isFresh(db)) return run(db, pending)
    db.pragma('wal_checkpoint(TRUNCATE)')
    copyFileSync(path, `${path}.before-update`)
    run(db, pending)
  } catch (error) {
    const found = asStoreError(error)
    throw found.trouble === 'unknown' ? new StoreError('migration', found.detail, { cause: error }) : found
  } finally {
    db?.close()
  }
}

/** Moves a file with its write-ahead log aside and gives its new name; nothing of the old file is lost. */
export function setAside(path: string, suffix: string): string {
  const kept = `${path}.${suffix}`
  for (const tail of ['', '-wal', '-shm']) if (existsSync(path + tail)) renameSync(path + tail, kept + tail)
  return kept
}
