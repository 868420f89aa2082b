import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { forgetLooseContents } from '../../electron/clocks/forget-contents'
import { attachmentsDesk } from '../../electron/desk/attachments/desk'
import { attachmentsOf, keepAttachments } from '../../electron/desk/attachments/keep'
import { recordAct } from '../../electron/desk/core/use-case'
import type { AttachmentGiven } from '../../shared/attachments/contract'
import { newId } from '../../shared/core/ids'
import { onBothStores, type TestDesk } from '../support/desk'
import { exe, jpeg, pdf, png, webm } from '../support/files'

const DAY = 24 * 3_600_000
const put = (made: TestDesk, name: string, bytes: Buffer, thumb: string | null = null) => made.ask('receptionist', attachmentsDesk.put, { name, bytes: bytes.toString('base64'), thumb })
const keep = (made: TestDesk, recordId: string, given: AttachmentGiven[], room = 'work-orders') =>
  recordAct(made.desk, made.as('receptionist'), 'test', tx => keepAttachments(tx, room, recordId, given.map(({ hash, name }) => ({ hash, name }))))
const viewOf = (made: TestDesk, recordId: string) => made.desk.store.read(db => attachmentsOf(db, recordId))
const fileOf = (made: TestDesk, hash: string) => join(made.folder, 'attachments', hash.slice(0, 2), hash)

onBothStores('attachments', (make, dialect) => {
  /** Somebody who has the store in hand changes what lies there, in length or not. */
  async function alter(made: TestDesk, hash: string, bytes: Buffer | null): Promise<void> {
    if (dialect === 'sqlite') {
      if (bytes === null) return rmSync(fileOf(made, hash))
      writeFileSync(fileOf(made, hash), bytes)
      return utimesSync(fileOf(made, hash), new Date(), new Date(Date.now() + 60_000))
    }
    await made.desk.store.write(async tx => void (await tx.q.update(tx.t.contents).set({ bytes }).where(eq(tx.t.contents.hash, hash))))
  }

  test('what is put and kept comes back as it was, with its small picture and who added it', async () => {
    const made = await make()
    const id = newId()
    const picture = await put(made, '收据.png', png('1'), jpeg().toString('base64'))
    const voice = await put(made, 'голос.webm', webm('A_OPUS'))
    expect(picture).toEqual({ name: '收据.png', hash: createHash('sha256').update(png('1')).digest('hex'), kind: 'image', type: 'image/png', size: png('1').length, thumb: jpeg().toString('base64') })
    expect(await keep(made, id, [picture, voice])).toEqual(['收据.png', 'голос.webm'])
    const [first, second] = await viewOf(made, id)
    expect(first).toMatchObject({ ...picture, addedAt: made.clock.now(), addedBy: { id: made.as('receptionist').staffId, name: '王芳' }, missing: false })
    expect(second).toMatchObject({ name: 'голос.webm', kind: 'audio', type: 'audio/webm', thumb: null, missing: false })
    expect(await made.ask('receptionist', attachmentsDesk.get, { id: first!.id })).toEqual({ name: '收据.png', type: 'image/png', bytes: png('1').toString('base64') })
  })

  test('the same content is stored once, is added to a record once, and to several records', async () => {
    const made = await make()
    const [one, other] = [newId(), newId()]
    const given = await put(made, 'a.png', png())
    const again = { ...(await put(made, 'b.png', png())), name: 'b.png' }
    expect(await keep(made, one, [given, again])).toEqual(['a.png'])
    expect(await keep(made, one, [again])).toEqual([])
    expect(await keep(made, other, [again])).toEqual(['b.png'])
    expect((await viewOf(made, one)).map(({ name }) => name)).toEqual(['a.png'])
    expect(await made.desk.store.read(db => db.q.select({ hash: db.t.contents.hash }).from(db.t.contents))).toEqual([{ hash: given.hash }])
  })

  test.each([
    ['empty.png', Buffer.alloc(0), 'file.empty'],
    ['setup.exe', exe(), 'file.type'],
    ['收据.png', exe(), 'file.type'],
    ['收据.png', pdf(), 'file.lies'],
    ['слова.txt', Buffer.from('только слова'), 'file.unknown'],
    ['большой.pdf', Buffer.concat([pdf(), Buffer.alloc(20 * 1024 * 1024)]), 'file.tooLarge'],
  ])('%s is refused: %#', async (name, bytes, error) => {
    const made = await make()
    await expect(put(made, name, bytes)).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['bytes'], error, params: { name } }] } })
    expect(await made.desk.store.read(db => db.q.select().from(db.t.contents))).toEqual([])
  })

  test('a small picture that is no JPEG, or belongs to no picture, is not kept', async () => {
    const made = await make()
    expect((await put(made, 'a.png', png('1'), exe().toString('base64'))).thumb).toBeNull()
    expect((await put(made, 'a.pdf', pdf(), jpeg().toString('base64'))).thumb).toBeNull()
  })

  test('a missing or altered file is said on the record and not handed out; putting it again mends it', async () => {
    const made = await make()
    const id = newId()
    await keep(made, id, [await put(made, 'a.png', png('1')), await put(made, 'b.png', png('2')), await put(made, 'c.png', png('3'))])
    const [gone, altered, sound] = await viewOf(made, id)
    await alter(made, gone!.hash, null)
    await alter(made, altered!.hash, png('9'))
    for (const { id: one } of [gone!, altered!]) await expect(made.ask('receptionist', attachmentsDesk.get, { id: one })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'attachment' } })
    expect((await viewOf(made, id)).map(({ missing }) => missing)).toEqual([true, true, false])
    expect((await made.ask('receptionist', attachmentsDesk.get, { id: sound!.id })).bytes).toBe(png('3').toString('base64'))
    await put(made, 'снова.png', png('1'))
    await put(made, 'снова.png', png('2'))
    expect((await viewOf(made, id)).map(({ missing }) => missing)).toEqual([false, false, false])
    expect((await made.ask('receptionist', attachmentsDesk.get, { id: altered!.id })).bytes).toBe(png('2').toString('base64'))
  })

  test('a record whose content nobody knows any more still names the file', async () => {
    const made = await make()
    const id = newId()
    await keep(made, id, [await put(made, 'голос.webm', webm('A_OPUS'))])
    await made.desk.store.write(async tx => void (await tx.q.delete(tx.t.contents)))
    const [row] = await viewOf(made, id)
    expect(row).toMatchObject({ name: 'голос.webm', kind: 'audio', missing: true })
    await expect(made.ask('receptionist', attachmentsDesk.get, { id: row!.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('only who may read the record gets the content', async () => {
    const made = await make()
    const id = newId()
    await keep(made, id, [await put(made, 'a.png', png())], 'contacts')
    const [row] = await viewOf(made, id)
    await expect(made.ask('handler', attachmentsDesk.get, { id: row!.id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(made.ask(null, attachmentsDesk.get, { id: row!.id })).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
    await expect(made.ask('receptionist', attachmentsDesk.get, { id: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await made.ask('head', attachmentsDesk.get, { id: row!.id })).name).toBe('a.png')
  })

  test('what no record keeps for a week is removed; what a record keeps, and what was put again, stays', async () => {
    const made = await make()
    const id = newId()
    const loose = await put(made, 'loose.png', png('1'))
    const again = await put(made, 'again.png', png('2'))
    await keep(made, id, [await put(made, 'kept.png', png('3'))])
    made.clock.forward(6 * DAY)
    await forgetLooseContents(made.desk)
    await put(made, 'again.png', png('2'))
    made.clock.forward(DAY + 1)
    await forgetLooseContents(made.desk)
    expect(await made.desk.store.contents.get(loose.hash)).toBeNull()
    expect(await made.desk.store.contents.get(again.hash)).toEqual(png('2'))
    expect((await viewOf(made, id)).map(({ missing }) => missing)).toEqual([false])
    if (dialect === 'sqlite') expect(existsSync(fileOf(made, loose.hash))).toBe(false)
    await expect(keep(made, id, [again, loose])).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['attachments'], error: 'file.gone', params: { name: 'loose.png' } }] } })
    expect(await viewOf(made, id)).toHaveLength(1)
  })

  test('a record refuses a file whose content is gone by the time it is saved', async () => {
    const made = await make()
    const given = await put(made, 'a.png', png())
    await alter(made, given.hash, null)
    await expect(keep(made, newId(), [given])).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ error: 'file.gone' }] } })
    await expect(keep(made, newId(), [{ hash: 'f'.repeat(64), name: 'никогда.png' }])).rejects.toMatchObject({ code: 'INVALID' })
  })

  test.runIf(dialect === 'sqlite')('content lies in the data folder under its hash, and nothing else does', async () => {
    const made = await make()
    const given = await put(made, 'a.png', png())
    expect(readFileSync(fileOf(made, given.hash))).toEqual(png())
    expect(readdirSync(join(made.folder, 'attachments', 'partial'))).toEqual([])
    writeFileSync(join(made.folder, 'attachments', 'partial', 'left by a program that was killed'), 'half')
    await forgetLooseContents(made.desk)
    expect(existsSync(join(made.folder, 'attachments', 'partial'))).toBe(false)
    await put(made, 'b.png', png('2'))
  })

  test.runIf(dialect === 'postgres')('another station on the store has them too', async () => {
    const made = await make()
    const id = newId()
    await keep(made, id, [await put(made, 'a.png', png())])
    const other = await make({ url: made.url! })
    const [row] = await viewOf(other, id)
    expect((await other.ask('receptionist', attachmentsDesk.get, { id: row!.id })).bytes).toBe(png().toString('base64'))
  })
})
