// Correcting what was registered: the reply that is owed, old records, what a lost answer left behind.
import { expect, test } from 'vitest'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { newId } from '../../shared/core/ids'
import { onBothStores, TEST_NOW } from '../support/desk'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const told = { channel: 'call', personName: 'Иванова Татьяна', phone: '+7 914 555-20-20', spoken: 'ru', said: 'Просит перезвонить о возврате куртки' } as const

onBothStores('corrections of contacts', make => {
  test('a reply that is owed cannot be dropped by a correction without a word why, and the word stands in the course', async () => {
    const { ask } = await make()
    const taken = await ask('receptionist', contactsDesk.take, { ...told, replyWanted: true, replyBy: TEST_NOW + HOUR })
    const drop = { ...told, id: taken.id, version: taken.version, replyWanted: false }
    await expect(ask('receptionist', contactsDesk.edit, drop)).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'reply_owed' } })
    expect((await ask('receptionist', contactsDesk.page, { list: 'owed' })).rows).toHaveLength(1)
    const dropped = await ask('receptionist', contactsDesk.edit, { ...drop, noReplyReason: 'сама пришла за ответом' })
    expect(dropped.timeline.at(-1)).toMatchObject({ kind: 'replyDropped', data: { reason: 'сама пришла за ответом' } })
    expect(dropped.clocks).toMatchObject([{ metAt: null, stoppedAt: TEST_NOW }])
    expect((await ask('receptionist', contactsDesk.page, { list: 'owed' })).rows).toEqual([])
  })

  test('a reply put off says from when to when', async () => {
    const { ask } = await make()
    const taken = await ask('receptionist', contactsDesk.take, { ...told, replyWanted: true, replyBy: TEST_NOW + HOUR })
    const moved = await ask('receptionist', contactsDesk.edit, { ...told, id: taken.id, version: taken.version, replyWanted: true, replyBy: TEST_NOW + 3 * HOUR })
    expect(moved.timeline.at(-1)).toMatchObject({ kind: 'replyMoved', data: { from: TEST_NOW + HOUR, to: TEST_NOW + 3 * HOUR } })
    expect(moved.clocks.map(clock => clock.stoppedAt)).toEqual([TEST_NOW, null])
  })

  test('a reply that was given stays given whatever is corrected later', async () => {
    const { ask } = await make()
    const taken = await ask('receptionist', contactsDesk.take, { ...told, replyWanted: true, replyBy: TEST_NOW + HOUR })
    const replied = await ask('receptionist', contactsDesk.answer, { id: taken.id, version: taken.version, reply: 'Деньги вернут завтра' })
    const edited = await ask('receptionist', contactsDesk.edit, { ...told, id: taken.id, version: replied.version, replyWanted: true, replyBy: TEST_NOW + 5 * HOUR })
    expect(edited).toMatchObject({ replyBy: TEST_NOW + HOUR, repliedAt: TEST_NOW })
    expect((await ask('receptionist', contactsDesk.page, { list: 'owed' })).rows).toEqual([])
  })

  test('a reply first wanted the day after is owed from then, not overdue at birth', async () => {
    const { ask, clock } = await make()
    const taken = await ask('receptionist', contactsDesk.take, told)
    clock.forward(DAY)
    const wanted = await ask('receptionist', contactsDesk.edit, { ...told, id: taken.id, version: taken.version, replyWanted: true })
    expect(wanted.clocks).toMatchObject([{ startedAt: clock.now(), dueAt: clock.now() + 2 * HOUR }])
  })

  test('a contact of two years ago can still be corrected', async () => {
    const { ask, clock } = await make()
    const taken = await ask('receptionist', contactsDesk.take, { ...told, replyWanted: true, replyBy: TEST_NOW + HOUR })
    clock.forward(731 * DAY)
    const edited = await ask('receptionist', contactsDesk.edit, { ...told, id: taken.id, version: taken.version, replyWanted: true, replyBy: taken.replyBy, subject: 'Возврат' })
    expect(edited.subject).toBe('Возврат')
  })

  test('a form begun less than a minute ago counts from the saving, an older one from its first key', async () => {
    const { ask } = await make()
    expect((await ask('receptionist', contactsDesk.take, { ...told, arrivedAt: TEST_NOW - 50_000 })).arrivedAt).toBe(TEST_NOW)
    expect((await ask('receptionist', contactsDesk.take, { ...told, arrivedAt: TEST_NOW - 61_000 })).arrivedAt).toBe(TEST_NOW - 61_000)
  })

  test('a form sent again after a lost answer, and corrected, is one contact with its visit to the offices put right', async () => {
    const { ask, clock } = await make()
    const commandKey = newId()
    const input = { ...told, arrivedAt: TEST_NOW, office: { visiting: '财务部' } }
    await ask('receptionist', contactsDesk.take, { ...input, commandKey })
    clock.forward(30_000)
    const again = await ask('receptionist', contactsDesk.take, { ...input, commandKey })
    const mended = await ask('receptionist', contactsDesk.edit, { ...input, id: again.id, version: again.version, office: { visiting: '租赁部' } })
    expect(mended.office).toEqual({ visiting: '租赁部' })
    const rows = (await ask('receptionist', contactsDesk.page, { list: 'inside' })).rows
    expect(rows.map(row => row.id)).toEqual([again.id])
    const without = await ask('receptionist', contactsDesk.edit, { ...input, id: again.id, version: mended.version, office: null })
    expect(without.office).toBeNull()
    expect((await ask('receptionist', contactsDesk.page, { list: 'inside' })).rows).toEqual([])
    // A correction that says nothing of the offices leaves them.
    const { office: _office, ...silent } = input
    const kept = await ask('receptionist', contactsDesk.edit, { ...silent, id: again.id, version: without.version, office: { visiting: '部长' } })
    expect((await ask('receptionist', contactsDesk.edit, { ...silent, id: again.id, version: kept.version })).office).toEqual({ visiting: '部长' })
  })

  test('a call does not leave, it ends', async () => {
    const { ask } = await make()
    const call = await ask('receptionist', contactsDesk.take, told)
    const ended = await ask('receptionist', contactsDesk.leave, { id: call.id, version: call.version })
    expect(ended.timeline.at(-1)?.kind).toBe('ended')
    expect(ended.actions['leave']).toEqual({ may: false, reason: 'already_ended' })
    const visit = await ask('receptionist', contactsDesk.take, { ...told, channel: 'visit', office: { visiting: '财务部' } })
    const left = await ask('receptionist', contactsDesk.leave, { id: visit.id, version: visit.version })
    expect(left.timeline.at(-1)?.kind).toBe('left')
    expect(left.actions['leave']).toEqual({ may: false, reason: 'already_left' })
  })
})
