import { describe, expect, test } from 'vitest'
import { fieldsOfHeadings, templateHeadings } from '../../../shared/admin/import-headings'
import { checkRows } from '../../../shared/admin/import-rows'
import { codeKey, isTimeZone, postRefusal, staffRefusal } from '../../../shared/admin/rules'

const MERCHANT = ['code', 'nameZh', 'nameRu', 'person', 'phone', 'spoken', 'vip']
const checked = (...rows: string[][]) => checkRows('merchants', MERCHANT, rows.map((cells, at) => ({ row: at + 2, cells })))

describe('headings', () => {
  test.each([
    [['店铺号', '店铺名称', '联系人', '联系电话', '楼层'], ['code', 'nameZh', 'person', 'phone', 'floor']],
    [['№ магазина', 'Наименование (рус.)', 'Ф.И.О.', 'Тел. (моб.)', 'Этаж'], ['code', 'nameRu', 'person', 'phone', 'floor']],
    [['Shop No.', 'Chinese name', 'Russian name', 'Phone number', 'VIP'], ['code', 'nameZh', 'nameRu', 'phone', 'vip']],
    [['店铺号 / номер магазина', '名称（俄文）', '电话1', '电话2', '№ п/п'], ['code', 'nameRu', 'phone', null, null]],
    [['序号', '№', '', 'Примечание'], [null, null, null, null]],
  ])('%j are understood', (headings, fields) => expect(fieldsOfHeadings('merchants', headings)).toEqual(fields))

  test('our own template is understood in full', () => {
    for (const kind of ['merchants', 'places'] as const) {
      const own = templateHeadings(kind)
      expect(fieldsOfHeadings(kind, own.map(column => column.heading))).toEqual(own.map(column => column.field))
    }
  })
})

describe('rows', () => {
  test('a fit row becomes what the form would have sent', () => {
    const { good, bad } = checked(['Ｂ３０６', '春天女鞋', '', 'Светлана', '8 914 555-20-20', '', 'да'])
    expect(bad).toEqual([])
    expect(good[0]).toMatchObject({ code: 'B306', nameZh: '春天女鞋', phone: '+79145552020', spoken: 'ru', vip: true })
  })

  test('everything wrong with a row is told at once', () => {
    const { bad } = checked(['B1', '', '', '', 'abc', '', ''])
    expect(bad.map(({ row, field, error }) => [row, field, error])).toEqual([[2, 'phone', 'phone.letters'], [2, 'nameZh', 'merchant.name']])
  })

  test('each unfit cell is told with its row, its value and the reason', () => {
    const { good, bad, badRows } = checked(
      ['', '甲', '', '', '', '', ''], ['B1', '', '', '', '', '', ''], ['B2', '乙', '', '', 'call me', '', ''], ['B3', '丙', '', '', '', 'клингонский', 'возможно'], ['B4', '#REF!', '', '', '', '', ''], ['B5', '丁'.repeat(130), '', '', '', '', ''],
    )
    expect(good).toEqual([])
    expect(badRows).toBe(6)
    expect(bad.map(({ row, field, error }) => [row, field, error])).toEqual([
      [2, 'code', 'text.required'], [3, 'nameZh', 'merchant.name'], [4, 'phone', 'phone.letters'], [5, 'vip', 'import.yesNo'], [5, 'spoken', 'import.language'], [6, 'nameZh', 'import.cellError'], [7, 'nameZh', 'text.tooLong'],
    ])
    expect(bad[2]?.value).toBe('call me')
  })

  test('a code that comes again, in other case or in letters of the other alphabet, is told with the row of the first', () => {
    const { good, bad } = checked(['B306', '甲', '', '', '', '', ''], ['В306', '乙', '', '', '', '', ''], ['b306', '丙', '', '', '', '', ''])
    expect(good.map(row => row.nameZh)).toEqual(['甲'])
    expect(bad).toMatchObject([{ row: 3, field: 'code', error: 'import.duplicate', params: { row: 2 } }, { row: 4, error: 'import.duplicate', params: { row: 2 } }])
  })

  test('blank rows are passed over and keep the numbers of the others', () => {
    const { bad, badRows, good } = checked(['', ' ', '', '', '', '', ''], ['B1', '甲', '', '', '', '', ''], ['B2', '', '', '', '', '', ''])
    expect([good.length, badRows, bad[0]?.row]).toEqual([1, 1, 4])
  })
})

describe('rules', () => {
  const admin = { role: 'administrator' as const, retired: false }
  test('the last administrator cannot be retired or lose the role, another can', () => {
    expect(staffRefusal(admin, { ...admin, retired: true }, { self: false, otherAdministrators: 0 })).toBe('last_administrator')
    expect(staffRefusal(admin, { role: 'head', retired: false }, { self: true, otherAdministrators: 0 })).toBe('last_administrator')
    expect(staffRefusal(admin, { role: 'head', retired: false }, { self: true, otherAdministrators: 1 })).toBeNull()
    expect(staffRefusal({ ...admin, retired: true }, { role: 'head', retired: true }, { self: false, otherAdministrators: 0 })).toBeNull()
  })
  test('nobody retires themself', () => expect(staffRefusal(admin, { ...admin, retired: true }, { self: true, otherAdministrators: 2 })).toBe('not_yourself'))
  test('the last post cannot be retired', () => {
    expect(postRefusal({ retired: false }, { retired: true }, 0)).toBe('last_post')
    expect(postRefusal({ retired: false }, { retired: true }, 1)).toBeNull()
  })
  test('codes that look the same are the same', () => expect(new Set(['В306', 'b306', 'Ｂ３０６', 'B306'].map(codeKey)).size).toBe(1))
  test('a time zone is one this computer knows', () => expect(['Asia/Shanghai', 'Europe/Moscow', 'Moon/Sea', ''].map(isTimeZone)).toEqual([true, true, false, false]))
})
