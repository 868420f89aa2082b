import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkStore } from '../../db/sqlite/copies'
import { openReading } from '../../db/sqlite/connection'
import { migrateSqlite, setAside } from '../../db/sqlite/open'
import { SqliteStore } from '../../db/sqlite/store'
import { salvageStation } from '../../db/station-salvage'
import { StationStore } from '../../db/station-store'
import { StoreError, type Store } from '../../db/store'
import { wallTimeInName } from '../../shared/system/backup-rules'
import type { Given } from './arguments'
import { fileStamp, finishRestore } from './backup-restore'

/** Where migrations lie: beside the built program. */
export const migrationsFolder = (root: string, of: 'sqlite' | 'postgres' | 'station') => join(root, 'db', 'migrations', of)

/** The embedded store's file. */
export const storeFile = (data: string) => join(data, 'desk.sqlite')

const stationFile = (data: string) => join(data, 'station.sqlite')

/** This station's own file. Its folder is made where it is missing. StoreError `station` when it is damaged: see renewStation. */
export function openStation(data: string, root: string): StationStore {
  try {
    mkdirSync(data, { recursive: true })
  } catch (error) {
    throw new StoreError(codeOf(error) === 'ENOSPC' ? 'diskFull' : 'readOnly', data, { cause: error })
  }
  const file = stationFile(data)
  try {
    return makeStation(file, root)
  } catch (error) {
    if (error instanceof StoreError && error.trouble === 'damaged') throw new StoreError('station', error.detail, { cause: error })
    throw error
  }
}

const makeStation = (file: string, root: string) => new StationStore(file, migrationsFolder(root, 'station'))

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Puts a damaged station file aside, makes a new one, and carries over what can still be read of drafts and settings. Answers where the old one is kept. */
export function renewStation(data: string, root: string, now: number): string {
  const file = stationFile(data)
  const kept = setAside(file, `damaged-${fileStamp(now)}`)
  const made = makeStation(file, root)
  try {
    salvageStation(kept, made)
    return kept
  } finally {
    made.close()
  }
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
    // Loaded only where it is used: most stations have the embedded store.
    const [{ migratePostgres }, { PostgresStore }] = await Promise.all([import('../../db/postgres/open'), import('../../db/postgres/store')])
    await migratePostgres(url, migrationsFolder(root, 'postgres'))
    return new PostgresStore(url)
  }
  return openEmbedded(given.data, station, root)
}

/**
 * The embedded store. A file that was there and is gone, or is empty, is never replaced by a new one in silence (`missing`, `damaged`). A file whose
 * log is still beside it was not closed in order: it is read through first, in a thread of its own, since a large one takes seconds.
 */
export async function openEmbedded(data: string, station: StationStore, root: string): Promise<SqliteStore> {
  const file = storeFile(data)
  finishRestore(file)
  if (wasMade(data, station)) {
    if (!existsSync(file)) throw new StoreError('missing', file)
    if (statSync(file).size === 0) throw new StoreError('damaged', `${file}: 0 B`)
  }
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
  if (log !== undefined && log.size > 0) await checkStore(root, file)
  migrateSqlite(file, migrationsFolder(root, 'sqlite'))
  const store = new SqliteStore(file)
  if (station.setting<boolean>(STORE_MADE) !== true) station.set(STORE_MADE, true)
  return store
}

/** Whether an embedded store lies here that was set up once. What cannot be read holds nothing that one could go back to. */
export function hasOwnMall(data: string): boolean {
  const file = storeFile(data)
  if (!existsSync(file)) return false
  try {
    const store = openReading(file)
    try {
      return store.prepare("SELECT 1 FROM settings WHERE name = 'mall'").get() !== undefined
    } finally {
      store.close()
    }
  } catch {
    return false
  }
}

const STORE_MADE = 'storeMade'

/** The station remembers it; where its own file was lost, copies or files the store left behind tell. */
function wasMade(data: string, station: StationStore): boolean {
  if (station.setting<boolean>(STORE_MADE) === true) return true
  const names = readdirSync(data)
  if (names.some(name => name.startsWith('desk.sqlite.'))) return true
  return existsSync(join(data, 'backups')) && readdirSync(join(data, 'backups')).some(name => wallTimeInName(name) !== null)
}
