// The ledger of points: rows are only added. What is left of each entry (its lot) follows from the rows and the uses beside them.
import { and, asc, desc, eq, gt, gte, inArray, lte, sql, type SQL } from 'drizzle-orm'
import { newId, newIds } from '../../shared/core/ids'
import { after, type Lot, type Use } from '../../shared/members/points'
import { addRow, isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import type { Tables } from '../schema/tables'

type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect']
export type EntryRow = Row<'pointEntries'>
export type LotRow = Row<'pointLots'>
type NewEntry = Pick<EntryRow, 'memberId' | 'kind' | 'points'> & Partial<Omit<EntryRow, 'id' | 'at' | 'by' | 'postId'>>

/** As the indexes of lots say it: a value in its place would not meet them. */
const hasLeft = (t: Tables['pointLots']): SQL => sql`${t.left} > 0`

/** What a member has: the sum of the ledger. */
export async function balanceOf(db: Reader, memberId: string): Promise<number> {
  return (await balancesOf(db, [memberId])).get(memberId) ?? 0
}

/** So many members are asked about at once: a statement takes only so many values. */
const AT_ONCE = 512

/** What is known of many members, asked about some at a time. */
async function ofMany<Known>(memberIds: readonly string[], ask: (some: readonly string[]) => Promise<readonly (readonly [string, Known])[]>): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  for (let from = 0; from < memberIds.length; from += AT_ONCE) for (const [id, one] of await ask(memberIds.slice(from, from + AT_ONCE))) known.set(id, one)
  return known
}

/** What these members have; one without entries is not among them. */
export function balancesOf(db: Reader, memberIds: readonly string[]): Promise<Map<string, number>> {
  const { pointEntries: t } = db.t
  return ofMany(memberIds, async some => {
    const places = placesFor(some.length)
    const query = prepared(db, `balances ${places}`, () => db.q.select({ memberId: t.memberId, sum: sql<number>`sum(${t.points})` }).from(t).where(isOneOf(t.memberId, places)).groupBy(t.memberId).prepare())
    return (await query.execute(listed(some, places))).map(({ memberId, sum }) => [memberId, Number(sum)])
  })
}

/** The newest entries of a member, the newest first. */
export function entriesOf(db: Reader, memberId: string, limit: number): Promise<EntryRow[]> {
  const { pointEntries: t } = db.t
  const query = prepared(db, 'entries of member', () => db.q.select().from(t).where(eq(t.memberId, value('memberId'))).orderBy(desc(t.id)).limit(value('limit')).prepare())
  return query.execute({ memberId, limit })
}

/** All entries of a member between two moments, the first first. */
export function entriesBetween(db: Reader, memberId: string, from: number, until: number): Promise<EntryRow[]> {
  const { pointEntries: t } = db.t
  return db.q.select().from(t).where(and(eq(t.memberId, memberId), gte(t.at, from), lte(t.at, until))).orderBy(asc(t.id))
}

export async function entryOf(db: Reader, id: string): Promise<EntryRow | undefined> {
  const { pointEntries: t } = db.t
  const [row] = await db.q.select().from(t).where(eq(t.id, id))
  return row
}

/** The entry that counted this receipt. */
export async function entryOfReceipt(db: Reader, receiptKey: string): Promise<EntryRow | undefined> {
  const { pointEntries: t } = db.t
  const [row] = await db.q.select().from(t).where(eq(t.receiptKey, receiptKey))
  return row
}

/** Which of these entries were taken back. */
export async function reversedAmong(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { pointEntries: t } = db.t
  const rows = await db.q.select({ reverses: t.reverses }).from(t).where(inArray(t.reverses, [...ids]))
  return new Set(rows.flatMap(row => row.reverses ?? []))
}

/** What was earned since a moment, less what was taken back of it: what a level asks for. */
export async function earnedSince(db: Reader, memberId: string, since: number): Promise<number> {
  const { pointEntries: t } = db.t
  const query = prepared(db, 'earned since', () => {
    const first = db.q.select({ id: t.id }).from(t).where(and(eq(t.memberId, value('memberId')), eq(t.kind, 'earn')))
    return db.q.select({ sum: sql<number | null>`sum(${t.points})` }).from(t)
      .where(and(eq(t.memberId, value('memberId')), gte(t.at, value('since')), sql`(${t.kind} = 'earn' OR (${t.kind} = 'reverse' AND ${t.reverses} IN (${first})))`)).prepare()
  })
  const [row] = await query.execute({ memberId, since })
  return Math.max(0, Number(row?.sum ?? 0))
}

/** The same of many at once; who earned nothing is not among them. */
export function earnedByAll(db: Reader, memberIds: readonly string[], since: number): Promise<Map<string, number>> {
  const { pointEntries: t } = db.t
  return ofMany(memberIds, async some => {
    const places = placesFor(some.length)
    const query = prepared(db, `earned by all ${places}`, () =>
      db.q.select({ memberId: t.memberId, sum: sql<number>`sum(${t.points})` }).from(t)
        .where(and(isOneOf(t.memberId, places), gte(t.at, value('since')), sql`(${t.kind} = 'earn' OR (${t.kind} = 'reverse' AND EXISTS (SELECT 1 FROM point_entries first WHERE first.id = ${t.reverses} AND first.kind = 'earn')))`)).groupBy(t.memberId).prepare())
    return (await query.execute({ ...listed(some, places), since })).map(({ memberId, sum }) => [memberId, Math.max(0, Number(sum))])
  })
}

/** What a member has left, by lots. */
export async function lotsOf(db: Reader, memberId: string): Promise<LotRow[]> {
  const { pointLots: t } = db.t
  const query = prepared(db, 'lots of member', () => db.q.select().from(t).where(and(eq(t.memberId, value('memberId')), hasLeft(t))).orderBy(asc(t.expiresAt), asc(t.id)).prepare())
  return query.execute({ memberId })
}

/** What runs out of these members' points by a moment, and when first; who has nothing that does is not among them. */
export function runningOutOf(db: Reader, memberIds: readonly string[], by: number): Promise<Map<string, { at: number; points: number }>> {
  const { pointLots: t } = db.t
  return ofMany(memberIds, async some => {
    const rows = await db.q.select({ memberId: t.memberId, at: sql<number>`min(${t.expiresAt})`, points: sql<number>`sum(${t.left})` }).from(t).where(and(inArray(t.memberId, [...some]), hasLeft(t), lte(t.expiresAt, by))).groupBy(t.memberId)
    return rows.map(({ memberId, at, points }) => [memberId, { at: Number(at), points: Number(points) }])
  })
}

export async function lotsByIds(db: Reader, ids: readonly string[]): Promise<LotRow[]> {
  const { pointLots: t } = db.t
  return ids.length === 0 ? [] : db.q.select().from(t).where(inArray(t.id, [...ids]))
}

/** Which lots an entry took from or gave back to. */
export async function usesOf(db: Reader, entryId: string): Promise<Use[]> {
  const { pointUses: t } = db.t
  return db.q.select({ lotId: t.lotId, points: t.points }).from(t).where(eq(t.entryId, entryId)).orderBy(asc(t.id))
}

/** Whether anything was taken of these lots of a member after an entry was made (ids sort by time). */
export async function usedSince(db: Reader, memberId: string, lotIds: readonly string[], entryId: string): Promise<boolean> {
  if (lotIds.length === 0) return false
  const { pointUses: t, pointEntries: e } = db.t
  const [row] = await db.q.select({ id: t.id }).from(e).innerJoin(t, eq(t.entryId, e.id)).where(and(eq(e.memberId, memberId), gt(e.id, entryId), inArray(t.lotId, [...lotIds]))).limit(1)
  return row !== undefined
}

/** Entries of a kind between two members of a merge, the newest first. */
export function entriesWith(db: Reader, memberId: string, otherId: string): Promise<EntryRow[]> {
  const { pointEntries: t } = db.t
  return db.q.select().from(t).where(and(eq(t.memberId, memberId), eq(t.otherId, otherId))).orderBy(desc(t.id))
}

const made = (tx: Tx, entry: NewEntry) => ({ id: newId(), at: tx.now, by: tx.by?.staffId ?? null, postId: tx.by?.postId ?? null, ...entry })

/** Points come in, as a lot of their own that runs out at `expiresAt` (UTC ms). */
export async function addPoints(tx: Tx, entry: NewEntry, expiresAt: number): Promise<EntryRow> {
  const row = await addRow(tx, 'pointEntries', made(tx, entry))
  await addRow(tx, 'pointLots', { id: row.id, memberId: row.memberId, expiresAt, points: row.points, left: row.points })
  return row
}

/** Points go, or come back to where they were taken from: an entry and what it does to each lot. `lots` holds every lot that is named. */
export async function movePoints(tx: Tx, entry: NewEntry, lots: readonly Lot[], uses: readonly Use[]): Promise<EntryRow> {
  const row = await addRow(tx, 'pointEntries', made(tx, entry))
  for (const { lotId, points } of uses) await addRow(tx, 'pointUses', { id: newId(), entryId: row.id, lotId, points })
  const named = new Set(uses.map(({ lotId }) => lotId))
  for (const lot of after(lots, uses)) if (named.has(lot.id)) await setLeft(tx, lot)
  return row
}

async function setLeft(tx: Tx, { id, left }: Pick<Lot, 'id' | 'left'>): Promise<void> {
  if (left < 0) throw new Error('a lot never holds less than nothing')
  const { pointLots: t } = tx.t
  const query = prepared(tx, 'set left', () => tx.q.update(t).set({ left: value('left') as never }).where(eq(t.id, value('id'))).prepare())
  await query.execute({ id, left })
}

/** The lots that have run out by a moment and still hold points, so many at once. */
export async function lotsRunOut(db: Reader, by: number, limit: number): Promise<LotRow[]> {
  const { pointLots: t } = db.t
  const query = prepared(db, 'lots run out', () => db.q.select().from(t).where(and(lte(t.expiresAt, value('by')), hasLeft(t))).orderBy(asc(t.expiresAt)).limit(value('limit')).prepare())
  return query.execute({ by, limit })
}

/** Many members' points run out at once: one entry each, written as whole lists, since a night may bring hundreds of thousands. Gives how many points it were. */
export async function expirePoints(tx: Tx, lots: readonly LotRow[]): Promise<number> {
  const byMember = new Map<string, LotRow[]>()
  for (const lot of lots) byMember.set(lot.memberId, [...(byMember.get(lot.memberId) ?? []), lot])
  const entryIds = newIds(byMember.size)
  const entries = [...byMember].map(([memberId, of], at) => ({ id: entryIds[at] ?? newId(), memberId, points: -of.reduce((sum, lot) => sum + lot.left, 0), of }))
  const useIds = newIds(lots.length)
  const uses = entries.flatMap(({ id, of }) => of.map(lot => ({ entryId: id, lotId: lot.id, points: lot.left }))).map((use, at) => ({ id: useIds[at] ?? newId(), ...use }))
  const list = listSql(tx)
  await tx.rows(
    `INSERT INTO point_entries (id, member_id, at, kind, points, reason, receipt) SELECT ${list.id('id')}, ${list.id('memberId')}, ${list.whole('at')}, 'expire', ${list.whole('points')}, '', '' FROM ${list.from}`,
    [JSON.stringify(entries.map(({ id, memberId, points }) => ({ id, memberId, points, at: tx.now })))],
  )
  await tx.rows(`INSERT INTO point_uses (id, entry_id, lot_id, points) SELECT ${list.id('id')}, ${list.id('entryId')}, ${list.id('lotId')}, ${list.whole('points')} FROM ${list.from}`, [JSON.stringify(uses)])
  await tx.rows(`UPDATE point_lots SET left_points = 0 WHERE id IN (SELECT ${list.id('lotId')} FROM ${list.from})`, [JSON.stringify(uses)])
  return -entries.reduce((sum, entry) => sum + entry.points, 0)
}

/** How each store reads a list of objects that is given as one JSON text. */
function listSql({ dialect }: Reader) {
  return dialect === 'sqlite'
    ? { from: 'json_each(?)', id: (name: string) => `value ->> '$.${name}'`, whole: (name: string) => `value ->> '$.${name}'` }
    : { from: 'json_array_elements(CAST(? AS json))', id: (name: string) => `CAST(value ->> '${name}' AS uuid)`, whole: (name: string) => `CAST(value ->> '${name}' AS bigint)` }
}
