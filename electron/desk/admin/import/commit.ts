import { isDouble } from '../../../../db/repositories/doubles'
import { putMerchants, putPlaces } from '../../../../db/repositories/import'
import { allMerchants, allPlaces, type MerchantRow, type PlaceRow } from '../../../../db/repositories/shops-and-places'
import { changedPart } from '../../../../db/repositories/records'
import type { RecordChange, Tx } from '../../../../db/store'
import type { MerchantFields, PlaceFields } from '../../../../shared/admin/contract'
import { codeKey } from '../../../../shared/admin/rules'
import { refuse } from '../../../../shared/core/errors'
import { newId } from '../../../../shared/core/ids'
import { useCase } from '../../core/use-case'
import { pendingOf, type PendingImport } from './pending'

type Entry = { id: string; code: string; version: number; retired: boolean }

interface Merged<Row> {
  /** The rows to be written: new ones, and known ones that the file changes. */
  entries: Row[]
  changes: RecordChange[]
  added: number
  replaced: number
}

/**
 * Each fit row as the entry it becomes: a new one, or the one already there under this code with what the file has columns for, in use again. An
 * entry that is changed is noted with what stood in it before.
 */
function merged<Row extends Entry, Fields extends { code: string }>(kind: PendingImport['kind'], there: readonly Row[], rows: readonly Fields[], columns: ReadonlySet<string>): Merged<Row> {
  const byCode = new Map(there.map(row => [codeKey(row.code), row]))
  const found: Merged<Row> = { entries: [], changes: [], added: 0, replaced: 0 }
  for (const row of rows) {
    const before = byCode.get(codeKey(row.code))
    if (before === undefined) {
      found.entries.push({ phone: null, ...row, id: newId() } as unknown as Row)
      found.added += 1
      continue
    }
    found.replaced += 1
    const brought = Object.fromEntries(Object.entries(row).filter(([field]) => columns.has(field)).map(([field, value]) => [field, value ?? null]))
    const after = { ...before, ...brought, retired: false }
    const [was, is] = [changedPart(before, after), changedPart(after, before)]
    if (Object.keys(is).length === 0) continue
    found.entries.push(after)
    found.changes.push({ room: kind, id: before.id, number: before.code, before: { ...was, version: before.version }, after: { ...is, version: before.version + 1 }, quiet: true })
  }
  return found
}

async function writeRows(tx: Tx, { kind, rows, fields }: PendingImport): Promise<{ added: number; replaced: number }> {
  if (kind === 'members') return refuse('import_expired')
  const { changes, ...counts } = kind === 'merchants' ? await writeMerchants(tx, rows as MerchantFields[], fields) : await writePlaces(tx, rows as PlaceFields[], fields)
  tx.changes.push(...changes)
  return { added: counts.added, replaced: counts.replaced }
}

async function writeMerchants(tx: Tx, rows: readonly MerchantFields[], fields: ReadonlySet<string>): Promise<Merged<MerchantRow>> {
  const found = merged('merchants', await allMerchants(tx), rows, fields)
  await putMerchants(tx, found.entries)
  return found
}

async function writePlaces(tx: Tx, rows: readonly PlaceFields[], fields: ReadonlySet<string>): Promise<Merged<PlaceRow>> {
  const found = merged('places', await allPlaces(tx), rows, fields)
  await putPlaces(tx, found.entries)
  return found
}

/**
 * Saves the fit rows of a previewed file, all or none. The audit trail gets one entry for the file and one for each shop or place it changed;
 * other screens and stations hear of it once. REFUSED `import_expired`, or `import_changed` when another station saved one of the codes at the
 * same moment.
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
