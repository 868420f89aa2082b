import { headingScore, fieldsOfHeadings, keyField, type ImportKind } from '../../../../shared/admin/import-headings'
import type { TextRow } from '../../../../shared/admin/import-rows'
import { invalid } from '../../../../shared/core/errors'
import { MAX_BYTES, MAX_ROWS } from './limits'
import { rowsOf, textOf, type Rate } from './read-csv'
import { xlsxRows } from './read-xlsx'
import { isOleContainer, isZip } from './zip'

/** An import file as a table: its headings, which field each column holds, and the rows below. */
export interface Table {
  headings: string[]
  fields: (string | null)[]
  rows: TextRow[]
}

/** A title, a date and an address may stand above the headings. */
const HEADINGS_WITHIN = 20

/** Where the headings stand: the row among the first with most headings we know. */
function headingRow(kind: ImportKind, rows: readonly TextRow[]): { at: number; score: number } {
  let best = { at: -1, score: 0 }
  rows.slice(0, HEADINGS_WITHIN).forEach(({ cells }, at) => {
    const score = headingScore(kind, cells)
    if (score > best.score) best = { at, score }
  })
  return best
}

async function allRows(bytes: Buffer, name: string, rate: Rate): Promise<TextRow[]> {
  if (isZip(bytes)) return xlsxRows(bytes, rate)
  // An encrypted XLSX lies in such a container too; only the program that wrote the file can open either.
  if (isOleContainer(bytes)) invalid('bytes', bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'import.unreadable' : 'import.oldFormat')
  // Called a workbook and none inside: it is damaged, not a table of text without headings.
  if (/\.xls[xm]$/i.test(name)) invalid('bytes', 'import.unreadable')
  const text = await textOf(bytes, rate)
  return text === null ? invalid('bytes', 'import.unreadable') : rowsOf(text, rate)
}

/**
 * Reads an XLSX or CSV file, told apart by content; its name only tells what it was meant to be. INVALID on `bytes`: `import.empty`, `import.tooLarge`,
 * `import.tooManyRows`, `import.unreadable` (damaged, encrypted, no table), `import.oldFormat`, `import.quotes`, `import.noHeadings`, `import.noCode`.
 */
export async function readTable(kind: ImportKind, bytes: Buffer, name = ''): Promise<Table> {
  if (bytes.length > MAX_BYTES) invalid('bytes', 'import.tooLarge', { max: MAX_BYTES / 1024 / 1024 })
  if (bytes.length === 0) invalid('bytes', 'import.empty')
  const rows = (await allRows(bytes, name, found => headingRow(kind, found).score)).filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  if (rows.length === 0) invalid('bytes', 'import.empty')
  const { at } = headingRow(kind, rows)
  // Tills and accounting programs give tables of text the name .xls, so only one without headings is taken for a damaged workbook.
  const headings = rows[at]?.cells ?? invalid('bytes', /\.xls$/i.test(name) ? 'import.unreadable' : 'import.noHeadings')
  const fields = fieldsOfHeadings(kind, headings)
  if (!fields.includes(keyField[kind])) invalid('bytes', kind === 'members' ? 'import.noName' : 'import.noCode')
  const below = rows.slice(at + 1)
  if (below.length === 0) invalid('bytes', 'import.empty')
  if (below.length > MAX_ROWS) invalid('bytes', 'import.tooManyRows', { max: MAX_ROWS })
  return { headings: [...headings], fields, rows: below }
}
