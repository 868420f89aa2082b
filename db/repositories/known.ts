import { sql, type AnyColumn, type SQL } from 'drizzle-orm'
import { ftsMatch, searchQuery, searchTerms, tsQuery, type SearchPart } from '../../shared/text/search'
import { prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import { putWords } from './words'

/** What the desk knows by words: earlier callers, shops, places. Their own rows lie in other tables; here only what they are found by. */
export type KnownKind = 'caller' | 'merchant' | 'place'
export interface KnownRef {
  kind: KnownKind
  recordId: string
}

/** Makes or renews the words one caller, shop or place is found by. Called whenever it is made or changed. */
export async function putKnown(tx: Tx, kind: KnownKind, recordId: string, parts: readonly SearchPart[]): Promise<void> {
  const { known } = tx.t
  const query = prepared(tx, 'put known', () =>
    tx.q.insert(known).values({ kind: value('kind'), recordId: value('recordId') }).onConflictDoUpdate({ target: known.recordId, set: { kind: sql`excluded.kind` } }).returning({ seq: known.seq }).prepare(),
  )
  const [row] = await query.execute({ kind, recordId })
  if (row) await putWords(tx, 'known', row.seq, parts)
}

const BATCH = 200

/** As putKnown for many at once (an import), in few round trips to a server. */
export async function putKnownMany(tx: Tx, kind: KnownKind, entries: readonly { recordId: string; parts: readonly SearchPart[] }[]): Promise<void> {
  const { known } = tx.t
  for (let from = 0; from < entries.length; from += BATCH) {
    const batch = entries.slice(from, from + BATCH)
    const rows = await tx.q
      .insert(known)
      .values(batch.map(({ recordId }) => ({ kind, recordId })))
      .onConflictDoUpdate({ target: known.recordId, set: { kind } })
      .returning({ seq: known.seq, recordId: known.recordId })
    const parts = new Map(batch.map(entry => [entry.recordId, entry.parts]))
    await putWordsMany(tx, rows.map(row => ({ seq: row.seq, parts: parts.get(row.recordId) ?? [] })))
    // The embedded store answers without ever giving way: let the windows' questions in between.
    await new Promise(resolve => setImmediate(resolve))
  }
}

async function putWordsMany(tx: Tx, rows: readonly { seq: number; parts: readonly SearchPart[] }[]): Promise<void> {
  if (tx.dialect === 'sqlite') {
    for (const { seq, parts } of rows) await putWords(tx, 'known', seq, parts)
    return
  }
  const values = rows.map(() => `(?::bigint, to_tsvector('simple', ?))`).join(', ')
  await tx.rows(`INSERT INTO known_words (seq, terms) VALUES ${values} ON CONFLICT (seq) DO UPDATE SET terms = excluded.terms`, rows.flatMap(row => [row.seq, searchTerms(row.parts)]))
}

/** The newest callers, shops or places (those of `kinds`) that answer to what was typed, newest first; empty when nothing findable was typed. */
export async function findKnown(db: Reader, typed: string, kinds: readonly KnownKind[], limit: number): Promise<KnownRef[]> {
  const match = matchText(db, typed)
  if (match === null || kinds.length === 0) return []
  const places = kinds.map(() => '?').join(', ')
  // The words come first and newest first, so that reading stops at the limit.
  const statement =
    db.dialect === 'sqlite'
      ? `SELECT k.kind AS kind, k.record_id AS "recordId" FROM known_words CROSS JOIN known k ON k.seq = known_words.rowid WHERE known_words MATCH ? AND k.kind IN (${places}) ORDER BY known_words.rowid DESC LIMIT ?`
      : `SELECT k.kind AS kind, k.record_id AS "recordId" FROM known_words w JOIN known k ON k.seq = w.seq WHERE w.terms @@ to_tsquery('simple', ?) AND k.kind IN (${places}) ORDER BY w.seq DESC LIMIT ?`
  return db.rows<KnownRef>(statement, [match, ...kinds, limit])
}

/** A condition for a query on the kind's own table: its `id` belongs to one that answers to what was typed. Null when nothing findable was typed. */
export function answersTo(db: Reader, kind: KnownKind, id: AnyColumn, typed: string): SQL | null {
  const match = matchText(db, typed)
  if (match === null) return null
  const words =
    db.dialect === 'sqlite' ? sql`SELECT rowid FROM known_words WHERE known_words MATCH ${match}` : sql`SELECT seq FROM known_words WHERE terms @@ to_tsquery('simple', ${match})`
  return sql`${id} IN (SELECT record_id FROM known WHERE kind = ${kind} AND seq IN (${words}))`
}

function matchText(db: Reader, typed: string): string | null {
  const query = searchQuery(typed)
  return db.dialect === 'sqlite' ? ftsMatch(query) : tsQuery(query)
}
