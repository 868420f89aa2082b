import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attachmentsDesk } from '../../electron/desk/attachments/desk'
import { keepAttachments } from '../../electron/desk/attachments/keep'
import { recordAct } from '../../electron/desk/core/use-case'
import type { Backups } from '../../electron/platform/backups'
import { newId } from '../../shared/core/ids'
import type { TestDesk } from '../support/desk'
import { png } from '../support/files'
import { openBackupDesk, type BackupDesk } from './backup-desk'
import { mayMount, needsMount, smallDisk } from './faulty'

const HOUR = 3_600_000
let desk: BackupDesk
let made: TestDesk
let backups: Backups

beforeEach(async () => {
  desk = await openBackupDesk()
  made = desk.made
  backups = desk.backups
})
afterEach(() => desk.close())

describe('the files of records', () => {
  const put = (tail: string) => made.ask('receptionist', attachmentsDesk.put, { name: 'a.png', bytes: png(tail).toString('base64') })
  async function keep(tail: string): Promise<string> {
    const { hash, name } = await put(tail)
    await recordAct(made.desk, null, 'test', tx => keepAttachments(tx, 'work-orders', newId(), [{ hash, name }]))
    return hash
  }
  const at = (folder: string, hash: string) => join(folder, 'attachments', hash.slice(0, 2), hash)

  test('are copied once, into both folders; what no record keeps is not', async () => {
    const second = desk.secondFolder()
    const [one, loose] = [await keep('1'), (await put('2')).hash]
    await backups.now()
    for (const copies of [desk.folder, second]) {
      expect(readFileSync(at(copies, one))).toEqual(png('1'))
      expect(existsSync(at(copies, loose))).toBe(false)
    }
    writeFileSync(at(desk.folder, one), 'would be written over if it were copied again')
    const other = await keep('3')
    made.clock.forward(HOUR)
    await backups.now()
    expect(readFileSync(at(desk.folder, one), 'utf8')).toContain('would be')
    expect(readFileSync(at(second, other))).toEqual(png('3'))
    expect(backups.status().state).toBe('ok')
  })

  test('one that is missing or altered is said, never copied, and the copy of the store is good', async () => {
    const [gone, altered, sound] = [await keep('1'), await keep('2'), await keep('3')]
    rmSync(at(made.folder, gone))
    writeFileSync(at(made.folder, altered), png('9'))
    expect((await backups.now()).check).toBe('sound')
    expect(backups.status()).toMatchObject({ state: 'incomplete', problem: 'files' })
    expect([gone, altered, sound].map(hash => existsSync(at(desk.folder, hash)))).toEqual([false, false, true])
  })

  test('one that is there from earlier and lost since is said of a new second folder, which cannot have it', async () => {
    const gone = await keep('1')
    await backups.now()
    rmSync(at(made.folder, gone))
    const second = desk.secondFolder()
    made.clock.forward(HOUR)
    await backups.now()
    expect(existsSync(at(second, gone))).toBe(false)
    expect(backups.status()).toMatchObject({ state: 'incomplete', problem: 'files' })
  })

  test('that cannot be written beside the copies leave the copy of the store good and said so', async () => {
    await keep('1')
    mkdirSync(desk.folder, { recursive: true })
    writeFileSync(join(desk.folder, 'attachments'), 'a file where the folder should be')
    expect((await backups.now()).check).toBe('sound')
    expect(backups.status()).toMatchObject({ state: 'incomplete', problem: 'files', lastAt: made.clock.now() })
  })

  test('come back with a restored copy where they are missing or altered; what is sound stays', async () => {
    const [gone, altered] = [await keep('1'), await keep('2')]
    const { path } = await backups.now()
    const later = await keep('3')
    rmSync(at(made.folder, gone))
    writeFileSync(at(made.folder, altered), png('9'))
    mkdirSync(join(desk.folder, 'attachments', 'ff'))
    writeFileSync(at(desk.folder, 'f'.repeat(64)), 'not what its name says')
    await backups.restore(path)
    await expect.poll(() => desk.done.restarts).toBe(1)
    expect(readFileSync(at(made.folder, gone))).toEqual(png('1'))
    expect(readFileSync(at(made.folder, altered))).toEqual(png('2'))
    expect(readFileSync(at(made.folder, later))).toEqual(png('3'))
    expect(existsSync(at(made.folder, 'f'.repeat(64)))).toBe(false)
  })

  test.runIf(mayMount)(`a full second drive keeps no half file${needsMount}`, async () => {
    const disk = smallDisk(1)
    try {
      backups.setSecondFolder(disk.folder)
      const hash = await keep('x'.repeat(3_000_000))
      await backups.now()
      expect(backups.status()).toMatchObject({ state: 'onlyHere', problem: 'secondFull' })
      expect(existsSync(at(disk.folder, hash))).toBe(false)
      expect(readFileSync(at(desk.folder, hash)).length).toBeGreaterThan(3_000_000)
    } finally {
      backups.setSecondFolder(null)
      disk.remove()
    }
  })
})
