import { writeText } from './sheet-text'

/** A column of a table that leaves the program: its heading, and how wide it is (characters). */
export interface SheetColumn {
  readonly heading: string
  readonly width: number
}

/** An XLSX table of text (base64): the headings stay in sight, and no cell is worked out by a spreadsheet. `rows` have a cell for each column. */
export async function textSheet(title: string, columns: readonly SheetColumn[], rows: readonly (readonly string[])[]): Promise<string> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
  columns.forEach(({ heading, width }, at) => {
    sheet.getColumn(at + 1).width = width
    const cell = sheet.getCell(1, at + 1)
    writeText(cell, heading)
    cell.font = { bold: true }
  })
  rows.forEach((cells, index) => cells.forEach((text, at) => writeText(sheet.getCell(index + 2, at + 1), text)))
  return Buffer.from(await book.xlsx.writeBuffer()).toString('base64')
}

/** A word in both languages, as headings and cells of tables have it. */
export const bothWords = (zh: string, ru: string): string => [zh, ru].filter(text => text !== '').join(' / ')
