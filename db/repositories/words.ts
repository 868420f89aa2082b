import { rooms } from '../../shared/rooms'
import { ftsMatch, searchQuery, searchTerms, tsQuery } from '../../shared/text/search'
import type { SearchPart } from '../../shared/text/search-parts'
import type { Reader, Tx } from '../store'
import { MATTER_LIES_WITH, matterLiesWith, type Sight } from './sight'

/** The two search indexes: records of rooms, and the known (callers, shops, places). */
export type WordIndex = 'matters' | 'known'

/** Writes the words that row `seq` of the index is found by, in place of earlier ones. */
export async function putWords(tx: Tx, index: WordIndex, seq: number, parts: readonly SearchPart[]): Promise<void> {
  const terms = searchTerms(parts)
  if (tx.dialect === 'sqlite') await tx.rows(`INSERT OR REPLACE INTO ${index}_words (rowid, terms) VALUES (?, ?)`, [seq, terms])
  else await tx.rows(`INSERT INTO ${index}_words (seq, terms) VALUES (?, to_tsvector('simple', ?)) ON CONFLICT (seq) DO UPDATE SET terms = excluded.terms`, [seq, terms])
}

/** The newest matters in sight that answer to what was typed, by their `seq`, newest first; empty when nothing findable was typed. */
export async function seqsFor(db: Reader, typed: string, { rooms: inRooms, departmentId }: Sight, limit: number): Promise<number[]> {
  const query = searchQuery(typed)
  const match = db.dialect === 'sqlite' ? ftsMatch(query) : tsQuery(query)
  if (match === null || inRooms.length === 0) return []
  // Who reads every room is not asked for it: the index alone answers, without a look at the records.
  const all = departmentId === null && rooms.every(({ name }) => inRooms.includes(name))
  const statement = all ? OF_ALL[db.dialect] : ofSome(db.dialect, inRooms.length, departmentId !== null)
  const values = all ? [match, limit] : [match, ...inRooms, ...(departmentId === null ? [] : matterLiesWith(departmentId)), limit]
  const rows = await db.rows<{ seq: number | string }>(statement, values)
  return rows.map(row => Number(row.seq))
}

const OF_ALL = {
  sqlite: 'SELECT rowid AS seq FROM matters_words WHERE matters_words MATCH ? ORDER BY rowid DESC LIMIT ?',
  postgres: "SELECT seq FROM matters_words WHERE terms @@ to_tsquery('simple', ?) ORDER BY seq DESC LIMIT ?",
} as const

/** The words come first and newest first, so that reading stops at the limit. */
function ofSome(dialect: Reader['dialect'], count: number, ofDepartment: boolean): string {
  const within = `m.room IN (${Array.from({ length: count }, () => '?').join(', ')})${ofDepartment ? ` AND ${MATTER_LIES_WITH}` : ''}`
  return dialect === 'sqlite'
    ? `SELECT m.seq AS seq FROM matters_words CROSS JOIN matters m ON m.seq = matters_words.rowid WHERE matters_words MATCH ? AND ${within} ORDER BY matters_words.rowid DESC LIMIT ?`
    : `SELECT w.seq AS seq FROM matters_words w JOIN matters m ON m.seq = w.seq WHERE w.terms @@ to_tsquery('simple', ?) AND ${within} ORDER BY w.seq DESC LIMIT ?`
}
