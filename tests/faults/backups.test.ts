import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkCopy } from '../../db/sqlite/copies'
import { SqliteStore } from '../../db/sqlite/store'
import { systemDesk } from '../../electron/desk/system/desk'
import { recordRestored } from '../../electron/platform/backup-restored'
import { createBackups, type Backups } from '../../electron/platform/backups'
import type { BackupCopy } from '../../shared/system/contract'
import type { TestDesk } from '../support/desk'
import { openBackupDesk, type BackupDesk } from './backup-desk'
import { mayMount, needsMount, numbersIn, overwrite, ROOT, smallDisk, take } from './faulty'

const HOUR = 3_600_000
let made: TestDesk
let backups: Backups
let desk: BackupDesk

beforeEach(async () => {
  desk = await openBackupDesk()
  made = desk.made
  backups = desk.backups
})
afterEach(() => desk.close())

const folder = () => desk.folder
const namesIn = (path: string) => (existsSync(path) ? readdirSync(path).sort() : [])
const secondFolder = () => desk.secondFolder()
async function numbersInCopy({ path }: BackupCopy): Promise<string[]> {
  const opened = join(made.folder, `opened-${basename(path)}`)
  copyFileSync(path, opened)
  const store = new SqliteStore(opened)
  return numbersIn(store).finally(() => store.close())
}

describe('making copies', () => {
  test('a copy carries the mall’s time in its name, is one whole file, and holds what was registered', async () => {
    const number = await take(made)
    const copy = await backups.now()
    expect(namesIn(folder())).toEqual(['desk-20261122-100000.sqlite'])
    expect(copy).toMatchObject({ madeAt: made.clock.now(), place: 'first', check: 'sound' })
    expect(backups.status()).toEqual({ state: 'ok', lastAt: made.clock.now(), problem: null })
    expect(await numbersInCopy(copy)).toEqual([number])
    expect(await backups.list()).toEqual([copy])
  })

  test('records registered while a copy is made are in it whole or not at all, and none waits for it', async () => {
    for (let n = 0; n < 50; n++) await take(made)
    const copying = backups.now()
    expect(backups.status().state).toBe('running')
    const during = await Promise.all(Array.from({ length: 30 }, () => take(made)))
    const numbers = await numbersInCopy(await copying)
    const all = await numbersIn(made.desk.store)
    expect(all).toEqual(expect.arrayContaining(during))
    expect(numbers).toEqual(all.slice(0, numbers.length))
    expect(numbers.length).toBeGreaterThanOrEqual(50)
  })

  test('two who ask at once get the same copy', async () => {
    const [one, other] = await Promise.all([backups.now(), backups.now()])
    expect(other).toEqual(one)
    expect(namesIn(folder())).toHaveLength(1)
  })

  test('every change of its state is announced', async () => {
    const rooms: string[] = []
    made.desk.live.hear(change => rooms.push(change.room))
    await backups.now()
    expect(rooms.filter(room => room === 'system').length).toBeGreaterThanOrEqual(2)
  })

  test('old copies are thinned by the rule, and what an interrupted copy left is removed; other files stay', async () => {
    const first = await backups.now()
    const old = ['desk-20261121-080000.sqlite', 'desk-20261121-200000.sqlite', 'desk-20200101-080000.sqlite']
    for (const name of old) copyFileSync(first.path, join(folder(), name))
    writeFileSync(join(folder(), 'desk-20261122-095959.sqlite.partial'), 'half')
    writeFileSync(join(folder(), 'desk-20261122-095959.sqlite.partial-journal'), 'half')
    writeFileSync(join(folder(), 'notes.txt'), 'mine')
    made.clock.forward(HOUR)
    await backups.now()
    expect(namesIn(folder())).toEqual(['desk-20261121-200000.sqlite', 'desk-20261122-100000.sqlite', 'desk-20261122-110000.sqlite', 'notes.txt'])
  })

  test('copies go to the second folder too; a missing drive is said and tried again', async () => {
    const second = secondFolder()
    await backups.now()
    expect((await backups.list()).map(copy => [copy.place, copy.check])).toEqual([['first', 'sound'], ['second', 'sound']])
    rmSync(second, { recursive: true })
    made.clock.forward(HOUR)
    const copy = await backups.now()
    expect(copy.check).toBe('sound')
    expect(backups.status()).toEqual({ state: 'onlyHere', lastAt: made.clock.now(), problem: 'secondMissing' })
    made.desk.backups = backups
    expect(await made.ask('administrator', systemDesk.backUpNow, undefined as never), 'and nobody is told that all is well').toMatchObject({ whole: false })
    mkdirSync(second)
    made.clock.forward(HOUR)
    await backups.now()
    expect(backups.status().state).toBe('ok')
    expect(namesIn(second)).toEqual(['desk-20261122-120000.sqlite'])
  })

  test('a folder that cannot be made is said, and the desk goes on', async () => {
    writeFileSync(folder(), 'a file where the folder should be')
    await expect(backups.now()).rejects.toMatchObject({ code: 'UNAVAILABLE', data: { what: 'file' } })
    expect(backups.status()).toMatchObject({ state: 'failed', problem: 'folder' })
    expect(await take(made)).toMatch(/^JD-/)
    rmSync(folder())
    await backups.now()
    expect(backups.status().state).toBe('ok')
  })

  test.runIf(mayMount)(`a full second drive is said, keeps no half copy, and the first copy is good${needsMount}`, async () => {
    const disk = smallDisk(2)
    try {
      disk.fill()
      backups.setSecondFolder(disk.folder)
      expect((await backups.now()).check).toBe('sound')
      expect(backups.status()).toMatchObject({ state: 'onlyHere', problem: 'secondFull' })
      expect(namesIn(disk.folder)).toEqual(['ballast'])
    } finally {
      backups.setSecondFolder(null)
      disk.remove()
    }
  })

  test.runIf(mayMount)(`a full disk is said and leaves no half copy${needsMount}`, async () => {
    const disk = smallDisk(2)
    try {
      disk.fill()
      const small = createBackups({ desk: made.desk, store: made.desk.store, data: made.folder, root: ROOT, now: made.clock.now, restart: () => undefined, closeAll: async () => undefined })
      rmSync(folder(), { recursive: true, force: true })
      symlinkSync(disk.folder, folder())
      await expect(small.now()).rejects.toMatchObject({ code: 'UNAVAILABLE', data: { what: 'diskFull' } })
      expect(small.status()).toMatchObject({ state: 'failed', problem: 'diskFull' })
      expect(namesIn(disk.folder)).toEqual(['ballast'])
    } finally {
      rmSync(folder())
      disk.remove()
    }
  })

  test('a store that is damaged on the disk gives no copy with a good name', async () => {
    for (let n = 0; n < 30; n++) await take(made)
    const bad = join(made.folder, 'bad')
    mkdirSync(bad)
    await made.desk.store.close()
    copyFileSync(join(made.folder, 'desk.sqlite'), join(bad, 'desk.sqlite'))
    overwrite(join(bad, 'desk.sqlite'), 8_192, 40_000)
    const ofBad = createBackups({ desk: made.desk, store: made.desk.store, data: bad, root: ROOT, now: made.clock.now, restart: () => undefined, closeAll: async () => undefined })
    await made.desk.mall.timeZone().catch(() => undefined)
    await expect(ofBad.now()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(ofBad.status()).toMatchObject({ state: 'failed', problem: 'store' })
    expect(namesIn(join(bad, 'backups'))).toEqual([])
  })

  test('begun, it makes a copy at once when there is none, then one every two hours', async () => {
    backups.start()
    await expect.poll(() => backups.status().state).toBe('ok')
    made.clock.forward(HOUR)
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(namesIn(folder())).toHaveLength(1)
    made.clock.forward(HOUR)
    await expect.poll(() => namesIn(folder()).length).toBe(2)
  })

  test('closing makes a copy, and begins none after it', async () => {
    backups.start()
    await backups.atClosing()
    const there = namesIn(folder())
    expect(there.length).toBeGreaterThanOrEqual(1)
    made.clock.forward(5 * HOUR)
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(namesIn(folder())).toEqual(there)
  })
})

describe('restoring', () => {
  test('puts the copy in the store’s place, keeps what it replaces, and starts again', async () => {
    const before = await take(made)
    const copy = await backups.now()
    const after = await take(made)
    const { kept } = await backups.restore(copy.path)
    await expect.poll(() => desk.done.restarts).toBe(1)
    expect(desk.done.closed).toBe(true)
    const restored = new SqliteStore(join(made.folder, 'desk.sqlite'))
    expect(await numbersIn(restored)).toEqual([before])
    await restored.close()
    const old = new SqliteStore(kept)
    expect(await numbersIn(old)).toEqual([before, after])
    await old.close()
  })

  test('the trail of the restored store says which copy it is and who ordered it', async () => {
    const { path } = await backups.now()
    const { staffId } = made.as('administrator')
    made.desk.session.person = { staffId, workNumber: '108', name: '周伟', role: 'administrator', post: { id: made.as('administrator').postId ?? '', nameZh: '', nameRu: '' }, since: 0, locked: false, mustChangePin: false }
    await backups.restore(path)
    const store = new SqliteStore(join(made.folder, 'desk.sqlite'))
    const desk = { ...made.desk, store }
    await recordRestored(desk)
    await recordRestored(desk)
    const entries = await store.read(db => db.rows<{ name: string; staff_id: string; body: string }>("SELECT name, staff_id, body FROM audit WHERE name = 'system.restore'", []))
    await store.close()
    expect(entries).toMatchObject([{ staff_id: staffId, body: expect.stringContaining('desk-20261122-100000.sqlite') }])
  })

  test.each([
    ['damaged', 'backup_damaged'], ['of something else', 'backup_notOurs'], ['newer than the program', 'backup_newer'], ['gone', 'backup_missing'],
  ] as const)('a copy that is %s is refused, and nothing is closed', async (what, reason) => {
    for (let n = 0; n < 20; n++) await take(made)
    const { path } = await backups.now()
    const bad = join(made.folder, 'bad.sqlite')
    copyFileSync(path, bad)
    if (what === 'damaged') overwrite(bad, 8_192, 60_000)
    if (what === 'of something else' || what === 'gone') rmSync(bad)
    if (what === 'of something else') new Database(bad).exec('CREATE TABLE songs (name)').close()
    if (what === 'newer than the program') new Database(bad).exec("INSERT INTO desk_migrations (at, tag) VALUES (9999999999999, '9999_future')").close()
    await expect(backups.restore(bad)).rejects.toMatchObject({ code: 'REFUSED', data: { reason } })
    expect([desk.done.closed, desk.done.restarts]).toEqual([false, 0])
    expect(await take(made)).toMatch(/0021$/)
    expect(namesIn(made.folder).filter(name => name.includes('restor'))).toEqual([])
  })

  test('a copy from elsewhere is looked at before', async () => {
    const { path } = await backups.now()
    const elsewhere = join(made.folder, 'from-usb.sqlite')
    copyFileSync(path, elsewhere)
    expect(await backups.inspect(elsewhere)).toMatchObject({ path: elsewhere, check: 'sound' })
    overwrite(elsewhere, 8_192, 60_000)
    expect(await backups.inspect(elsewhere)).toMatchObject({ check: 'damaged' })
    writeFileSync(elsewhere, 'no database at all')
    expect(await backups.inspect(elsewhere)).toMatchObject({ check: 'notOurs' })
    overwrite(path, 0, 200)
    expect(await backups.inspect(path), 'a copy by its name').toMatchObject({ check: 'damaged' })
  })

  test('looking at a copy changes nothing of it and leaves nothing beside it', async () => {
    const { path } = await backups.now()
    const names = namesIn(folder())
    expect(await checkCopy(ROOT, path)).toBe('sound')
    expect(namesIn(folder())).toEqual(names)
  })
})
