import { ftsMatch, searchQuery, searchTerms, tsQuery, type SearchPart } from '../../shared/text/search'
import type { Reader, Tx } from '../store'

/** The two search indexes: records of rooms, and the known (callers, shops, places). */
export type WordIndex = 'matters' | 'known'

/** Writes the words that row `seq` of the index is found by, in place of earlier ones. */
export async function putWords(tx: Tx, index: WordIndex, seq: number, parts: readonly SearchPart[]): Promise<void> {
  const terms = searchTerms(parts)
  if (tx.dialect === 'sqlite') await tx.rows(`INSERT OR REPLACE INTO ${index}_words (rowid, terms) VALUES (?, ?)`, [seq, terms])
  else await tx.rows(`INSERT INTO ${index}_words (seq, terms) VALUES (?, to_tsvector('simple', ?)) ON CONFLICT (seq) DO UPDATE SET terms = excluded.terms`, [seq, terms])
}

/** The newest rows of the index that answer to what was typed, newest first; empty when nothing findable was typed. */
export async function seqsFor(db: Reader, index: WordIndex, typed: string, limit: number): Promise<number[]> {
  const query = searchQuery(typed)
  const match = db.dialect === 'sqlite' ? ftsMatch(query) : tsQuery(query)
  if (match === null) return []
  const statement =
    db.dialect === 'sqlite'
      ? `SELECT rowid AS seq FROM ${index}_words WHERE ${index}_words MATCH ? ORDER BY rowid DESC LIMIT ?`
      : `SELECT seq FROM ${index}_words WHERE terms @@ to_tsquery('simple', ?) ORDER BY seq DESC LIMIT ?`
  const rows = await db.rows<{ seq: number | string }>(statement, [match, limit])
  return rows.map(row => Number(row.seq))
}
