import { sql, type AnyColumn, type SQL } from 'drizzle-orm'
import { ftsMatch, searchQuery, searchTerms, tsQuery } from '../../shared/text/search'
import type { SearchPart } from '../../shared/text/search-parts'
import { prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import { putWords } from './words'

/** What the desk knows by words: earlier callers, shops, places. Their own rows lie in other tables; here only what they are found by. */
export type KnownKind = 'caller' | 'merchant' | 'place'
export interface KnownRef {
  kind: KnownKind
  recordId: string
}

const renewed = { kind: sql`excluded.kind`, vip: sql`excluded.vip` }

/** Makes or renews the words one caller, shop or place is found by. Called whenever it is made or changed. A VIP is offered before all others. */
export async function putKnown(tx: Tx, kind: KnownKind, recordId: string, parts: readonly SearchPart[], vip = false): Promise<void> {
  const { known } = tx.t
  const query = prepared(tx, 'put known', () =>
    tx.q
      .insert(known)
      .values({ kind: value('kind'), recordId: value('recordId'), vip: value('vip') })
      .onConflictDoUpdate({ target: known.recordId, set: renewed })
      .returning({ seq: known.seq })
      .prepare(),
  )
  const [row] = await query.execute({ kind, recordId, vip })
  if (row) await putWords(tx, 'known', row.seq, parts)
}

const BATCH = 200

/** As putKnown for many at once (an import), in few round trips to a server. */
export async function putKnownMany(tx: Tx, kind: KnownKind, entries: readonly { recordId: string; parts: readonly SearchPart[]; vip?: boolean }[]): Promise<void> {
  const { known } = tx.t
  for (let from = 0; from < entries.length; from += BATCH) {
    const batch = entries.slice(from, from + BATCH)
    const rows = await tx.q
      .insert(known)
      .values(batch.map(({ recordId, vip = false }) => ({ kind, recordId, vip })))
      .onConflictDoUpdate({ target: known.recordId, set: renewed })
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

/**
 * The newest of one kind that answer to what was typed, newest first: only the VIPs among them or only the others; a retired shop is
 * left out. Empty when nothing findable was typed.
 */
export async function findKnown(db: Reader, typed: string, kind: KnownKind, { vip, limit }: { vip: boolean; limit: number }): Promise<KnownRef[]> {
  const match = matchText(db, typed)
  if (match === null) return []
  const seq = db.dialect === 'sqlite' ? 'known_words.rowid' : 'w.seq'
  const of = `kind = '${kind}' AND vip = ${vip ? 'TRUE' : 'FALSE'}`
  const shop = kind === 'merchant' ? ' AND NOT EXISTS (SELECT 1 FROM merchants m WHERE m.id = k.record_id AND m.retired)' : ''
  // The words come first and newest first, so that reading stops at the limit; and only from where this kind begins to where it ends: the shops
  // of an import lie together, below a year's callers.
  const within = `${seq} BETWEEN (SELECT min(seq) FROM known WHERE ${of}) AND (SELECT max(seq) FROM known WHERE ${of})`
  const from = db.dialect === 'sqlite' ? 'known_words CROSS JOIN known k ON k.seq = known_words.rowid' : 'known_words w JOIN known k ON k.seq = w.seq'
  const answers = db.dialect === 'sqlite' ? 'known_words MATCH ?' : "w.terms @@ to_tsquery('simple', ?)"
  const statement = `SELECT k.kind AS kind, k.record_id AS "recordId" FROM ${from} WHERE ${answers} AND ${within} AND ${of.replaceAll(/kind|vip/g, column => `k.${column}`)}${shop} ORDER BY ${seq} DESC LIMIT ?`
  return db.rows<KnownRef>(statement, [match, limit])
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
