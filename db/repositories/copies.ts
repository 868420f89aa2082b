// Where the copies of printed forms are.
import { and, asc, count, desc, eq, gt, gte, inArray, lt, or, type SQL } from 'drizzle-orm'
import { isAwaited, type Copy, type CopyName } from '../../shared/copies/rules'
import { newId } from '../../shared/core/ids'
import type { Cursor } from '../../shared/core/paging'
import type { FormName } from '../../shared/forms'
import { addRow, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import type { PrintRow } from './prints'
import { liesWith, type Sight } from './sight'

type Row = Reader['t']['printCopies']['$inferSelect']
/** A row with the names it was written under. */
export type CopyRow = Row & Copy

/** Nothing but this file writes these names. */
const named = (rows: readonly Row[]): CopyRow[] => rows as readonly CopyRow[] as CopyRow[]

/** These copies of a print came out of the printer: now, or `at` (UTC ms). `number` is the record's. */
export async function addCopies(tx: Tx, print: Pick<PrintRow, 'id' | 'room' | 'recordId' | 'no' | 'by'>, of: { readonly form: FormName; readonly number: string }, copies: readonly CopyName[], at: number = tx.now): Promise<void> {
  const { id: printId, room, recordId, no, by } = print
  for (const copy of copies) {
    const { form, number } = of
    await addRow(tx, 'printCopies', { id: newId(), printId, room, recordId, number, form, copy, no: no ?? 1, at, by, state: 'here', awaited: isAwaited({ form, copy, state: 'here' }) })
  }
}

/** The copies of a record's forms, the newest print first. */
export async function copiesOf(db: Reader, recordId: string): Promise<CopyRow[]> {
  const { printCopies: t } = db.t
  const query = prepared(db, 'copies of record', () => db.q.select().from(t).where(eq(t.recordId, value('recordId'))).orderBy(desc(t.at), asc(t.id)).prepare())
  return named(await query.execute({ recordId }))
}

export async function copyById(db: Reader, id: string): Promise<CopyRow | undefined> {
  const [row] = named(await db.q.select().from(db.t.printCopies).where(eq(db.t.printCopies.id, id)).limit(1))
  return row
}

/** The copies that carry this bar code, the newest print first. */
export async function copiesByNumber(db: Reader, number: string): Promise<CopyRow[]> {
  const { printCopies: t } = db.t
  return named(await db.q.select().from(t).where(eq(t.number, number)).orderBy(desc(t.at), asc(t.id)))
}

/** What happened to a copy. Whether it is awaited follows from its state. */
export async function changeCopy(tx: Tx, before: CopyRow, patch: Partial<Pick<CopyRow, 'state' | 'givenAt' | 'givenTo' | 'endedAt' | 'endedBy' | 'reason'>>): Promise<void> {
  const awaited = isAwaited({ ...before, ...patch })
  await tx.q.update(tx.t.printCopies).set({ ...patch, awaited }).where(eq(tx.t.printCopies.id, before.id))
}

/** Of records that somebody may see: of the rooms they read, and of the own department. */
function inSight(db: Reader, { rooms, departmentId }: Sight): SQL | undefined {
  const { printCopies: t } = db.t
  return and(inArray(t.room, [...rooms]), departmentId === null ? undefined : liesWith(db, t.recordId, departmentId))
}

/** A page of the copies that must come back and are not back, the oldest first, by key. */
export async function awaitedPage(db: Reader, sight: Sight, { after, limit }: { after?: Cursor | null; limit: number }): Promise<CopyRow[]> {
  const { printCopies: t } = db.t
  // The bare bound lets the index start at the right place; the `or` alone would scan from the top.
  const beyond = after ? and(gte(t.at, after.at), or(gt(t.at, after.at), gt(t.id, after.id))) : undefined
  const rows = await db.q.select().from(t).where(and(eq(t.awaited, true), beyond, inSight(db, sight))).orderBy(asc(t.at), asc(t.id)).limit(limit)
  return named(rows)
}

/** How many are awaited that were printed before `before` (UTC ms). */
export async function countAwaited(db: Reader, sight: Sight, before: number): Promise<number> {
  const { printCopies: t } = db.t
  const [row] = await db.q.select({ found: count() }).from(t).where(and(eq(t.awaited, true), lt(t.at, before), inSight(db, sight)))
  return row?.found ?? 0
}

/** So many are told of at once; a desk that lost sight of more has its list of what is out. */
const TOLD_AT_ONCE = 100

/** What must come back and was printed before `before` (UTC ms), the oldest first: one line a record, with whom it is. */
export async function slipsNotBack(db: Reader, before: number): Promise<{ room: string; recordId: string; number: string; givenTo: string }[]> {
  const { printCopies: t } = db.t
  const rows = await db.q.select({ room: t.room, recordId: t.recordId, number: t.number, givenTo: t.givenTo }).from(t).where(and(eq(t.awaited, true), lt(t.at, before))).orderBy(asc(t.at), asc(t.id)).limit(TOLD_AT_ONCE)
  return [...new Map(rows.map(row => [row.recordId, row])).values()]
}
