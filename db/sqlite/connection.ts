import Database from 'better-sqlite3'
import { StoreError, type StoreTrouble } from '../store'

export type Connection = Database.Database

const BUSY_MS = 5_000

/** What SQLite says of a failed call, as our kind of trouble. */
export function sqliteTrouble(error: unknown): StoreTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged'
  if (code.startsWith('SQLITE_FULL')) return 'diskFull'
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM') return 'readOnly'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked'
  // A full disk shows in the write-ahead log and its shared memory as failures to write.
  return code.startsWith('SQLITE_IOERR') ? 'diskFull' : 'unknown'
}

export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  return new StoreError(sqliteTrouble(error), error instanceof Error ? error.message : String(error), { cause: error })
}

/** The one connection that writes. WAL and synchronous=FULL: a commit that was answered is on the disk. */
export function openWriting(path: string): Connection {
  const db = new Database(path, { timeout: BUSY_MS })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('cache_size = -32000')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** A second connection that only reads: on the writing one a reader would see half a transaction. */
export function openReading(path: string): Connection {
  const db = new Database(path, { timeout: BUSY_MS, readonly: true })
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -64000')
  db.pragma('mmap_size = 1073741824')
  return db
}

/** Reads the settings back: a connection that silently lost them would lose confirmed records. */
export function requireDurable(db: Connection): void {
  const mode = db.pragma('journal_mode', { simple: true })
  const synchronous = db.pragma('synchronous', { simple: true })
  if (mode !== 'wal' || synchronous !== 2) throw new StoreError('unknown', `journal_mode=${String(mode)} synchronous=${String(synchronous)}`)
}

const KEPT_STATEMENTS = 300

/**
 * Values SQLite would plan by (compared with, or a limit). Where it could, it prepares the whole statement again whenever another value is
 * bound, which costs up to ten times what running it does. Behind a plus it is a value like any other: the same index, planned once.
 */
const PLANNED_BY = /(?<=(?:[=<>]|\blimit) )\?/gi

/**
 * The same connection with a `prepare` that remembers: preparing again what was prepared before costs more than running it. Emptied when
 * full, which happens only after questions of very many shapes.
 */
export function keepingStatements(db: Connection): Connection {
  const kept = new Map<string, Database.Statement>()
  const prepare = (source: string): Database.Statement => {
    const found = kept.get(source)
    if (found) return found
    if (kept.size >= KEPT_STATEMENTS) kept.clear()
    const made = db.prepare(source.replace(PLANNED_BY, '+?'))
    kept.set(source, made)
    return made
  }
  return Object.create(db, { prepare: { value: prepare } }) as Connection
}
