import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../electron/desk/admin/import/read-table'
import { writeText } from '../../../electron/desk/core/sheet-text'
import type { DeskError } from '../../../shared/core/errors'

type Sheet = (string | number | Date | boolean | ExcelJS.CellValue)[][]

async function xlsx(rows: Sheet, prepare: (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Лист1')
  rows.forEach((cells, at) => cells.forEach((value, column) => (sheet.getCell(at + 1, column + 1).value = value as ExcelJS.CellValue)))
  prepare(book, sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Encodes by turning a decoder round: Node has no encoders but UTF-8. */
function encoded(text: string, encoding: 'gb18030' | 'windows-1251'): Buffer {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, number[]>()
  for (let first = 0; first < 256; first += 1) {
    if (encoding === 'windows-1251' || first < 0x80) bytes.set(decoder.decode(Uint8Array.of(first)), [first])
    else if (first > 0x80 && first < 0xff) for (let second = 0x40; second < 0xff; second += 1) if (second !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second])
  }
  return Buffer.from(Array.from(text).flatMap(letter => bytes.get(letter) ?? [0x3f]))
}

const problem = (reading: Promise<unknown>) => reading.then(() => 'read', (error: DeskError<'INVALID'>) => error.data.problems[0]?.error)

const CHINESE = '店铺号,中文名称,俄文名称,联系人,电话\r\nB306,春天女鞋,Весна,杜春兰,13945331306\r\n'
const RUSSIAN = 'Номер магазина;Название;ФИО;Телефон\r\nB306;Магазин «Весна»;Светлана Цой;8 914 555-20-20\r\n'

describe('a damaged file', () => {
  test.each(['坏.xlsx', 'МАГАЗИНЫ.XLSX', '商户.xls'])('%s without a workbook in it cannot be read, and is no table without headings', async name => {
    expect(await problem(readTable('merchants', Buffer.from('совсем не таблица\n坏了'), name))).toBe('import.unreadable')
  })
  test('a table of text that a till called .xls is read', async () => {
    expect((await readTable('merchants', Buffer.from(RUSSIAN), 'магазины.xls')).rows).toHaveLength(1)
  })
  test('text that is no table has no headings', async () => {
    expect(await problem(readTable('merchants', Buffer.from('совсем не таблица\n坏了'), '坏.csv'))).toBe('import.noHeadings')
  })
})

describe('CSV', () => {
  test.each([
    ['UTF-8', Buffer.from(CHINESE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${CHINESE}`)],
    ['GB18030', encoded(CHINESE, 'gb18030')],
    ['UTF-16 as Excel writes "Unicode text"', Buffer.from(`\ufeff${CHINESE.replaceAll(',', '\t')}`, 'utf16le')],
  ])('a Chinese file in %s is read as it was written', async (_, bytes) => {
    const table = await readTable('merchants', bytes)
    expect(table.fields).toEqual(['code', 'nameZh', 'nameRu', 'person', 'phone'])
    expect(table.rows[0]).toEqual({ row: 2, cells: ['B306', '春天女鞋', 'Весна', '杜春兰', '13945331306'] })
  })

  test.each([
    ['UTF-8', Buffer.from(RUSSIAN)],
    ['windows-1251', encoded(RUSSIAN, 'windows-1251')],
  ])('a Russian file with semicolons in %s is read as it was written', async (_, bytes) => {
    const table = await readTable('merchants', bytes)
    expect(table.fields).toEqual(['code', 'nameRu', 'person', 'phone'])
    expect(table.rows[0]?.cells).toEqual(['B306', 'Магазин «Весна»', 'Светлана Цой', '8 914 555-20-20'])
  })

  test('where both encodings give headings we know nothing of, the bytes tell which it is', async () => {
    const chinese = await readTable('merchants', encoded('code,name\r\n1,春天女鞋专卖店\r\n2,北极狐皮草行\r\n', 'gb18030'))
    expect(chinese.rows.map(row => row.cells[1])).toEqual(['春天女鞋专卖店', '北极狐皮草行'])
    // Words of an even number of letters: as GB18030 this would be sound, if senseless, Chinese.
    const russian = await readTable('merchants', encoded('code,name\r\n1,Меха\r\n2,ДОМИ\r\n3,Весной\r\n', 'windows-1251'))
    expect(russian.rows.map(row => row.cells[1])).toEqual(['Меха', 'ДОМИ', 'Весной'])
  })

  test('headings we know tell the encoding before the bytes are counted', async () => {
    const { fields, rows } = await readTable('merchants', encoded('павильон;название\r\nA1;«» «» «» «» «» «»\r\n', 'windows-1251'))
    expect([fields, rows[0]?.cells[1]]).toEqual([['code', 'nameRu'], '«» «» «» «» «» «»'])
  })

  test('quoted cells keep commas and line ends, ="007" keeps its zeros, sep= is obeyed', async () => {
    const table = await readTable('merchants', Buffer.from('sep=;\r\ncode;name;goods\r\n="007";"A; B";"one\ntwo"\r\n'))
    expect(table.rows).toEqual([{ row: 3, cells: ['007', 'A; B', 'one\ntwo'] }])
  })

  test('a quotation mark that is never closed is told', async () => {
    expect(await problem(readTable('merchants', Buffer.from('code,name\r\n1,"Весна\r\n2,Лето\r\n')))).toBe('import.quotes')
  })
})

describe('XLSX', () => {
  test('a title above the headings is passed over and rows keep their numbers in the sheet', async () => {
    const table = await readTable('merchants', await xlsx([['2026年商户台账'], [], ['序号', '店铺号', '店名', '备注'], [1, 'B306', '春天女鞋', 'x']]))
    expect(table.headings).toEqual(['序号', '店铺号', '店名', '备注'])
    expect(table.fields).toEqual([null, 'code', 'nameZh', null])
    expect(table.rows[0]?.row).toBe(4)
  })

  test('formulas give their results, rich text its words, numbers and dates what a person sees', async () => {
    const bytes = await xlsx([
      ['code', 'name', 'person', 'phone', 'goods', 'floor'],
      [7, { richText: [{ text: 'Ве' }, { font: { bold: true }, text: 'сна' }] }, { formula: 'A1&"x"', result: 'Ольга' }, 13945331306, new Date(Date.UTC(2026, 10, 22)), 0.1 + 0.2],
      [{ formula: 'A2+1', result: 8 }, { text: 'сайт', hyperlink: 'http://example.org' }, { formula: 'NOW()' }, { error: '#REF!' }, new Date(Date.UTC(2026, 10, 22, 9, 5)), true],
    ], (_, sheet) => (sheet.getCell('A2').numFmt = '000'))
    const [first, second] = (await readTable('merchants', bytes)).rows
    expect(first?.cells).toEqual(['007', 'Весна', 'Ольга', '13945331306', '2026-11-22', '0.3'])
    expect(second?.cells).toEqual(['8', 'сайт', '#N/A', '#REF!', '2026-11-22 09:05', '1'])
  })

  test('the sheet with the list is found among others, and hidden sheets are not read', async () => {
    const bytes = await xlsx([['Инструкция'], ['Заполните второй лист']], book => {
      const hidden = book.addWorksheet('hidden', { state: 'hidden' })
      hidden.addRows([['店铺号', '店名', '联系人'], ['X', 'Y', 'Z']])
      book.addWorksheet('Список').addRows([['Номер магазина', 'Название'], ['B306', 'Весна']])
    })
    expect((await readTable('merchants', bytes)).rows[0]?.cells).toEqual(['B306', 'Весна'])
  })

  test('the kind of a file is told by what is in it', async () => {
    const damaged = (await xlsx([['code', 'name'], ['1', 'a']])).subarray(0, 900)
    expect(await problem(readTable('merchants', damaged))).toBe('import.unreadable')
    const corrupted = await xlsx([['code', 'name'], ['1', 'a']])
    corrupted.fill(0, 60, 1_500)
    expect(await problem(readTable('merchants', corrupted))).toBe('import.unreadable')
    const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await problem(readTable('merchants', container))).toBe('import.unreadable')
    expect(await problem(readTable('merchants', container.subarray(0, 500)))).toBe('import.oldFormat')
    expect(await problem(readTable('merchants', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')))).toBe('import.unreadable')
  })

  test('a small file that unpacks to more than a list of shops can be is refused before it is unpacked', async () => {
    const book = await xlsx([['code', 'name'], ['1', 'a']])
    const entry = book.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    book.writeUInt32LE(0x7fffffff, entry + 24)
    expect(await problem(readTable('merchants', book))).toBe('import.tooLarge')
  })
})

describe('files that are no list', () => {
  test('each is refused with what is wrong', async () => {
    expect(await problem(readTable('merchants', Buffer.alloc(0)))).toBe('import.empty')
    expect(await problem(readTable('merchants', Buffer.from('店铺号,店名\r\n\r\n')))).toBe('import.empty')
    expect(await problem(readTable('merchants', Buffer.from('a,b\r\n1,2\r\n')))).toBe('import.noHeadings')
    expect(await problem(readTable('merchants', Buffer.from('店名,电话\r\n春天,13945331306\r\n')))).toBe('import.noCode')
    expect(await problem(readTable('merchants', Buffer.alloc(21 * 1024 * 1024, 0x20)))).toBe('import.tooLarge')
    const many = `code,name\r\n${Array.from({ length: 20_001 }, (_, at) => `S${at},a`).join('\r\n')}`
    expect(await problem(readTable('merchants', Buffer.from(many)))).toBe('import.tooManyRows')
  })
})

test('a cell that looks like a formula is written as text', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('a')
  for (const [at, text] of ['=1+1', '+7 914', '-5', '@here', '\tx', 'plain'].entries()) writeText(sheet.getCell(1, at + 1), text)
  const read = new ExcelJS.Workbook()
  await read.xlsx.load(await book.xlsx.writeBuffer() as ArrayBuffer)
  const cells = read.worksheets[0]!.getRow(1)
  expect(Array.from({ length: 6 }, (_, at) => cells.getCell(at + 1).value)).toEqual(['=1+1', '+7 914', '-5', '@here', '\tx', 'plain'])
  expect(cells.getCell(1).type).toBe(ExcelJS.ValueType.String)
  expect(cells.getCell(1).numFmt).toBe('@')
})
