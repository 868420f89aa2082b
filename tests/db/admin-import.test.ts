import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { auditPage, verifyAudit } from '../../db/repositories/audit'
import { allMerchants, allPlaces } from '../../db/repositories/shops-and-places'
import { adminDesk } from '../../electron/desk/admin/desk'
import type { DeskError } from '../../shared/core/errors'
import { newId } from '../../shared/core/ids'
import type { Change } from '../../shared/system/contract'
import { onBothStores, type TestDesk } from '../support/desk'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const preview = (t: TestDesk, text: string, kind: 'merchants' | 'places' = 'merchants') => t.ask('shiftLead', adminDesk.previewImport, { kind, fileName: 'список.csv', bytes: base64(text) })
const reasonOf = (asking: Promise<unknown>) => asking.then(() => 'done', (error: DeskError<'REFUSED'>) => error.data.reason)

const FILE = `店铺号,中文名称,俄文名称,联系人,电话,经营品类,备注
B306,春天女鞋,Весна,杜春兰,13945331306,女鞋,好
B307,,,白玉,13945331307,按摩,
B308,书香书店,Книги,姚远,call,图书,
В306,春天,,,,,
B309,绿洲,Оазис,Рустам,+7 924 233-03-04,地毯,
`

onBothStores('importing shops and places', make => {
  test('a file is shown before it is saved: what its columns mean, the fit rows, each unfit one and why', async () => {
    const t = await make()
    await t.ask('shiftLead', adminDesk.saveMerchant, { code: 'B309', nameZh: '旧名' })
    const found = await preview(t, FILE)
    expect(found).toMatchObject({ fileName: 'список.csv', good: 2, badRows: 3, replaces: 1 })
    expect(found.columns).toEqual([
      { heading: '店铺号', field: 'code' }, { heading: '中文名称', field: 'nameZh' }, { heading: '俄文名称', field: 'nameRu' }, { heading: '联系人', field: 'person' },
      { heading: '电话', field: 'phone' }, { heading: '经营品类', field: 'goods' }, { heading: '备注', field: null },
    ])
    expect(found.bad.map(({ row, field, error }) => [row, field, error])).toEqual([[3, 'nameZh', 'merchant.name'], [4, 'phone', 'phone.letters'], [5, 'code', 'import.duplicate']])
    expect(found.sample[0]).toMatchObject({ code: 'B306', phone: '+8613945331306' })
    expect((await t.desk.store.read(allMerchants)).map(row => row.code)).toEqual(['B309'])
  })

  test('the fit rows are saved with one audit entry for the file, one for each shop it changed, one announcement, and are found at once', async () => {
    const t = await make()
    const old = await t.ask('shiftLead', adminDesk.saveMerchant, { code: 'B309', nameZh: '旧名', floor: '3', phone: '13945331300', vip: true, retired: true })
    const { token } = await preview(t, FILE)
    const heard: Change[] = []
    t.desk.live.hear(change => void heard.push(change))
    expect(await t.ask('shiftLead', adminDesk.commitImport, { token })).toEqual({ added: 1, replaced: 1 })

    const rows = await t.desk.store.read(allMerchants)
    expect(rows.find(row => row.code === 'B306')).toMatchObject({ nameZh: '春天女鞋', phone: '+8613945331306', version: 1, retired: false })
    // What the file says nothing of stays: floor and VIP. The shop is in use again.
    expect(rows.find(row => row.code === 'B309')).toMatchObject({ id: old.id, nameZh: '绿洲', phone: '+79242330304', floor: '3', vip: true, version: 2, retired: false })
    expect((await t.ask('shiftLead', adminDesk.merchants, { find: 'оазиса' })).rows.map(row => row.code)).toEqual(['B309'])
    expect((await t.ask('shiftLead', adminDesk.merchants, { find: '旧名' })).rows).toEqual([])

    const [entry, changed, before] = await t.desk.store.read(db => auditPage(db, { limit: 3 }))
    expect(entry).toMatchObject({ name: 'admin.commitImport', room: 'merchants', number: 'список.csv' })
    expect(JSON.parse(entry!.body!)).toMatchObject({ after: { imported: 2, added: 1, replaced: 1 } })
    expect(changed).toMatchObject({ name: 'admin.commitImport', room: 'merchants', recordId: old.id, number: 'B309' })
    expect(JSON.parse(changed!.body!)).toEqual({
      before: { nameZh: '旧名', nameRu: '', person: '', phone: '+8613945331300', goods: '', retired: true, version: 1 },
      after: { nameZh: '绿洲', nameRu: 'Оазис', person: 'Рустам', phone: '+79242330304', goods: '地毯', retired: false, version: 2 },
    })
    expect(before?.name).toBe('admin.saveMerchant')
    expect(heard.map(change => change.room)).toEqual(['merchants'])
    expect((await t.desk.store.read(verifyAudit)).broken).toEqual([])
  })

  test('the same yes twice saves once; a token of somebody else, an unknown or an old one saves nothing', async () => {
    const t = await make()
    const { token } = await preview(t, FILE)
    expect(await reasonOf(t.ask('head', adminDesk.commitImport, { token }))).toBe('import_expired')
    const commandKey = newId()
    const first = await t.ask('shiftLead', adminDesk.commitImport, { token, commandKey })
    expect(await t.ask('shiftLead', adminDesk.commitImport, { token, commandKey })).toEqual(first)
    expect(await t.desk.store.read(allMerchants)).toHaveLength(2)
    t.clock.forward(61 * 60_000)
    expect(await reasonOf(t.ask('shiftLead', adminDesk.commitImport, { token }))).toBe('import_expired')
    expect(await reasonOf(t.ask('shiftLead', adminDesk.commitImport, { token: 'nothing' }))).toBe('import_expired')
  })

  test('places are imported too, from an XLSX', async () => {
    const t = await make()
    const book = new ExcelJS.Workbook()
    book.addWorksheet('a').addRows([['Код места', 'Китайское название', 'Русское название', 'Этаж'], ['W301', '三层卫生间', 'Туалет', 3], ['W302', '', 'Туалет', 3]])
    const bytes = Buffer.from(await book.xlsx.writeBuffer()).toString('base64')
    const found = await t.ask('head', adminDesk.previewImport, { kind: 'places', fileName: 'a.xlsx', bytes })
    expect([found.good, found.badRows, found.bad[0]?.error]).toEqual([1, 1, 'text.required'])
    await t.ask('head', adminDesk.commitImport, { token: found.token })
    expect(await t.desk.store.read(allPlaces)).toMatchObject([{ code: 'W301', floor: '3', nameRu: 'Туалет' }])
    expect((await t.ask('receptionist', adminDesk.places, { find: 'туалеты' })).rows).toHaveLength(1)
  })

  test('the empty template is read back with all its columns known', async () => {
    const t = await make()
    for (const kind of ['merchants', 'places'] as const) {
      const { bytes, fileName } = await t.ask('shiftLead', adminDesk.importTemplate, { kind })
      expect(fileName).toMatch(/\.xlsx$/)
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(Buffer.from(bytes, 'base64') as unknown as ArrayBuffer)
      const sheet = book.worksheets[0]!
      sheet.getCell(2, 1).value = 'B1'
      sheet.getCell(2, 2).value = '甲'
      sheet.getCell(2, 3).value = 'А'
      const filled = Buffer.from(await book.xlsx.writeBuffer()).toString('base64')
      const found = await t.ask('shiftLead', adminDesk.previewImport, { kind, fileName, bytes: filled })
      expect(found.columns.every(column => column.field !== null)).toBe(true)
      expect([found.good, found.badRows]).toEqual([1, 0])
    }
  })

  test('the same file again changes nothing and leaves no shop in the audit trail', async () => {
    const t = await make()
    for (let n = 0; n < 2; n += 1) await t.ask('shiftLead', adminDesk.commitImport, { token: (await preview(t, FILE)).token })
    expect((await t.desk.store.read(allMerchants)).map(row => row.version)).toEqual([1, 1])
    const trail = await t.desk.store.read(db => auditPage(db, { limit: 50 }))
    expect(trail.filter(row => row.name === 'admin.commitImport').map(row => row.number)).toEqual(['список.csv', 'список.csv'])
  })

  test('ten thousand shops are saved in one go', async () => {
    const t = await make()
    const rows = Array.from({ length: 10_000 }, (_, at) => `S${at},中俄贸易商店${at}号,Магазин «Восток» № ${at},王${at % 7 ? '小' : ''}芳,139${String(45300000 + at)},皮草、羽绒服 / шубы и пуховики`)
    const { token, good } = await preview(t, `店铺号,中文名称,俄文名称,联系人,电话,经营品类\n${rows.join('\n')}`)
    expect(good).toBe(10_000)
    expect(await t.ask('shiftLead', adminDesk.commitImport, { token })).toEqual({ added: 10_000, replaced: 0 })
    expect((await t.ask('shiftLead', adminDesk.merchants, { find: 'S9999' })).rows).toHaveLength(1)
  })
})
