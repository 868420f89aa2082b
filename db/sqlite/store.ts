import { dirname, join } from 'node:path'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Contents } from '../contents'
import { tables } from '../schema.sqlite'
import type { Queries, Reader, Store, StoreState, Writer } from '../store'
import { asStoreError, keepingStatements, openReading, openWriting, requireDurable, sqliteTrouble, type Connection } from './connection'
import { FileContents } from './content-files'
import { Turns } from './queue'

function readerOn(db: Connection, contents: Contents): Reader {
  // Drizzle switches the statements it is given to raw rows, so plain rows have statements of their own.
  const own = keepingStatements(db)
  return {
    dialect: 'sqlite',
    q: drizzle(keepingStatements(db)) as unknown as Queries,
    t: tables,
    contents,
    rows: async <Row>(statement: string, values: readonly unknown[]) => {
      const prepared = own.prepare<unknown[], Row>(statement)
      if (prepared.reader) return prepared.all(...values)
      prepared.run(...values)
      return []
    },
  }
}

/** The folder of the embedded store's attachments, beside its file. */
export const attachmentsFolder = (path: string) => join(dirname(path), 'attachments')

/** The embedded store on an already migrated file. */
export class SqliteStore implements Store {
  readonly dialect = 'sqlite'
  readonly server = null
  readonly contents: Contents
  private readonly writing: Connection
  private readonly reading: Connection
  private readonly writer: Reader
  private readonly reader: Reader
  private readonly turns = new Turns()
  private readonly hearers = new Set<(state: StoreState) => void>()
  private current: StoreState = 'ok'
  private proved = false

  constructor(readonly path: string) {
    this.writing = openWriting(path)
    this.reading = openReading(path)
    this.contents = new FileContents(this, attachmentsFolder(path))
    this.writer = readerOn(this.writing, this.contents)
    this.reader = readerOn(this.reading, this.contents)
  }

  async read<T>(body: (db: Reader) => Promise<T>): Promise<T> {
    try {
      return await body(this.reader)
    } catch (error) {
      throw this.noted(error)
    }
  }

  write<T>(body: (tx: Writer) => Promise<T>): Promise<T> {
    return this.turns.take(async () => {
      try {
        this.writing.exec('BEGIN IMMEDIATE')
        const result = await body({ ...this.writer, changes: [], announce: async () => undefined })
        this.writing.exec('COMMIT')
        this.prove()
        this.changeState('ok')
        return result
      } catch (error) {
        if (this.writing.inTransaction) this.writing.exec('ROLLBACK')
        throw this.noted(error)
      }
    })
  }

  private prove(): void {
    if (this.proved) return
    requireDurable(this.writing)
    this.proved = true
  }

  /** A failure of the store itself changes its state and becomes a StoreError; what a desk threw goes on as it is. */
  private noted(error: unknown): unknown {
    const found = error instanceof Error && 'cause' in error && error.cause instanceof Error ? error.cause : error
    if (!(found instanceof Error && 'code' in found && String(found.code).startsWith('SQLITE_'))) return error
    const trouble = sqliteTrouble(found)
    if (trouble === 'diskFull') this.changeState('diskFull')
    if (trouble === 'readOnly') this.changeState('readOnly')
    if (trouble === 'damaged') this.changeState('lost')
    return asStoreError(found)
  }

  private changeState(next: StoreState): void {
    if (next === this.current) return
    this.current = next
    for (const hear of this.hearers) hear(next)
  }

  onAnnounced(): () => void {
    return () => undefined
  }

  onMissed(): () => void {
    return () => undefined
  }

  state(): StoreState {
    return this.current
  }

  onState(hear: (state: StoreState) => void): () => void {
    this.hearers.add(hear)
    return () => this.hearers.delete(hear)
  }

  async close(): Promise<void> {
    await this.turns.idle()
    this.reading.close()
    this.writing.close()
  }
}
