import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { migratePostgres } from '../../db/postgres/open'
import { PostgresStore } from '../../db/postgres/store'
import { migrateSqlite } from '../../db/sqlite/open'
import { SqliteStore } from '../../db/sqlite/store'
import { StationStore } from '../../db/station-store'
import { StoreError, type Store } from '../../db/store'
import type { Given } from './arguments'

/** Where migrations lie: beside the built program. */
export const migrationsFolder = (root: string, of: 'sqlite' | 'postgres' | 'station') => join(root, 'db', 'migrations', of)

/** The embedded store's file. */
export const storeFile = (data: string) => join(data, 'desk.sqlite')

/** This station's own file. Its folder is made where it is missing. */
export function openStation(data: string, root: string): StationStore {
  try {
    mkdirSync(data, { recursive: true })
  } catch (error) {
    throw new StoreError('readOnly', data, { cause: error })
  }
  return new StationStore(join(data, 'station.sqlite'), migrationsFolder(root, 'station'))
}

/** The PostgreSQL this station is told to use, or null for the embedded store. The environment has the last word. */
export function postgresUrl(given: Given, station: StationStore): string | null {
  if (given.databaseUrl !== null) return given.databaseUrl
  const choice = station.setting<{ kind: 'sqlite' } | { kind: 'postgres'; url: string }>('store')
  return choice?.kind === 'postgres' ? choice.url : null
}

/** Opens the store this station uses and brings it to this program's tables. StoreError says why it cannot be. */
export async function openStore(given: Given, station: StationStore, root: string): Promise<Store> {
  const url = postgresUrl(given, station)
  if (url !== null) {
    await migratePostgres(url, migrationsFolder(root, 'postgres'))
    return new PostgresStore(url)
  }
  migrateSqlite(storeFile(given.data), migrationsFolder(root, 'sqlite'))
  return new SqliteStore(storeFile(given.data))
}
