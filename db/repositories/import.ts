import { getTableColumns, sql } from 'drizzle-orm'
import type { Tx } from '../store'
import { putKnownMany } from './known'
import { merchantParts, placeParts, type MerchantRow, type PlaceRow } from './shops-and-places'

/** Rows in one statement: well below the number of values either store takes. */
const BATCH = 400

function batches<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH))
}

type New<Row> = Omit<Row, 'version' | 'retired'>

/** What an imported row sets in an entry that is there already: all it brings, and the entry is in use again. */
function replacing(table: Tx['t']['merchants'] | Tx['t']['places']) {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => !['id', 'version', 'retired'].includes(name))
  return { ...Object.fromEntries(columns.map(([name, column]) => [name, sql.raw(`excluded.${column.name}`)])), version: sql`${table.version} + 1`, retired: false }
}

/** Writes many shops at once, new ones and (by id) changed ones, with the words they are found by. The caller makes the audit entry. */
export async function putMerchants(tx: Tx, rows: readonly New<MerchantRow>[]): Promise<void> {
  const { merchants } = tx.t
  for (const batch of batches(rows)) await tx.q.insert(merchants).values(batch).onConflictDoUpdate({ target: merchants.id, set: replacing(merchants) })
  await putKnownMany(tx, 'merchant', rows.map(row => ({ recordId: row.id, parts: merchantParts(row), vip: row.vip })))
}

/** Writes many places at once, as putMerchants. */
export async function putPlaces(tx: Tx, rows: readonly New<PlaceRow>[]): Promise<void> {
  const { places } = tx.t
  for (const batch of batches(rows)) await tx.q.insert(places).values(batch).onConflictDoUpdate({ target: places.id, set: replacing(places) })
  await putKnownMany(tx, 'place', rows.map(row => ({ recordId: row.id, parts: placeParts(row) })))
}
