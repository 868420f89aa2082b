import { allCodes } from '../../../../db/repositories/lists'
import { checkRows, type ImportedRow } from '../../../../shared/admin/import-rows'
import { codeKey } from '../../../../shared/admin/rules'
import type { Reader } from '../../../../db/store'
import type { ImportedMember } from '../../../../shared/members/import'
import { membersAmong } from '../../members/import'
import { question } from '../../core/use-case'
import { keepPending } from './pending'
import { readTable } from './read-table'

/** Remarks shown at once; a file with more is mended in the spreadsheet, not here. */
const SHOWN_BAD = 200
const SHOWN_GOOD = 10

const asTexts = (fields: ImportedRow) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value)]))

/** Whether an entry with the row's code is there already: then it is replaced. */
async function codesAmong(db: Reader, kind: 'merchants' | 'places'): Promise<(row: ImportedRow) => boolean> {
  const there = new Set((await allCodes(db, kind)).map(entry => codeKey(entry.code)))
  return row => 'code' in row && there.has(codeKey(row.code))
}

/** Reads a file, checks each row, and keeps the fit ones under a token for an hour. Nothing is saved. Errors of the file: see readTable. */
export const previewImport = question('admin.previewImport', async ({ desk, db, who, input }) => {
  const { kind, fileName } = input
  const { headings, fields, rows } = await readTable(kind, Buffer.from(input.bytes, 'base64'), input.fileName)
  const { good, bad, badRows } = checkRows(kind, fields, rows)
  const isThere = kind === 'members' ? await membersAmong(db, good as ImportedMember[]) : await codesAmong(db, kind)
  const token = keepPending(desk, { kind, fileName, staffId: who.staffId, rows: good, fields: new Set(fields.filter(field => field !== null)) })
  return {
    token,
    fileName,
    columns: headings.map((heading, at) => ({ heading, field: fields[at] ?? null })).filter(column => column.heading.trim() !== ''),
    good: good.length,
    bad: bad.slice(0, SHOWN_BAD),
    badRows,
    sample: good.slice(0, SHOWN_GOOD).map(asTexts),
    replaces: good.filter(isThere).length,
  }
})
