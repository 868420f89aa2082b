import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SqliteStore } from '../../db/sqlite/store'
import { StationStore } from '../../db/station-store'
import { StoreError, type StoreTrouble } from '../../db/store'
import { newId } from '../../shared/core/ids'
import { copyStore } from '../../db/sqlite/copies'
import { openEmbedded, openStation, renewStation } from '../../electron/platform/open-store'
import { stageRestore } from '../../electron/platform/backup-restore'
import { newestSoundCopy } from '../../electron/platform/trouble-copies'
import { makeDesk, type TestDesk } from '../support/desk'
import { mayMount, migrations, needsMount, numbersIn, overwrite, ROOT, smallDisk, take } from './faulty'

const AT = Date.UTC(2026, 10, 22, 2, 0)
let made: TestDesk
let numbers: string[]
let file: string

// A store with twenty contacts, closed in order; a sound copy of it with the first one only.
beforeEach(async () => {
  made = await makeDesk({ dialect: 'sqlite' })
  file = join(made.folder, 'desk.sqlite')
  await take(made)
  await copyStore(ROOT, file, join(made.folder, 'copy.sqlite'))
  for (let n = 1; n < 20; n++) await take(made, `第 ${n} 件事`)
  numbers = await numbersIn(made.desk.store)
  await made.desk.store.close()
})
afterEach(async () => {
  await made.close().catch(() => undefined)
})

const open = (): Promise<SqliteStore> => openEmbedded(made.folder, made.desk.station, ROOT)
async function held(): Promise<string[]> {
  const store = await open()
  return numbersIn(store).finally(() => store.close())
}
async function troubleOnOpening(): Promise<StoreTrouble | 'none'> {
  try {
    await (await open()).close()
    return 'none'
  } catch (error) {
    if (error instanceof StoreError) return error.trouble
    throw error
  }
}
const there = () => readdirSync(made.folder).filter(name => name.startsWith('desk.sqlite')).sort()

describe('a store file that is not as it was left', () => {
  test('opened as it was left, everything is there', async () => {
    expect(await held()).toEqual(numbers)
  })

  test('a damaged beginning is said, and the file is not touched', async () => {
    overwrite(file, 0, 300)
    expect(await troubleOnOpening()).toBe('damaged')
    expect(there()).toEqual(['desk.sqlite'])
  })

  test('a page overwritten while the program was not closed in order is found at the next start', async () => {
    overwrite(file, 8_192, 60_000)
    // A log with something in it is what a killed program leaves.
    writeFileSync(`${file}-wal`, Buffer.alloc(4_096, 1))
    expect(await troubleOnOpening()).toBe('damaged')
  })

  test('a file that is gone is said, and no new one is made', async () => {
    expect(await troubleOnOpening()).toBe('none')
    rmSync(file)
    expect(await troubleOnOpening()).toBe('missing')
    expect(there()).toEqual([])
  })

  test('a file that is gone is said even when the station’s own memory of it is gone too', async () => {
    renameSync(file, `${file}.before-update`)
    expect(await troubleOnOpening()).toBe('missing')
  })

  test('an emptied file is said, and stays empty', async () => {
    expect(await troubleOnOpening()).toBe('none')
    truncateSync(file)
    expect(await troubleOnOpening()).toBe('damaged')
  })

  test('on a new station a store is made', async () => {
    rmSync(file)
    expect(await held()).toEqual([])
  })

  test('a store of a newer program is said, and not changed', async () => {
    new Database(file).exec("INSERT INTO desk_migrations (at, tag) VALUES (9999999999999, '9999_future')").close()
    expect(await troubleOnOpening()).toBe('newer')
  })

  test('a store that another program holds is said', async () => {
    const other = new Database(file)
    other.exec('BEGIN EXCLUSIVE')
    expect(await troubleOnOpening()).toBe('locked')
    other.exec('ROLLBACK')
    other.close()
    expect(await troubleOnOpening()).toBe('none')
  }, 30_000)

  test.runIf(mayMount)(`a read-only folder is said, and goes on once it can be written${needsMount}`, async () => {
    const disk = smallDisk(8)
    try {
      copyFileSync(file, join(disk.folder, 'desk.sqlite'))
      disk.remount('ro')
      const station = made.desk.station
      await expect(openEmbedded(disk.folder, station, ROOT)).rejects.toThrow(expect.objectContaining({ trouble: 'readOnly' }))
      expect(() => openStation(disk.folder, ROOT)).toThrow(expect.objectContaining({ trouble: 'readOnly' }))
      disk.remount('rw')
      const store = await openEmbedded(disk.folder, station, ROOT)
      expect(await numbersIn(store)).toEqual(numbers)
      await store.close()
    } finally {
      disk.remove()
    }
  })
})

describe('a restore that is interrupted', () => {
  const stage = async () => (await stageRestore(ROOT, file, join(made.folder, 'copy.sqlite'), AT)).kept ?? ''
  const first = () => numbers.slice(0, 1)

  test('while the copy is read in: the old store is untouched, and the half copy goes', async () => {
    writeFileSync(`${file}.restoring`, 'half')
    expect(await held()).toEqual(numbers)
    expect(there()).toEqual(['desk.sqlite'])
  })

  test('once decided, with the old store still in its place: the next start finishes it', async () => {
    const kept = await stage()
    expect(await held()).toEqual(first())
    expect(existsSync(kept)).toBe(true)
    expect(there()).toEqual(['desk.sqlite', 'desk.sqlite.before-restore-20261122-020000'])
  })

  test('with the old store aside, and its log not yet: the log goes after it and never to the copy', async () => {
    const kept = await stage()
    writeFileSync(`${file}-wal`, 'log of the old store')
    renameSync(file, kept)
    expect(await held()).toEqual(first())
    expect(there()).toEqual(['desk.sqlite', 'desk.sqlite.before-restore-20261122-020000', 'desk.sqlite.before-restore-20261122-020000-wal'])
  })

  test('with the copy in its place: nothing is done again', async () => {
    const kept = await stage()
    renameSync(file, kept)
    renameSync(`${file}.restoring`, file)
    expect(await held()).toEqual(first())
    expect(await held()).toEqual(first())
    expect(there()).toEqual(['desk.sqlite', 'desk.sqlite.before-restore-20261122-020000'])
  })

  test('a second restore in the same second keeps both files it replaces', async () => {
    const one = await stage()
    await held()
    const other = await stage()
    await held()
    expect(other).not.toBe(one)
    expect([existsSync(one), existsSync(other)]).toEqual([true, true])
  })
})

describe('from the trouble screen', () => {
  test('the newest copy that reads through is offered, from either folder', async () => {
    const { folder, desk } = made
    const second = join(folder, 'second')
    for (const path of [join(folder, 'backups'), second]) mkdirSync(path)
    expect(await newestSoundCopy(folder, ROOT)).toBeNull()
    desk.station.set('secondFolder', second)
    copyFileSync(join(folder, 'copy.sqlite'), join(folder, 'backups', 'desk-20261120-100000.sqlite'))
    copyFileSync(join(folder, 'copy.sqlite'), join(second, 'desk-20261121-100000.sqlite'))
    copyFileSync(join(folder, 'copy.sqlite'), join(folder, 'backups', 'desk-20261122-100000.sqlite'))
    overwrite(join(folder, 'backups', 'desk-20261122-100000.sqlite'), 8_192, 60_000)
    expect(await newestSoundCopy(folder, ROOT)).toMatchObject({ path: join(second, 'desk-20261121-100000.sqlite'), wallTime: '2026-11-21 10:00' })
  })

  test('a missing store comes back from a copy', async () => {
    await held()
    rmSync(file)
    expect(await troubleOnOpening()).toBe('missing')
    await stageRestore(ROOT, file, join(made.folder, 'copy.sqlite'), AT)
    expect(await held()).toEqual(numbers.slice(0, 1))
  })
})

describe('the station’s own file', () => {
  const stationFile = () => join(made.folder, 'station.sqlite')

  test('damaged, it is said; put aside, what can be read comes over and the department’s records are there', async () => {
    const { station } = made.desk
    station.set('store', { kind: 'sqlite' })
    station.putDraft({ staffId: 'somebody', form: 'contact' }, { id: newId(), data: { said: '没写完的话' }, savedAt: AT }, null)
    station.close()
    overwrite(stationFile(), 100, 50)
    expect(() => openStation(made.folder, ROOT)).toThrow(expect.objectContaining({ trouble: 'station' }))
    const kept = renewStation(made.folder, ROOT, AT)
    expect(existsSync(kept)).toBe(true)
    const renewed = openStation(made.folder, ROOT)
    const store = await openEmbedded(made.folder, renewed, ROOT)
    expect(await numbersIn(store)).toEqual(numbers)
    await store.close()
    renewed.close()
  })

  test('with one damaged table, drafts and settings in the others come over', () => {
    const { station } = made.desk
    station.set('store', { kind: 'postgres', url: 'postgres://mall' })
    station.putDraft({ staffId: 'somebody', form: 'contact' }, { id: newId(), data: { said: '没写完的话' }, savedAt: AT }, null)
    for (let n = 0; n < 200; n++) station.putJob({ id: `${n}`.padStart(36, '0'), createdAt: n, text: '单'.repeat(300) } as never)
    station.close()
    damageTable(stationFile(), 'print_jobs')
    expect(() => openStation(made.folder, ROOT)).toThrow(expect.objectContaining({ trouble: 'station' }))
    renewStation(made.folder, ROOT, AT)
    const renewed = new StationStore(stationFile(), migrations('station'))
    expect(renewed.setting('store')).toEqual({ kind: 'postgres', url: 'postgres://mall' })
    expect(renewed.drafts({ staffId: 'somebody', form: 'contact' })[0]?.data).toEqual({ said: '没写完的话' })
    renewed.close()
  })
})

/** Overwrites the root page of one table. */
function damageTable(path: string, table: string): void {
  const db = new Database(path)
  const page = db.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').pluck().get(table) as number
  const size = db.pragma('page_size', { simple: true }) as number
  db.close()
  overwrite(path, (page - 1) * size, size)
}
