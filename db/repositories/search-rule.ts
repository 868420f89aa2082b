import { eq } from 'drizzle-orm'
import { SEARCH_RULE } from '../../shared/text/search-rule'
import type { Reader, Writer } from '../store'
import type { WordIndex } from './words'

const NAME = 'searchRule'

/** By which rule the words of this store were made, and while they are being made anew, up to which `seq` of each index they are. */
export interface SearchRule {
  readonly rule: number
  readonly renewed: Readonly<Record<WordIndex, number>> | null
}

/** As it stands, or null in a store from before there was more than one rule. */
export async function readSearchRule(db: Reader): Promise<SearchRule | null> {
  const { settings } = db.t
  const [row] = await db.q.select({ value: settings.value }).from(settings).where(eq(settings.name, NAME)).limit(1)
  return (row?.value as SearchRule | undefined) ?? null
}

/** Writes it down. Nobody's act: nothing of it belongs into the audit trail or onto a screen. */
export async function keepSearchRule(tx: Writer, value: SearchRule): Promise<void> {
  const { settings } = tx.t
  await tx.q.insert(settings).values({ name: NAME, value }).onConflictDoUpdate({ target: settings.name, set: { value } })
}

/** A store that begins now has all its words by the rule of this program. */
export const beginSearchRule = (tx: Writer) => keepSearchRule(tx, { rule: SEARCH_RULE, renewed: null })

/**
 * The next rows of an index after `seq`, in order, with the `kind` (a room of records; caller, merchant or place) of what they stand for. Asked
 * within a write: writes take turns on both stores, over all stations too, so no change falls between reading a row and making its words.
 */
export async function rowsToRenew(tx: Writer, index: WordIndex, seq: number, limit: number): Promise<{ seq: number; kind: string; recordId: string }[]> {
  const statement = `SELECT seq, ${index === 'matters' ? 'room' : 'kind'} AS kind, record_id AS "recordId" FROM ${index} WHERE seq > ? ORDER BY seq LIMIT ?`
  const rows = await tx.rows<{ seq: number | string; kind: string; recordId: string }>(statement, [seq, limit])
  return rows.map(row => ({ ...row, seq: Number(row.seq) }))
}
