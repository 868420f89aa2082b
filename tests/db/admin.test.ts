import { expect, test } from 'vitest'
import { allStaff } from '../../db/repositories/admin'
import { auditPage, verifyAudit } from '../../db/repositories/audit'
import { findKnown } from '../../db/repositories/known'
import { adminDesk } from '../../electron/desk/admin/desk'
import { pinFits } from '../../electron/desk/session/pin'
import { DeskError, type DeskErrorCode } from '../../shared/core/errors'
import { newId } from '../../shared/core/ids'
import { onBothStores, type TestDesk } from '../support/desk'

/** What a refused asking answers: its code and its data. */
async function told(asking: Promise<unknown>): Promise<{ code: DeskErrorCode; data: unknown }> {
  const error = await asking.then(() => null, (found: unknown) => found)
  if (error instanceof DeskError) return { code: error.code, data: error.data }
  throw new Error(`was not refused: ${String(error)}`)
}
const problemOf = async (asking: Promise<unknown>) => (await told(asking)).data as { problems: { path: string[]; error: string; params?: object }[] }
const reasonOf = async (asking: Promise<unknown>) => ((await told(asking)).data as { reason: string }).reason
const bodies = async ({ desk }: TestDesk, limit = 50) => (await desk.store.read(db => auditPage(db, { limit }))).map(row => row.body ?? '')

const person = { workNumber: '2001', name: '林小雨', role: 'receptionist' as const, phone: '13945309999', pin: '135790' }
const shop = { code: 'B306', nameZh: '春天女鞋', nameRu: 'Весна', person: '杜春兰', phone: '13945331306', building: '1号楼', floor: '3', zone: 'B区', goods: '女鞋 / женская обувь' }

onBothStores('people', make => {
  test('a new person is saved with a PIN that has to be changed, and shown without it', async () => {
    const t = await make()
    const saved = await t.ask('administrator', adminDesk.saveStaff, person)
    expect(saved).toMatchObject({ workNumber: '2001', phone: '+8613945309999', version: 1, retired: false })
    expect(saved).not.toHaveProperty('pinHash')
    const kept = (await t.desk.store.read(allStaff)).find(row => row.id === saved.id)!
    expect(kept.mustChangePin).toBe(true)
    expect(await pinFits('135790', kept.pinHash, t.desk.host.pepper())).toBe(true)
  })

  test('a PIN for oneself need not be changed again, one for somebody else must', async () => {
    const t = await make()
    const me = (await t.ask('administrator', adminDesk.staff, undefined)).find(row => row.role === 'administrator')!
    await t.ask('administrator', adminDesk.saveStaff, { ...me, pin: '975310' })
    const other = (await t.ask('administrator', adminDesk.staff, undefined)).find(row => row.role === 'head')!
    await t.ask('administrator', adminDesk.saveStaff, { ...other, pin: '975310' })
    const rows = new Map((await t.desk.store.read(allStaff)).map(row => [row.role, row]))
    expect([rows.get('administrator')?.mustChangePin, rows.get('head')?.mustChangePin]).toEqual([false, true])
  })

  test('a change without a PIN leaves the PIN as it was', async () => {
    const t = await make()
    const before = (await t.desk.store.read(allStaff)).find(row => row.role === 'head')!
    await t.ask('administrator', adminDesk.saveStaff, { id: before.id, version: before.version, workNumber: before.workNumber, name: '孙丽', role: 'head' })
    const after = (await t.desk.store.read(allStaff)).find(row => row.role === 'head')!
    expect([after.name, after.pinHash, after.mustChangePin]).toEqual(['孙丽', before.pinHash, false])
  })

  test('the audit trail tells that a PIN was set, never its hash', async () => {
    const t = await make()
    const saved = await t.ask('administrator', adminDesk.saveStaff, person)
    await t.ask('administrator', adminDesk.saveStaff, { ...saved, pin: '112233' })
    const written = (await bodies(t)).join('\n')
    expect(written).not.toContain('scrypt')
    expect(written).toContain('"pinHash":"***"')
    expect((await t.desk.store.read(verifyAudit)).broken).toEqual([])
  })

  test('a work number that is taken, a new person without a PIN and a department that is not there are told on the field', async () => {
    const t = await make()
    expect((await problemOf(t.ask('administrator', adminDesk.saveStaff, { ...person, workNumber: '１０１' }))).problems).toEqual([{ path: ['workNumber'], error: 'taken', params: { code: '101' } }])
    expect((await problemOf(t.ask('administrator', adminDesk.saveStaff, { ...person, pin: null }))).problems[0]).toMatchObject({ path: ['pin'], error: 'text.required' })
    expect((await problemOf(t.ask('administrator', adminDesk.saveStaff, { ...person, departmentId: newId() }))).problems[0]).toMatchObject({ path: ['departmentId'], error: 'notThere' })
  })

  test('the last administrator stays one; when there is another, one may go, but nobody retires themself', async () => {
    const t = await make()
    const me = (await t.ask('administrator', adminDesk.staff, undefined)).find(row => row.role === 'administrator')!
    expect(await reasonOf(t.ask('administrator', adminDesk.saveStaff, { ...me, role: 'head' }))).toBe('last_administrator')
    expect(await reasonOf(t.ask('administrator', adminDesk.saveStaff, { ...me, retired: true }))).toBe('last_administrator')
    const second = await t.ask('administrator', adminDesk.saveStaff, { ...person, role: 'administrator' })
    expect(await reasonOf(t.ask('administrator', adminDesk.saveStaff, { ...me, retired: true }))).toBe('not_yourself')
    expect((await t.ask('administrator', adminDesk.saveStaff, { ...second, retired: true })).retired).toBe(true)
  })

  test('a save from an old version is told how the person stands now', async () => {
    const t = await make()
    const saved = await t.ask('administrator', adminDesk.saveStaff, person)
    await t.ask('administrator', adminDesk.saveStaff, { ...saved, name: '林晓雨' })
    const stale = await told(t.ask('administrator', adminDesk.saveStaff, { ...saved, name: '林小玉' }))
    expect(stale).toMatchObject({ code: 'STALE', data: { current: { name: '林晓雨', version: 2 } } })
  })

  test('those who may not save people see their phones masked', async () => {
    const t = await make()
    await t.ask('administrator', adminDesk.saveStaff, person)
    const seen = async (role: 'administrator' | 'head') => (await t.ask(role, adminDesk.staff, undefined)).find(row => row.workNumber === '2001')?.phone
    expect([await seen('administrator'), await seen('head')]).toEqual(['+8613945309999', '139****9999'])
    expect((await told(t.ask('head', adminDesk.saveStaff, { ...person, workNumber: '2002' }))).code).toBe('NOT_ALLOWED')
  })
})

onBothStores('the house', make => {
  test('departments, teams and posts are saved, changed and retired', async () => {
    const t = await make()
    const made = await t.ask('administrator', adminDesk.saveDepartment, { code: 'XX', nameZh: '新部门', nameRu: 'Новый отдел' })
    expect((await problemOf(t.ask('administrator', adminDesk.saveDepartment, { code: 'хх', nameZh: '另一个', nameRu: 'Другой' }))).problems[0]).toMatchObject({ path: ['code'], error: 'taken', params: { code: 'XX' } })
    const team = await t.ask('administrator', adminDesk.saveTeam, { departmentId: made.id, nameZh: '新班组', nameRu: 'Бригада' })
    expect(await t.ask('administrator', adminDesk.saveTeam, { ...team, retired: true })).toMatchObject({ version: 2, retired: true })
    expect((await problemOf(t.ask('administrator', adminDesk.saveTeam, { departmentId: newId(), nameZh: '空', nameRu: 'Ничья' }))).problems[0]).toMatchObject({ path: ['departmentId'], error: 'notThere' })
    expect(await t.ask('administrator', adminDesk.saveDepartment, { ...made, retired: true })).toMatchObject({ retired: true, version: 2 })
    expect((await t.ask('receptionist', adminDesk.departments, undefined)).some(row => row.id === made.id)).toBe(true)
  })

  test('the last post cannot be retired', async () => {
    const t = await make()
    const [one, two] = await t.ask('administrator', adminDesk.posts, undefined)
    await t.ask('administrator', adminDesk.savePost, { ...one!, retired: true })
    expect(await reasonOf(t.ask('administrator', adminDesk.savePost, { ...two!, retired: true }))).toBe('last_post')
  })

  test('the mall is saved from the version that was seen, with a time zone that exists', async () => {
    const t = await make()
    const mall = await t.ask('administrator', adminDesk.mall, undefined)
    expect((await problemOf(t.ask('administrator', adminDesk.saveMall, { ...mall, timeZone: 'Moon/Sea' }))).problems[0]).toMatchObject({ path: ['timeZone'], error: 'zone.unknown' })
    const saved = await t.ask('administrator', adminDesk.saveMall, { ...mall, timeZone: 'Asia/Vladivostok' })
    expect([saved.version, await t.desk.mall.timeZone()]).toEqual([mall.version + 1, 'Asia/Vladivostok'])
    expect(await told(t.ask('administrator', adminDesk.saveMall, mall))).toMatchObject({ code: 'STALE', data: { current: { timeZone: 'Asia/Vladivostok' } } })
  })

  test('the audit trail is shown with names, posts and masked phones', async () => {
    const t = await make()
    const made = await t.ask('shiftLead', adminDesk.saveMerchant, shop)
    const { rows } = await t.ask('head', adminDesk.audit, { recordId: made.id })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ name: 'admin.saveMerchant', who: 'Наталья Ким', post: '1号服务台 / Стойка № 1', number: 'B306', before: null, after: { phone: '139****1306' } })
    expect(await t.ask('head', adminDesk.verifyAudit, undefined)).toMatchObject({ broken: [] })
  })
})

onBothStores('shops and places', make => {
  test('a saved shop is found by code, name in either script, pinyin, person, phone and goods, and no longer by what it was called before', async () => {
    const t = await make()
    const made = await t.ask('shiftLead', adminDesk.saveMerchant, shop)
    const finds = async (find: string) => (await t.ask('shiftLead', adminDesk.merchants, { find })).rows.map(row => row.id)
    for (const typed of ['b306', 'В306', '306', '春天', 'chuntian', 'ctnx', 'весны', '杜春', '1306', 'обувь']) expect(await finds(typed), typed).toEqual([made.id])
    await t.ask('shiftLead', adminDesk.saveMerchant, { ...made, nameZh: '秋天女鞋', nameRu: 'Осень' })
    expect([await finds('春天女'), await finds('秋天')]).toEqual([[], [made.id]])
    expect(await t.desk.store.read(db => findKnown(db, '秋天', 'merchant', { vip: false, limit: 8 }))).toEqual([{ kind: 'merchant', recordId: made.id }])
    expect(await t.desk.store.read(db => findKnown(db, '秋天', 'place', { vip: false, limit: 8 }))).toEqual([])
  })

  test('shops page by code without leaving one out or showing one twice', async () => {
    const t = await make()
    for (let at = 0; at < 25; at += 1) await t.ask('shiftLead', adminDesk.saveMerchant, { ...shop, code: `C${String((at * 7) % 25).padStart(2, '0')}` })
    const seen: string[] = []
    let after: { code: string } | null = null
    do {
      const page: { rows: { code: string }[]; next: { code: string } | null } = await t.ask('receptionist', adminDesk.merchants, { limit: 10, after, find: '春天' })
      seen.push(...page.rows.map(row => row.code))
      after = page.next
    } while (after)
    expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => `C${String(at).padStart(2, '0')}`))
  })

  test('a retired shop is shown only when retired ones are asked for', async () => {
    const t = await make()
    const made = await t.ask('shiftLead', adminDesk.saveMerchant, shop)
    await t.ask('shiftLead', adminDesk.saveMerchant, { ...made, retired: true })
    expect((await t.ask('receptionist', adminDesk.merchants, {})).rows).toEqual([])
    expect((await t.ask('receptionist', adminDesk.merchants, { retired: true, find: 'B306' })).rows).toHaveLength(1)
  })

  test('phones of shops are masked for those who may not save them', async () => {
    const t = await make()
    await t.ask('shiftLead', adminDesk.saveMerchant, shop)
    const phone = async (role: 'receptionist' | 'shiftLead') => (await t.ask(role, adminDesk.merchants, {})).rows[0]?.phone
    expect([await phone('receptionist'), await phone('shiftLead')]).toEqual(['139****1306', '+8613945331306'])
  })

  test('a code that looks the same in the other alphabet is taken; a shop needs a name', async () => {
    const t = await make()
    const made = await t.ask('shiftLead', adminDesk.saveMerchant, shop)
    expect((await problemOf(t.ask('shiftLead', adminDesk.saveMerchant, { ...shop, code: 'в306' }))).problems[0]).toMatchObject({ path: ['code'], error: 'taken', params: { code: 'B306' } })
    expect((await problemOf(t.ask('shiftLead', adminDesk.saveMerchant, { ...shop, code: 'B307', nameZh: '', nameRu: ' ' }))).problems[0]).toMatchObject({ path: ['nameZh'], error: 'merchant.name' })
    expect((await t.ask('shiftLead', adminDesk.saveMerchant, { ...made, vip: true })).version).toBe(2)
  })

  test('places are saved, found by where they lie, and listed', async () => {
    const t = await make()
    const made = await t.ask('supervisor', adminDesk.savePlace, { code: 'W301', building: '1号楼', floor: '3', zone: 'B区', nameZh: '三层卫生间', nameRu: 'Туалет, 3 этаж' })
    for (const typed of ['w301', '卫生', 'wsj', 'туалета']) expect((await t.ask('receptionist', adminDesk.places, { find: typed })).rows.map(row => row.id), typed).toEqual([made.id])
    expect(await told(t.ask('receptionist', adminDesk.savePlace, { ...made }))).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
