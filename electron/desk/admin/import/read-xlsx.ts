import type { Workbook, Worksheet } from 'exceljs'
import { invalid } from '../../../../shared/core/errors'
import type { TextRow } from '../../../../shared/admin/import-rows'
import { cellText } from './cell-text'
import type { Rate } from './read-csv'
import { MAX_ROWS } from './limits'
import { unpackedSize } from './zip'

/** Twenty thousand rows of shops unpack to some 30 MB. What unpacks to more than this was made to choke us, or is no list of shops. */
const MAX_UNPACKED = 150 * 1024 * 1024

function rowsOf(sheet: Worksheet): TextRow[] {
  const rows: TextRow[] = []
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => (cells[column - 1] = cellText(cell)))
    rows.push({ row: number, cells: Array.from(cells, text => text ?? '') })
  })
  return rows
}

async function opened(bytes: Buffer): Promise<Workbook> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  try {
    await book.xlsx.load(bytes as unknown as ArrayBuffer)
  } catch {
    invalid('bytes', 'import.unreadable')
  }
  return book
}

/**
 * The rows of the sheet that holds the list: among the sheets that are not hidden, the one whose first rows rate best. INVALID
 * `import.unreadable`, `import.tooLarge`, `import.tooManyRows`.
 */
export async function xlsxRows(bytes: Buffer, rate: Rate): Promise<TextRow[]> {
  const size = unpackedSize(bytes)
  if (size === null) invalid('bytes', 'import.unreadable')
  if (size > MAX_UNPACKED) invalid('bytes', 'import.tooLarge', { max: 20 })
  const book = await opened(bytes)
  const sheets = book.worksheets.filter(sheet => sheet.state === 'visible' && sheet.actualRowCount > 0)
  if (sheets.some(sheet => sheet.actualRowCount > MAX_ROWS + 50)) invalid('bytes', 'import.tooManyRows', { max: MAX_ROWS })
  let best: TextRow[] = []
  for (const sheet of sheets) {
    const rows = rowsOf(sheet)
    if (best.length === 0 || rate(rows) > rate(best)) best = rows
  }
  return best
}
