import type { Cell } from 'exceljs'
import { templateHeadings, type ImportKind } from '../../../../shared/admin/import-headings'
import { act } from '../../core/use-case'

/** A spreadsheet takes what begins so for a formula, or for the end of the cell before. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/

/** Writes text into a cell so that no spreadsheet works it out: as text, with the mark that keeps it text when somebody edits or re-saves it. */
export function writeText(cell: Cell, text: string): void {
  cell.value = text
  cell.numFmt = '@'
  if (LOOKS_LIKE_FORMULA.test(text)) cell.style = { ...cell.style, numFmt: '@', quotePrefix: true } as Cell['style']
}

const FILE_NAMES: Record<ImportKind, string> = { merchants: '商户 - арендаторы.xlsx', places: '地点 - места.xlsx' }
const SHEETS: Record<ImportKind, string> = { merchants: '商户 арендаторы', places: '地点 места' }
/** Rows that are already set to text, so that codes keep their zeros and phones their digits as people fill them in. */
const READY_ROWS = 500

/** An empty table with our own headings in both languages; every cell is set to text. */
export const importTemplate = act('admin.importTemplate', async ({ input }) => {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const sheet = book.addWorksheet(SHEETS[input.kind], { views: [{ state: 'frozen', ySplit: 1 }] })
  templateHeadings(input.kind).forEach(({ heading }, at) => {
    const column = sheet.getColumn(at + 1)
    column.width = Math.max(14, heading.length + 4)
    column.numFmt = '@'
    const cell = sheet.getCell(1, at + 1)
    writeText(cell, heading)
    cell.font = { bold: true }
    for (let row = 2; row <= READY_ROWS; row += 1) sheet.getCell(row, at + 1).numFmt = '@'
  })
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  return { fileName: FILE_NAMES[input.kind], bytes: bytes.toString('base64') }
})
