// Shifts and their pages of the duty log.
import { and, asc, desc, eq, gte, inArray, lt, lte, ne, sql } from 'drizzle-orm'
import type { Cursor } from '../../shared/core/paging'
import type { Moment } from '../../shared/core/moments'
import { wentBack } from '../../shared/core/moments'
import { newId } from '../../shared/core/ids'
import { isLate } from '../../shared/handover/rules'
import type { LogEvent } from '../../shared/handover/words'
import { foldText } from '../../shared/text/search-words'
import { registerOf } from '../keyset'
import { addRow, prepared, value } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader, Tx } from '../store'
import { recordsOf, type RowOf } from './records'

export type ShiftRecord = RowOf<'shifts'>
export const shifts = recordsOf('handover', 'shifts')

type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect']
export type LogEntryRow = Row<'logEntries'>

const register = registerOf('shifts', 'createdAt', {
  postId: (t, postId) => eq(t.postId, postId),
  day: (t, day) => eq(t.day, day),
})

/** A page of shifts, newest first, by key: all, those of a post, those of a day of the mall (yyyymmdd). */
export function shiftPage(db: Reader, filter: { postId?: string | null; day?: string | null; after?: Cursor | null; limit: number }): Promise<ShiftRecord[]> {
  return register(db, filter)
}

/** The shift that stands open on a post; a post has one at a time. */
export async function openShiftOf(db: Reader, postId: string): Promise<ShiftRecord | null> {
  const { shifts: t } = db.t
  const query = prepared(db, 'open shift of post', () => db.q.select().from(t).where(eq(t.openPost, value('postId'))).limit(1).prepare())
  const [row] = await query.execute({ postId })
  return row ?? null
}

/** The shift that stood on the same post before this one: that handed over to this one, whatever the clock said, or the last one closed for the day; null for the first. */
export async function shiftBefore(db: Reader, { id, postId, createdAt, cameFrom }: Pick<ShiftRecord, 'id' | 'postId' | 'createdAt' | 'cameFrom'>): Promise<ShiftRecord | null> {
  const { shifts: t } = db.t
  if (cameFrom !== null) return (await shifts.find(db, cameFrom)) ?? null
  const [row] = await db.q.select().from(t).where(and(eq(t.postId, postId), lte(t.createdAt, createdAt), ne(t.id, id))).orderBy(desc(t.createdAt), desc(t.id)).limit(1)
  return row ?? null
}

/** The posts with an open shift, in the order of the house: a handover changes nothing in it. */
export async function mannedPosts(db: Reader): Promise<string[]> {
  const { shifts: t, posts } = db.t
  const rows = await db.q.select({ postId: t.postId }).from(t).innerJoin(posts, eq(posts.id, t.postId)).where(sql`${t.openPost} is not null`).orderBy(asc(posts.code), asc(t.postId))
  return rows.map(row => row.postId)
}

/** All entries of a page, in the order in which they were written: their places, whatever the clock said. */
export async function entriesOf(db: Reader, shiftId: string): Promise<LogEntryRow[]> {
  const { logEntries: t } = db.t
  const query = prepared(db, 'entries of shift', () => db.q.select().from(t).where(eq(t.shiftId, value('shiftId'))).orderBy(asc(t.no)).prepare())
  return query.execute({ shiftId })
}

/** These entries, by id. */
export async function entriesByIds(db: Reader, ids: readonly string[]): Promise<Map<string, LogEntryRow>> {
  const { logEntries: t } = db.t
  const rows = ids.length === 0 ? [] : await db.q.select().from(t).where(inArray(t.id, [...ids]))
  return new Map(rows.map(row => [row.id, row]))
}

type Told = Pick<LogEntryRow, 'at' | 'kind' | 'place' | 'what' | 'done' | 'outcome' | 'goesOn'> & Partial<Pick<LogEntryRow, 'room' | 'recordId' | 'number' | 'event' | 'corrects'>>

/**
 * Adds an entry to a shift's page. It is marked where the shift is handed over already, and where the clock was set back since the entry before. Whoever signs at
 * the same moment starts from a page that is no longer the whole one and signs anew; where the signature came first, the entry is late.
 */
export async function addEntry(tx: Tx, shift: ShiftRecord, written: Moment, told: Told): Promise<LogEntryRow> {
  const [last] = await tx.q.select({ written: tx.t.logEntries.written }).from(tx.t.logEntries).where(eq(tx.t.logEntries.shiftId, shift.id)).orderBy(desc(tx.t.logEntries.no)).limit(1)
  const { entries, version, closed } = tx.t.shifts
  const [page] = await tx.q.update(tx.t.shifts).set({ entries: sql`${entries} + 1`, version: sql`${version} + 1` }).where(eq(tx.t.shifts.id, shift.id)).returning({ no: entries, closed })
  const row = await addRow(tx, 'logEntries', {
    id: newId(), shiftId: shift.id, postId: shift.postId, no: page?.no ?? shift.entries + 1, written, by: tx.by?.staffId ?? null,
    late: isLate(page?.closed?.wall ?? null), clockBack: last !== undefined && wentBack(last.written, written), folded: foldText([told.place, told.what, told.done, told.outcome, told.number ?? ''].join(' ')), ...told,
  })
  // Nothing else of the shift changes with it: it is announced by itself.
  tx.changes.push({ room: 'handover', id: shift.id, number: shift.number, before: null, after: { entry: { no: row.no, kind: row.kind, what: row.what } } })
  return row
}

/** Of which of these records the log has told this already. */
export async function toldBefore(db: Reader, event: LogEvent, recordIds: readonly string[]): Promise<Set<string>> {
  if (recordIds.length === 0) return new Set()
  const { logEntries: t } = db.t
  const rows = await db.q.selectDistinct({ id: t.recordId }).from(t).where(and(eq(t.event, event), inArray(t.recordId, [...recordIds])))
  return new Set(rows.flatMap(({ id }) => id ?? []))
}

/** Entries of incidents that go on at a post, whichever shift wrote them down. */
export async function goingOn(db: Reader, postId: string): Promise<LogEntryRow[]> {
  const { logEntries: t } = db.t
  return db.q.select().from(t).where(and(eq(t.goesOn, true), eq(t.postId, postId))).orderBy(asc(t.at), asc(t.id))
}

/** An incident is over: the only thing of an entry that ever changes. What came of it is an entry of its own. */
export async function endIncident(tx: Tx, id: string): Promise<void> {
  await tx.q.update(tx.t.logEntries).set({ goesOn: false }).where(eq(tx.t.logEntries.id, id))
}

/** Entries over years, newest first by when it happened, by key. `from` and `until` UTC ms. */
export async function entryPage(db: Reader, asked: { postId?: string | null; kind?: LogEntryRow['kind'] | null; from?: number | null; until?: number | null; find?: string | null; after?: Cursor | null; limit: number }): Promise<LogEntryRow[]> {
  const { logEntries: t } = db.t
  const { postId, kind, from, until, find, after, limit } = asked
  const where = and(
    postId ? eq(t.postId, postId) : undefined,
    kind ? eq(t.kind, kind) : undefined,
    from ? gte(t.at, from) : undefined,
    until ? lt(t.at, until) : undefined,
    find ? sql`${t.folded} like ${`%${foldText(find).replace(/[\\%_]/g, '\\$&')}%`} escape '\\'` : undefined,
    after ? sql`(${t.at} < ${after.at} or (${t.at} = ${after.at} and ${t.id} < ${after.id}))` : undefined,
  )
  return db.q.select().from(t).where(where).orderBy(desc(t.at), desc(t.id)).limit(limit)
}
