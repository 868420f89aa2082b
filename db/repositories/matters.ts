import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Matter } from '../../shared/matters/contract'
import type { RoomName } from '../../shared/rooms'
import type { SearchPart } from '../../shared/text/search-parts'
import { isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import { liesWith, type Sight } from './sight'
import { putWords, seqsFor } from './words'

/** What search and "last matters" show of a record. */
export interface MatterRow extends Matter {
  room: RoomName
  partyId: string | null
  merchantId: string | null
}

/** Makes or renews the line of a record and the words it is found by. Every room calls it whenever a record is made or changed. */
export async function putMatter(tx: Tx, matter: MatterRow, parts: readonly SearchPart[]): Promise<void> {
  const { id: recordId, room, number, title, person, state, at, partyId, merchantId } = matter
  const [row] = await putQuery(tx).execute({ recordId, room, number, title, person, state, at, partyId, merchantId })
  if (row) await putWords(tx, 'matters', row.seq, [{ kind: 'number', text: matter.number }, ...parts])
}

const LINE = ['room', 'number', 'title', 'person', 'state', 'at', 'partyId', 'merchantId'] as const

function putQuery(tx: Tx) {
  const { matters } = tx.t
  return prepared(tx, 'put matter', () => {
    const line = Object.fromEntries(LINE.map(field => [field, value(field)])) as never
    const renewed = Object.fromEntries(LINE.map(field => [field, sql`excluded.${sql.identifier(matters[field].name)}`]))
    return tx.q.insert(matters).values({ ...(line as object), recordId: value('recordId') } as never).onConflictDoUpdate({ target: matters.recordId, set: renewed }).returning({ seq: matters.seq }).prepare()
  })
}

type Row = Reader['t']['matters']['$inferSelect']
const view = ({ room, recordId, number, title, person, state, at }: Row): Matter => ({ room, id: recordId, number, title, person, state, at })

/** The newest matters in sight that answer to what was typed, newest first. */
export async function findMatters(db: Reader, typed: string, sight: Sight, limit: number): Promise<Matter[]> {
  const seqs = await seqsFor(db, typed, sight, limit)
  if (seqs.length === 0) return []
  const { matters } = db.t
  const places = placesFor(seqs.length)
  const query = prepared(db, `matters ${places}`, () => db.q.select().from(matters).where(isOneOf(matters.seq, places)).orderBy(desc(matters.seq)).prepare())
  return (await query.execute(listed(seqs, places))).map(view)
}

/** The last matters of these rooms with a party (or a shop). */
export async function lastMatters(db: Reader, of: { partyId: string | null; merchantId: string | null }, inRooms: readonly RoomName[], limit: number): Promise<Matter[]> {
  const { matters } = db.t
  const owner = of.partyId !== null ? eq(matters.partyId, of.partyId) : of.merchantId !== null ? eq(matters.merchantId, of.merchantId) : null
  if (owner === null) return []
  return (await db.q.select().from(matters).where(and(owner, inArray(matters.room, [...inRooms]))).orderBy(desc(matters.at)).limit(limit)).map(view)
}

/** The lines of records, for links; with a department, of those that are in its sight. */
export async function matterOf(db: Reader, recordIds: readonly string[], departmentId: string | null = null): Promise<Matter[]> {
  if (recordIds.length === 0) return []
  const { matters } = db.t
  return (await db.q.select().from(matters).where(and(inArray(matters.recordId, [...recordIds]), departmentId === null ? undefined : liesWith(db, matters.recordId, departmentId)))).map(view)
}
