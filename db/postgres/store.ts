import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient } from 'pg'
import { tables } from '../schema.postgres'
import { StoreError, type Queries, type Reader, type Store, type StoreState, type Writer } from '../store'
import { CHANNEL, Listener } from './listener'
import { postgresTrouble } from './trouble'

const POOL = { max: 8, connectionTimeoutMillis: 4_000, idleTimeoutMillis: 30_000, statement_timeout: 20_000, query_timeout: 25_000, idle_in_transaction_session_timeout: 30_000, keepAlive: true }

/** The lock that writers of all stations take in turn. */
const WRITING = 7_240_119

/** `?` becomes $1, $2 …: statements that differ by dialect still share their placeholders. */
function numbered(statement: string): string {
  let n = 0
  return statement.replace(/\?/g, () => `$${++n}`)
}

const readers = new WeakMap<Pool | PoolClient, Reader>()

/** The reader of a connection (or of the pool), made once: what is prepared on it then serves every transaction that gets the connection. */
function readerOn(client: Pool | PoolClient): Reader {
  const known = readers.get(client)
  if (known) return known
  const reader: Reader = {
    dialect: 'postgres',
    q: drizzle(client) as unknown as Queries,
    t: tables,
    rows: async <Row>(statement: string, values: readonly unknown[]) => (await client.query(numbered(statement), [...values])).rows as Row[],
  }
  readers.set(client, reader)
  return reader
}

/** The mall's store on an already migrated PostgreSQL database, shared by several stations. */
export class PostgresStore implements Store {
  readonly dialect = 'postgres'
  private readonly pool: Pool
  private readonly listener: Listener
  private readonly hearers = new Set<(state: StoreState) => void>()
  private readonly announced = new Set<(message: string) => void>()
  private current: StoreState = 'ok'

  constructor(url: string) {
    this.pool = new Pool({ connectionString: url, ...POOL })
    // Without a listener an idle connection that breaks would end the process.
    this.pool.on('error', () => this.changeState('lost'))
    // Nor may one that breaks between two statements of a transaction, when the pool itself does not listen.
    this.pool.on('connect', client => client.on('error', () => this.changeState('lost')))
    this.listener = new Listener(
      url,
      message => this.announced.forEach(hear => hear(message)),
      connected => this.changeState(connected ? 'ok' : 'lost'),
    )
  }

  async read<T>(body: (db: Reader) => Promise<T>): Promise<T> {
    try {
      const result = await body(readerOn(this.pool))
      this.changeState('ok')
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
      await client.query('SELECT pg_advisory_xact_lock($1)', [WRITING])
      const announce = async (message: string) => void (await client.query('SELECT pg_notify($1, $2)', [CHANNEL, message]))
      const result = await body({ ...readerOn(client), changes: [], announce })
      await client.query('COMMIT')
      this.changeState('ok')
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch(() => (broken = true))
      throw this.noted(error)
    } finally {
      client.release(broken)
    }
  }

  private noted(error: unknown): unknown {
    const trouble = postgresTrouble(error)
    if (trouble === null) return error
    if (trouble === 'unreachable') this.changeState('lost')
    if (trouble === 'diskFull') this.changeState('diskFull')
    if (trouble === 'readOnly') this.changeState('readOnly')
    return new StoreError(trouble, error instanceof Error ? error.message : String(error), { cause: error })
  }

  private changeState(next: StoreState): void {
    if (next === this.current) return
    this.current = next
    for (const hear of this.hearers) hear(next)
  }

  onAnnounced(hear: (message: string) => void): () => void {
    this.announced.add(hear)
    return () => this.announced.delete(hear)
  }

  state(): StoreState {
    return this.current
  }

  onState(hear: (state: StoreState) => void): () => void {
    this.hearers.add(hear)
    return () => this.hearers.delete(hear)
  }

  async close(): Promise<void> {
    await this.listener.close()
    await this.pool.end()
  }
}
