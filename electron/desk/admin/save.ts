import { isDouble } from '../../../db/repositories/doubles'
import { allCodes, type Coded } from '../../../db/repositories/lists'
import type { Tx } from '../../../db/store'
import { codeKey } from '../../../shared/admin/rules'
import { invalid } from '../../../shared/core/errors'

interface SavedEntry {
  id?: string | null
  version?: number | null
}
interface Versions<Row> {
  at(tx: Tx, from: { id: string; version: number }, view: (row: Row) => unknown): Promise<Row>
}

/** The entry a save starts from, at the version the person saw (otherwise STALE with how it stands now); null for a new one. */
export async function startOf<Row>(tx: Tx, list: Versions<Row>, input: SavedEntry, view: (row: Row) => unknown): Promise<Row | null> {
  if (!input.id) return null
  return list.at(tx, { id: input.id, version: input.version ?? 0 }, view)
}

/** Throws INVALID `taken` on the code when another entry has it, in whatever case, width or look-alike letters. */
export async function requireFreeCode(tx: Tx, name: Coded, code: string, id: string | null): Promise<void> {
  const key = codeKey(code)
  const other = (await allCodes(tx, name)).find(entry => entry.id !== id && codeKey(entry.code) === key)
  if (other) invalid('code', 'taken', { code: other.code })
}

/** Writes, and tells as `taken` on the field what another station was a moment faster with. */
export async function writtenOnce<Row>(field: string, code: string, write: () => Promise<Row>): Promise<Row> {
  try {
    return await write()
  } catch (error) {
    return isDouble(error) ? invalid(field, 'taken', { code }) : Promise.reject(error)
  }
}
