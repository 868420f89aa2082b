import { randomUUID } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient } from 'pg'
import type { Contents } from '../contents'
import { tables } from '../schema.postgres'
import { StoreError, type Queries, type Reader, type Store, type StoreState, type Writer } from '../store'
import { RowContents } from './content-rows'
import { CHANNEL, Listener } from './listener'
import { isLost, postgresTrouble } from './trouble'

/** An ordinary statement takes milliseconds. One that takes seconds is given up by the server, or, where the server is gone, by us a moment later. */
const STATEMENT_MS = 7_000
const POOL = {
  max: 8, connectionTimeoutMillis: 4_000, idleTimeoutMillis: 30_000, statement_timeout: STATEMENT_MS, query_timeout: STATEMENT_MS + 1_000,
  // Shorter than others wait for their turn: a station that fell asleep in the middle of a transaction does not hold them up.
  idle_in_transaction_session_timeout: 10_000, keepAlive: true, keepAliveInitialDelayMillis: 10_000,
}

/** The lock that writers of all stations take in turn, and how long one waits for its turn: an import of thousands of rows takes seconds. */
const WRITING = 7_240_119
const TURN_MS = 20_000
const TAKE_TURN = `SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = ${TURN_MS}; SELECT pg_advisory_xact_lock(${WRITING}); SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = ${STATEMENT_MS}`

/** `?` becomes $1, $2 …: statements that differ by dialect still share their placeholders. */
function numbered(statement: string): string {
  let n = 0
  return statement.replace(/\?/g, () => `$${++n}`)
}

/** The server and its database as the address names them; a connection by other means than an address has no names. */
function namedIn(url: string): { host: string; database: string } {
  try {
    const { hostname, pathname } = new URL(url)
    return { host: hostname, database: decodeURIComponent(pathname.slice(1)) }
  } catch {
    return { host: '', database: '' }
  }
}

const readers = new WeakMap<Pool | PoolClient, Reader>()

/** The reader of a connection (or of the pool), made once: what is prepared on it then serves every transaction that gets the connection. */
function readerOn(client: Pool | PoolClient, contents: Contents): Reader {
  const known = readers.get(client)
  if (known) return known
  const reader: Reader = {
    dialect: 'postgres',
    q: drizzle(client) as unknown as Queries,
    t: tables,
    contents,
    rows: async <Row>(statement: string, values: readonly unknown[]) => (await client.query(numbered(statement), [...values])).rows as Row[],
  }
  readers.set(client, reader)
  return reader
}

/** The mall's store on an already migrated PostgreSQL database, shared by several stations. */
export class PostgresStore implements Store {
  readonly dialect = 'postgres'
  readonly server: Store['server']
  readonly contents: Contents = new RowContents(this)
  /** Goes with every message, so that this program does not hear itself. A copied data folder has the same station, never the same program. */
  private readonly self = randomUUID()
  private readonly listener: Listener
  private readonly hearers = new Set<(state: StoreState) => void>()
  private readonly announced = new Set<(message: string) => void>()
  private readonly missed = new Set<() => void>()
  private readonly old: Promise<void>[] = []
  private pool: Pool
  /** The state is 'ok' only while changes are heard and statements get through. */
  private hearing = true
  private reaching = true
  private trouble: 'diskFull' | 'readOnly' | null = null
  private toldState: StoreState = 'ok'
  private owesMissed = false
  private proving = false
  private closed = false

  constructor(private readonly url: string) {
    this.server = namedIn(url)
    this.pool = this.newPool()
    this.listener = new Listener(url, { heard: payload => this.heard(payload), up: again => this.up(again), beat: () => void this.prove(), down: () => this.note({ hearing: false }) })
  }

  private newPool(): Pool {
    const pool = new Pool({ connectionString: this.url, ...POOL })
    const broke = () => {
      if (this.pool === pool) this.note({ reaching: false })
    }
    // Without a listener an idle connection that breaks would end the process.
    pool.on('error', broke)
    // Nor may one that breaks between two statements of a transaction, when the pool itself does not listen.
    pool.on('connect', client => client.on('error', broke))
    return pool
  }

  async read<T>(body: (db: Reader) => Promise<T>): Promise<T> {
    try {
      const result = await body(readerOn(this.pool, this.contents))
      this.note({ reaching: true })
      return result
    } catch (error) {
      throw this.noted(error)
    }
  }

  async write<T>(body: (tx: Writer) => Promise<T>): Promise<T> {
    const client = await this.pool.connect().catch((error: unknown) => Promise.reject(this.noted(error)))
    let broken = false
    try {
      await client.query('BEGIN')
      // One transaction at a time over all stations, as on SQLite: two that register the same caller, or send the same command again, take
      // turns, and neither fails for the other. It lasts some milliseconds; it is given back at the end of the transaction, however that comes.
      await client.query({ text: TAKE_TURN, query_timeout: TURN_MS + 1_000 } as { text: string })
      const announce = async (message: string) => void (await client.query('SELECT pg_notify($1, $2)', [CHANNEL, `${this.self} ${message}`]))
      const result = await body({ ...readerOn(client, this.contents), changes: [], announce })
      await client.query('COMMIT')
      this.note({ reaching: true, trouble: null })
      return result
    } catch (error) {
      // Where nobody answers, a farewell would only wait as long again; the server undoes what it was not told to keep.
      if (isLost(error)) broken = true
      else await client.query('ROLLBACK').catch(() => (broken = true))
      throw this.noted(error)
    } finally {
      client.release(broken)
    }
  }

  private noted(error: unknown): unknown {
    const trouble = postgresTrouble(error)
    if (trouble === null) return error
    if (trouble === 'unreachable') this.note({ reaching: false })
    if (trouble === 'diskFull' || trouble === 'readOnly') this.note({ trouble })
    return new StoreError(trouble, error instanceof Error ? error.message : String(error), { cause: error })
  }

  private note(seen: { hearing?: boolean; reaching?: boolean; trouble?: 'diskFull' | 'readOnly' | null }): void {
    const { hearing = this.hearing, reaching = this.reaching, trouble = this.trouble } = seen
    Object.assign(this, { hearing, reaching, trouble })
    const next = this.state()
    if (next === this.toldState) return
    this.toldState = next
    for (const hear of this.hearers) hear(next)
  }

  private heard(payload: string): void {
    const [from = ''] = payload.split(' ', 1)
    if (from === this.self) return
    for (const hear of this.announced) hear(payload.slice(from.length + 1))
  }

  private up(again: boolean): void {
    if (again) {
      this.owesMissed = true
      this.reaching = false
      this.renewPool()
    }
    this.note({ hearing: true })
    void this.prove()
  }

  /** Connections from before a break may be dead without knowing it; each would cost a statement its whole time. */
  private renewPool(): void {
    const before = this.pool
    this.pool = this.newPool()
    this.old.push(before.end().catch(() => undefined))
  }

  /** After a break: sees that statements get through again, and then says that something may have been missed. Tried again at every beat. */
  private async prove(): Promise<void> {
    if (this.proving || this.closed || (this.reaching && !this.owesMissed)) return
    this.proving = true
    try {
      await this.pool.query('SELECT 1')
      this.note({ reaching: true })
      if (!this.owesMissed) return
      this.owesMissed = false
      for (const hear of this.missed) hear()
    } catch {
      // The next beat tries again.
    } finally {
      this.proving = false
    }
  }

  onAnnounced(hear: (message: string) => void): () => void {
    this.announced.add(hear)
    return () => this.announced.delete(hear)
  }

  onMissed(hear: () => void): () => void {
    this.missed.add(hear)
    return () => this.missed.delete(hear)
  }

  state(): StoreState {
    return this.hearing && this.reaching ? (this.trouble ?? 'ok') : 'lost'
  }

  onState(hear: (state: StoreState) => void): () => void {
    this.hearers.add(hear)
    return () => this.hearers.delete(hear)
  }

  async close(): Promise<void> {
    this.closed = true
    await this.listener.close()
    await Promise.all([...this.old, this.pool.end()])
  }
}
