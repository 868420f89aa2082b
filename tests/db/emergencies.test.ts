// Emergencies through the desk: within seconds, told while they go on by several at once, ended, called off; what the strip tells to whom.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { emergenciesDesk as desk } from '../../electron/desk/emergencies/desk'
import { deskForms } from '../../electron/desk/forms'
import { mattersDesk } from '../../electron/desk/matters/desk'
import { formData } from '../../electron/desk/print/form-data'
import { attachmentsDesk } from '../../electron/desk/attachments/desk'
import type { OutputOf } from '../../electron/desk/core/use-case'
import { refused, invalid } from '../support/complaints'
import { onBothStores, TEST_NOW } from '../support/desk'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const at = ({ id, version }: { id: string; version: number }) => ({ id, version })
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

onBothStores('an emergency', make => {
  test('is registered with kind and place alone, begins now, and is known on every list at once', async () => {
    const { ask } = await make()
    const made = await ask('receptionist', desk.report, { kind: 'smoke', place: '四层餐饮区' })
    expect(made).toMatchObject({ number: expect.stringMatching(/^JJ-\d{8}-0001$/), startedAt: TEST_NOW, isOpen: true, told: [], fireCard: null, hurt: 0, missing: ['told', 'fireCard', 'cause', 'damage', 'measures'] })
    expect(made.timeline.map(line => [line.kind, line.at])).toEqual([['reported', TEST_NOW]])
    expect(await ask('handler', desk.current, undefined)).toEqual({ count: 1, newest: { id: made.id, number: made.number, kind: 'smoke', place: '四层餐饮区', placeNames: null, startedAt: TEST_NOW } })
    expect((await ask('broadcaster', desk.page, { list: 'open' })).rows.map(row => row.number)).toEqual([made.number])
    expect(await ask('receptionist', desk.counts, undefined)).toEqual({ open: 1 })
    for (const typed of ['冒烟', 'дым', '餐饮区', made.number]) expect((await ask('receptionist', mattersDesk.find, { typed })).map(line => line.number), typed).toEqual([made.number])
  })

  test('is told of while it goes on by several at once: nobody comes too late with what only adds', async () => {
    const { ask, clock } = await make()
    const made = await ask('receptionist', desk.report, { kind: 'fire', place: 'B306', said: 'Горит вывеска' })
    clock.forward(7_000)
    await Promise.all([
      ask('receptionist', desk.note, { id: made.id, what: '切断电源', doneBy: '赵师傅' }),
      ask('shiftLead', desk.note, { id: made.id, what: 'Посетители выведены' }),
      ask('afterSales', desk.tell, { id: made.id, whom: '消防队 / Пожарная охрана', phone: '119', said: '8分钟到' }),
      ask('broadcaster', desk.tell, { id: made.id, whom: 'Охрана', at: TEST_NOW + 3_000 }),
    ])
    // Whoever had the card open meanwhile saves it all the same.
    const card = { name: '王芳', post: '前台', address: '绥芬河贸易城', where: 'B306', seen: '招牌着火', calledAt: TEST_NOW + 5_000 }
    const filled = await ask('receptionist', desk.fireCard, { ...at(made), card })
    expect(filled.told.map(one => [one.whom, one.at]).sort()).toEqual([['Охрана', TEST_NOW + 3_000], ['消防队 / Пожарная охрана', TEST_NOW + 7_000]])
    expect(filled.timeline.map(line => line.kind).sort()).toEqual(['fireCard', 'noted', 'noted', 'reported', 'told', 'told'])
    expect(filled.missing).toEqual(['cause', 'damage', 'measures'])
    // What replaces is told that another was faster.
    await expect(ask('shiftLead', desk.hurt, { ...at(made), hurt: 1 })).rejects.toMatchObject({ code: 'STALE' })
    expect(await ask('shiftLead', desk.hurt, { ...at(filled), hurt: 2, hurtText: 'Ожог руки, 120' })).toMatchObject({ hurt: 2, hurtText: 'Ожог руки, 120' })
  })

  test('is ended by a shift lead, once; what is missing is filled in afterwards', async () => {
    const { ask, clock } = await make()
    const made = await ask('receptionist', desk.report, { kind: 'water', place: '水泵房' })
    await expect(ask('receptionist', desk.end, at(made))).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    clock.forward(30 * MINUTE)
    const over = await ask('shiftLead', desk.end, { ...at(made), cause: '阀门老化' })
    expect(over).toMatchObject({ isOpen: false, endedAt: TEST_NOW + 30 * MINUTE, cause: '阀门老化', missing: ['told', 'damage', 'measures'] })
    expect(await ask('receptionist', desk.current, undefined)).toEqual({ count: 0, newest: null })
    await expect(ask('head', desk.end, at(over))).rejects.toMatchObject(refused('emergency_over'))
    await ask('receptionist', desk.note, { id: over.id, what: '地面已清理' })
    const later = await ask('receptionist', desk.account, { ...at(over), cause: '阀门老化', damage: '无', measures: '更换阀门，每月检查' })
    expect(later).toMatchObject({ missing: ['told'], measures: '更换阀门，每月检查' })
    expect(later.timeline.at(-1)).toMatchObject({ kind: 'accounted', data: { damage: '无' } })
    expect((await ask('receptionist', mattersDesk.find, { typed: '每月检查' })).map(line => line.state)).toEqual(['ended'])
  })

  test('called off as a mistaken alarm it goes from the strip and stays in the register, struck through', async () => {
    const { ask } = await make()
    const made = await ask('receptionist', desk.report, { kind: 'suspiciousObject', place: '南正门' })
    await expect(ask('shiftLead', desk.void, { ...at(made), reason: '顾客遗忘的行李' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const off = await ask('supervisor', desk.void, { ...at(made), reason: '顾客遗忘的行李' })
    expect(off).toMatchObject({ isOpen: false, voided: { reason: '顾客遗忘的行李' }, endedAt: null })
    expect((await ask('receptionist', desk.current, undefined)).count).toBe(0)
    expect((await ask('receptionist', desk.page, { list: 'all' })).rows).toHaveLength(1)
    await expect(ask('head', desk.note, { id: made.id, what: 'x' })).rejects.toMatchObject(refused('voided'))
    await expect(ask('head', desk.end, at(off))).rejects.toMatchObject(refused('voided'))
  })

  test('keeps kind, place and time as they are corrected, and refuses a time that cannot be', async () => {
    const { ask, clock } = await make()
    await expect(ask('receptionist', desk.report, { kind: 'fire', place: 'B306', startedAt: TEST_NOW + HOUR })).rejects.toMatchObject(invalid('startedAt', 'time.future'))
    await expect(ask('receptionist', desk.report, { kind: 'fire', place: 'B306', placeId: '0190d1c0-0000-7000-8000-000000000000' })).rejects.toMatchObject(invalid('placeId', 'notThere'))
    const made = await ask('receptionist', desk.report, { kind: 'fire', place: 'B306', startedAt: TEST_NOW - 4 * MINUTE })
    clock.forward(3 * 24 * HOUR)
    const edited = await ask('receptionist', desk.edit, { ...at(made), kind: 'smoke', place: 'B308', said: made.said })
    expect(edited).toMatchObject({ kind: 'smoke', place: 'B308', startedAt: TEST_NOW - 4 * MINUTE })
    await expect(ask('receptionist', desk.edit, { ...at(edited), kind: 'smoke', place: 'B308', startedAt: TEST_NOW - 26 * HOUR })).rejects.toMatchObject(invalid('startedAt', 'time.tooEarly'))
    await expect(ask('receptionist', desk.tell, { id: made.id, whom: '保安部', at: TEST_NOW - HOUR })).rejects.toMatchObject(invalid('at', 'time.tooEarly'))
  })

  test('keeps photos, and whoever reads emergencies may see them', async () => {
    const { ask } = await make()
    const made = await ask('receptionist', desk.report, { kind: 'fire', place: 'B306' })
    const put = await ask('receptionist', attachmentsDesk.put, { name: 'fire.png', bytes: PNG.toString('base64') })
    expect(put.hash).toBe(createHash('sha256').update(PNG).digest('hex'))
    const kept: OutputOf<'emergencies.get'> = await ask('receptionist', desk.attach, { id: made.id, attachments: [{ hash: put.hash, name: 'fire.png' }] })
    expect(kept).toMatchObject({ version: made.version, attachments: [{ name: 'fire.png', kind: 'image' }] })
    expect(await ask('handler', attachmentsDesk.get, { id: kept.attachments[0]!.id })).toMatchObject({ name: 'fire.png' })
  })

  test('of several the strip names the one that began last, and how many there are', async () => {
    const { ask, clock } = await make()
    await ask('receptionist', desk.report, { kind: 'lift', place: '2号客梯' })
    clock.forward(MINUTE)
    const newest = await ask('receptionist', desk.report, { kind: 'power', place: '配电室' })
    expect(await ask('receptionist', desk.current, undefined)).toMatchObject({ count: 2, newest: { id: newest.id } })
  })

  test('on a locked screen and before anybody signed in only that something goes on is told', async () => {
    const { ask, desk: made } = await make()
    await ask('receptionist', desk.report, { kind: 'fire', place: 'B306' })
    expect(await desk.current.run(made, null, undefined)).toEqual({ count: 1, newest: null })
  })

  test('fills its form: facts, whom one told, the card, the course without its own prints', async () => {
    const { ask, desk: made, as } = await make()
    const record = await ask('receptionist', desk.report, { kind: 'fire', place: 'B306' })
    await ask('receptionist', desk.tell, { id: record.id, whom: '消防队', phone: '119' })
    await ask('receptionist', desk.note, { id: record.id, what: '疏散顾客' })
    expect(deskForms.emergencyForm).toMatchObject({ room: 'emergencies', reads: 'emergencies.get' })
    const { data } = await formData(made, as('receptionist'), { form: 'emergencyForm', recordId: record.id, of: null })
    expect(data).toMatchObject({ number: record.number, emergency: { kind: 'fire', told: [{ whom: '消防队', phone: '119' }] }, course: [{ kind: 'reported' }, { kind: 'told' }, { kind: 'noted' }], files: [] })
  })
})
