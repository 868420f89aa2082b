import { templateHeadings, type ImportKind } from '../../../../shared/admin/import-headings'
import { writeText } from '../../core/sheet-text'
import { act } from '../../core/use-case'

const FILE_NAMES: Record<ImportKind, string> = { merchants: '商户 - арендаторы.xlsx', places: '地点 - места.xlsx', members: '会员 - участники.xlsx' }
const SHEETS: Record<ImportKind, string> = { merchants: '商户 арендаторы', places: '地点 места', members: '会员 участники' }
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
