import { Client } from 'pg'
import { MIGRATIONS_TABLE, pendingMigrations, readMigrations } from '../migrate'
import { StoreError } from '../store'
import { asStoreError } from './trouble'

/** Stations that start at the same moment take turns: this advisory lock is held while one of them migrates. */
const LOCK = 7_240_118

async function applied(client: Client): Promise<number[]> {
  const rows = await client.query<{ at: string }>(`SELECT at FROM ${MIGRATIONS_TABLE} ORDER BY at`)
  return rows.rows.map(row => Number(row.at))
}

async function run(client: Client, folder: string): Promise<void> {
  await client.query(`CREATE TABLE IF NOT EXISTS ${MIGRATIONS_TABLE} (at bigint PRIMARY KEY, tag text NOT NULL)`)
  const pending = pendingMigrations(readMigrations(folder), await applied(client))
  if (pending === 'newer') throw new StoreError('newer', 'postgres')
  for (const migration of pending) {
    for (const statement of migration.statements) await client.query(statement)
    await client.query(`INSERT INTO ${MIGRATIONS_TABLE} (at, tag) VALUES ($1, $2)`, [migration.at, migration.tag])
  }
}

/**
 * Brings the database at `url` to this program's tables, in one transaction: all or nothing. StoreError: unreachable, wrongPassword,
 * noDatabase, newer, readOnly, migration.
 */
export async function migratePostgres(url: string, folder: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    await run(client, folder)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    const found = asStoreError(error)
    throw found.trouble === 'unknown' ? new StoreError('migration', found.detail, { cause: error }) : found
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Tries the way to the server in plain terms, changing nothing. Null when it works. */
export async function tryPostgres(url: string): Promise<StoreError | null> {
  let client: Client | undefined
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    client.on('error', () => undefined)
    await client.connect()
    await client.query('SELECT 1')
    return null
  } catch (error) {
    // An address that is none is said by its words alone: the error of the parser may carry the whole of it, with the password.
    return client === undefined ? new StoreError('unreachable', 'not an address') : asStoreError(error)
  } finally {
    await client?.end().catch(() => undefined)
  }
}
