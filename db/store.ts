import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Actor } from '../shared/core/actor'
import type { Moment } from '../shared/core/moments'
import type { Contents } from './contents'
import type { Tables } from './schema/tables'

/** Drizzle's query builder, typed as the SQLite form for both stores; every query is awaited. */
export type Queries = Pick<BaseSQLiteDatabase<'async', unknown>, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>

/** What a repository reads through. `rows` runs a statement that differs by dialect (the search index) and gives plain rows. */
export interface Reader {
  readonly dialect: 'sqlite' | 'postgres'
  readonly q: Queries
  readonly t: Tables
  readonly contents: Contents
  rows<Row>(statement: string, values: readonly unknown[]): Promise<Row[]>
}

/** A record that was made or changed in this transaction, with what it was before (null when it is new). */
export interface RecordChange {
  readonly room: string
  readonly id: string
  readonly number: string
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
  /** Another change of the same transaction announces it too: it is only written into the audit trail. */
  readonly quiet?: boolean
}

/** Inside one `store.write`: everything written through it is committed together or not at all. */
export interface Writer extends Reader {
  /** What was changed so far; the use case turns it into audit entries and announcements. */
  readonly changes: RecordChange[]
  /** Tells other stations after the commit; on SQLite there are none. */
  announce(message: string): Promise<void>
}

export type StoreState = 'ok' | 'lost' | 'readOnly' | 'diskFull'

/** A transaction of somebody's command: who acts and when (UTC ms), so that timelines and numbers need not be told each time. */
export interface Tx extends Writer {
  readonly by: Actor | null
  readonly now: number
  /** The same as `now`, with the run of the program that vouches for it. */
  readonly moment: Moment
  readonly timeZone: string
}

/** The department's store: SQLite beside the program, or the mall's PostgreSQL. No raw handle leaves db/. */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres'
  /** Which server's database it is; null for the file beside the program. */
  readonly server: { host: string; database: string } | null
  /** The content of files kept with records. */
  readonly contents: Contents
  read<T>(body: (db: Reader) => Promise<T>): Promise<T>
  write<T>(body: (tx: Writer) => Promise<T>): Promise<T>
  /** Messages other programs on this store announced (PostgreSQL); never one's own. Returns the function that ends it. */
  onAnnounced(hear: (message: string) => void): () => void
  /** Announcements may have been missed: the way to the server was gone for a while and stands again. Never on SQLite. */
  onMissed(hear: () => void): () => void
  /** The store's state as last seen, and each change of it. */
  state(): StoreState
  onState(hear: (state: StoreState) => void): () => void
  close(): Promise<void>
}

/**
 * Why a store cannot be opened; each has a readable screen. `missing`: a store was made here and its file is gone; `station`: it is the
 * station's own file that is damaged.
 */
export type StoreTrouble =
  'damaged' | 'newer' | 'locked' | 'readOnly' | 'diskFull' | 'migration' | 'missing' | 'station' | 'unreachable' | 'wrongPassword' | 'noDatabase' | 'unknown'

export class StoreError extends Error {
  constructor(
    readonly trouble: StoreTrouble,
    readonly detail: string,
    options?: { cause?: unknown },
  ) {
    super(`${trouble}: ${detail}`, options)
    this.name = 'StoreError'
  }
}
