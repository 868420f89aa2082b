import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { attachmentsDesk } from '../../electron/desk/attachments/desk'
import { png } from '../support/files'
import { deskOnSmallDisk } from './cramped-desk'
import { mayMount, needsMount, take } from './faulty'

describe.runIf(mayMount)(`files on a disk that takes no more${needsMount}`, () => {
  const at = deskOnSmallDisk(12)

  const large = png('x'.repeat(2_000_000))
  const hash = createHash('sha256').update(large).digest('hex')
  const put = () => at.made.ask('receptionist', attachmentsDesk.put, { name: 'a.png', bytes: large.toString('base64') })
  const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => entry.name) : [])
  const known = () => at.made.desk.store.read(db => db.q.select({ hash: db.t.contents.hash }).from(db.t.contents))

  test('a full disk is said, leaves no half file and nothing written down, and takes it once there is room', async () => {
    const free = at.disk.fill()
    await expect(put()).rejects.toMatchObject({ code: 'UNAVAILABLE', data: { what: 'diskFull' } })
    expect(filesIn(join(at.made.folder, 'attachments'))).toEqual([])
    expect(await known()).toEqual([])
    free()
    expect((await put()).hash).toBe(hash)
    expect(filesIn(join(at.made.folder, 'attachments'))).toEqual([hash])
    expect((await at.made.desk.store.contents.get(hash))?.equals(large)).toBe(true)
    expect(await take(at.made)).toMatch(/^JD-/)
  })

  test('a folder that cannot be made is said, nothing is written down, and it works once it can', async () => {
    const folder = join(at.made.folder, 'attachments')
    writeFileSync(folder, 'a file where the folder should be')
    await expect(put()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await known()).toEqual([])
    rmSync(folder)
    expect((await put()).hash).toBe(hash)
  })
})
