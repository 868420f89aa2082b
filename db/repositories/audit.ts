import { createHash } from 'node:crypto'
import { and, asc, desc, eq, getTableColumns, gt, like } from 'drizzle-orm'
import type { Cursor } from '../../shared/core/paging'
import { newId } from '../../shared/core/ids'
import { personalOf, type Personal } from '../columns'
import { registerOf } from '../keyset'
import { addRow, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import { staffNames } from './names'
import { nextInSeries } from './numbers'

type AuditRow = Reader['t']['audit']['$inferSelect']
/** The first entry of a chain follows this. */
const BEGINNING = '0'.repeat(64)
/** The counter of each station's chain is named by this and the station. */
const CHAIN = 'audit:'

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** What the hash of an entry covers: all that is told of it, the digest of its body, and the hash of the entry before. */
function hashOf(row: Omit<AuditRow, 'hash' | 'body'>): string {
  return digest(JSON.stringify([row.previous, row.id, row.stationId, row.seq, row.at, row.staffId, row.postId, row.name, row.room, row.recordId, row.number, row.bodyDigest]))
}

export interface AuditNote {
  name: string
  room: string
  recordId: string | null
  number: string
  before: unknown
  after: unknown
}

/** Appends to the station's chain, in this order. The counter row is taken first, so two commands of one station cannot take the same places. */
export async function addAudit(tx: Tx, stationId: string, notes: readonly AuditNote[]): Promise<void> {
  if (notes.length === 0) return
  const { audit } = tx.t
  const first = (await nextInSeries(tx, `${CHAIN}${stationId}`, notes.length)) - notes.length + 1
  const query = prepared(tx, 'audit hash', () => tx.q.select({ hash: audit.hash }).from(audit).where(and(eq(audit.stationId, value('stationId')), eq(audit.seq, value('seq')))).prepare())
  const [last] = await query.execute({ stationId, seq: first - 1 })
  let previous = last?.hash ?? BEGINNING
  for (const [at, note] of notes.entries()) previous = await addEntry(tx, { stationId, seq: first + at, previous }, note)
}

/** Writes one entry after `previous` and gives its hash. */
async function addEntry(tx: Tx, place: { stationId: string; seq: number; previous: string }, note: AuditNote): Promise<string> {
  const body = JSON.stringify({ before: note.before, after: note.after })
  const row = {
    id: newId(), ...place, at: tx.now, staffId: tx.by?.staffId ?? null, postId: tx.by?.postId ?? null, name: note.name, room: note.room,
    recordId: note.recordId, number: note.number, bodyDigest: digest(body),
  }
  const hash = hashOf(row)
  await addRow(tx, 'audit', { ...row, body, hash })
  return hash
}

/** Who changed a record last, and when (UTC ms). */
export async function lastChange(db: Reader, recordId: string): Promise<{ by: string | null; at: number } | null> {
  const { audit } = db.t
  const [row] = await db.q.select({ staffId: audit.staffId, at: audit.at }).from(audit).where(eq(audit.recordId, recordId)).orderBy(desc(audit.at), desc(audit.seq)).limit(1)
  return row ? { at: row.at, by: (await staffNames(db, [row.staffId])).ref(row.staffId)?.name ?? null } : null
}

const trail = registerOf('audit', 'at', {
  recordId: (t, recordId) => eq(t.recordId, recordId),
  who: (t, who) => eq(t.staffId, who),
})

/** A page of the trail, newest first. */
export function auditPage(db: Reader, filter: { recordId?: string | null; who?: string | null; after?: Cursor | null; limit: number }): Promise<AuditRow[]> {
  return trail(db, filter)
}

const personal = new WeakMap<Reader['t'], ReadonlyMap<string, Personal>>()

/** The fields of all tables that hold a phone or an identity number, by the names under which the trail's bodies tell them. */
export function personalFields({ t }: Reader): ReadonlyMap<string, Personal> {
  const known = personal.get(t)
  if (known) return known
  const found = new Map<string, Personal>()
  for (const table of Object.values(t)) {
    for (const [field, column] of Object.entries(getTableColumns(table))) {
      const kind = personalOf(column.name)
      if (kind !== undefined) found.set(field, kind)
    }
  }
  personal.set(t, found)
  return found
}

const BATCH = 2_000

/**
 * Walks every chain: how many entries there are, and the first of each station that does not fit. A missing last entry shows by the counter, and
 * so does a chain of which nothing is left.
 */
export async function verifyAudit(db: Reader): Promise<{ checked: number; broken: { station: string; seq: number }[] }> {
  const { audit, counters } = db.t
  const counted = new Map((await db.q.select().from(counters).where(like(counters.series, `${CHAIN}%`))).map(row => [row.series.slice(CHAIN.length), row.last]))
  const found = await db.q.selectDistinct({ id: audit.stationId }).from(audit)
  const broken: { station: string; seq: number }[] = []
  let checked = 0
  for (const id of new Set([...counted.keys(), ...found.map(row => row.id)])) {
    const walk = await walkChain(db, id)
    checked += walk.checked
    if (walk.brokenAt !== null) broken.push({ station: id, seq: walk.brokenAt })
    else if (counted.get(id) !== walk.checked) broken.push({ station: id, seq: walk.checked + 1 })
  }
  return { checked, broken }
}

async function walkChain(db: Reader, stationId: string): Promise<{ checked: number; brokenAt: number | null }> {
  const { audit } = db.t
  let previous = BEGINNING
  let seq = 0
  for (;;) {
    const rows = await db.q.select().from(audit).where(and(eq(audit.stationId, stationId), gt(audit.seq, seq))).orderBy(asc(audit.seq)).limit(BATCH)
    for (const row of rows) {
      const bodyFits = row.body === null || digest(row.body) === row.bodyDigest
      if (row.seq !== seq + 1 || row.previous !== previous || !bodyFits || hashOf(row) !== row.hash) return { checked: seq, brokenAt: seq + 1 }
      previous = row.hash
      seq = row.seq
    }
    if (rows.length < BATCH) return { checked: seq, brokenAt: null }
  }
}
