import { isDouble } from '../../../../db/repositories/doubles'
import { putMerchants, putPlaces } from '../../../../db/repositories/import'
import { allMerchants, allPlaces, type MerchantRow, type PlaceRow } from '../../../../db/repositories/lists'
import type { Tx } from '../../../../db/store'
import type { MerchantFields, PlaceFields } from '../../../../shared/admin/contract'
import { codeKey } from '../../../../shared/admin/rules'
import { refuse } from '../../../../shared/core/errors'
import { newId } from '../../../../shared/core/ids'
import { useCase } from '../../core/use-case'
import { pendingOf, type PendingImport } from './pending'

/** Each fit row as the entry it becomes: a new one, or the one already there under this code with what the file has columns for. */
function merged<Row extends { id: string; code: string }, Fields extends { code: string }>(there: readonly Row[], rows: readonly Fields[], columns: ReadonlySet<string>) {
  const byCode = new Map(there.map(row => [codeKey(row.code), row]))
  let replaced = 0
  const entries = rows.map(row => {
    const before = byCode.get(codeKey(row.code))
    if (before === undefined) return { ...row, id: newId() }
    replaced += 1
    return { ...before, ...Object.fromEntries(Object.entries(row).filter(([field]) => columns.has(field))) }
  })
  return { entries, replaced, added: rows.length - replaced }
}

async function writeRows(tx: Tx, { kind, rows, fields }: PendingImport): Promise<{ added: number; replaced: number }> {
  if (kind === 'merchants') {
    const { entries, ...counts } = merged(await allMerchants(tx), rows as MerchantFields[], fields)
    await putMerchants(tx, entries.map(entry => ({ ...entry, phone: entry.phone ?? null })) as MerchantRow[])
    return counts
  }
  const { entries, ...counts } = merged(await allPlaces(tx), rows as PlaceFields[], fields)
  await putPlaces(tx, entries as PlaceRow[])
  return counts
}

/**
 * Saves the fit rows of a previewed file, all or none, with one entry in the audit trail and one announcement for them all.
 * REFUSED `import_expired`, or `import_changed` when another station saved one of the codes at the same moment.
 */
export const commitImport = useCase('admin.commitImport', async ({ desk, tx, who, input }) => {
  const found = pendingOf(desk, input.token, who.staffId)
  try {
    const counts = await writeRows(tx, found)
    tx.changes.push({ room: found.kind, id: input.token, number: found.fileName, before: null, after: { imported: found.rows.length, ...counts, columns: [...found.fields] } })
    return counts
  } catch (error) {
    return isDouble(error) ? refuse('import_changed') : Promise.reject(error)
  }
})
