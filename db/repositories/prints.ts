import { and, asc, eq, inArray, isNotNull, isNull, lt, max } from 'drizzle-orm'
import type { CopyName } from '../../shared/copies/rules'
import { prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'

/** A form of a record, as its prints are counted. */
export interface PrintedForm {
  readonly room: string
  readonly recordId: string
  readonly form: string
  /** The copies it is asked for; null where the form has none. */
  readonly copies?: CopyName[] | null
}

export type PrintRow = Reader['t']['prints']['$inferSelect']

/** The number the next print of a form gets: 1 for the original, then one more than the last. */
export async function nextPrintNumber(db: Reader, { recordId, form }: Pick<PrintedForm, 'recordId' | 'form'>): Promise<number> {
  const { prints } = db.t
  const [last] = await db.q.select({ no: max(prints.no) }).from(prints).where(and(eq(prints.recordId, recordId), eq(prints.form, form)))
  return (last?.no ?? 0) + 1
}

/** The last number that prints of a form had been given before `before` (UTC ms); 0 where there was none. */
export async function lastNumberBefore(db: Reader, { recordId, form }: Pick<PrintedForm, 'recordId' | 'form'>, before: number): Promise<number> {
  const { prints } = db.t
  const [last] = await db.q.select({ no: max(prints.no) }).from(prints).where(and(eq(prints.recordId, recordId), eq(prints.form, form), lt(prints.at, before)))
  return last?.no ?? 0
}

/** Takes the number of a print, in the transaction that puts it into a station's queue, so that two windows get two. `id` is the job's. */
export async function takePrintNumber(tx: Tx, id: string, form: PrintedForm, stationId: string): Promise<number> {
  const no = await nextPrintNumber(tx, form)
  await tx.q.insert(tx.t.prints).values({ ...form, id, no, at: tx.now, by: tx.by?.staffId ?? null, stationId })
  return no
}

/** The print a job was counted as; null for a job that is not counted. */
export async function printOf(db: Reader, id: string): Promise<PrintRow | null> {
  const { prints } = db.t
  const found = prepared(db, 'print of job', () => db.q.select().from(prints).where(eq(prints.id, value('id'))).limit(1).prepare())
  const [row] = await found.execute({ id })
  return row ?? null
}

/** The printer took it: now, or `at` (UTC ms). */
export async function markPrinted(tx: Tx, id: string, at: number = tx.now): Promise<void> {
  await tx.q.update(tx.t.prints).set({ printedAt: at }).where(eq(tx.t.prints.id, id))
}

/** It was cancelled. Without `keepsNumber` nothing came out, and its number goes to the next print. */
export async function markCancelled(tx: Tx, id: string, { keepsNumber }: { keepsNumber: boolean }): Promise<void> {
  await tx.q.update(tx.t.prints).set({ cancelledAt: tx.now, ...(keepsNumber ? {} : { no: null }) }).where(eq(tx.t.prints.id, id))
}

/** Prints of a station of which nobody has told yet how they ended, oldest first. */
export async function untoldPrints(db: Reader, stationId: string): Promise<PrintRow[]> {
  const { prints } = db.t
  return db.q.select().from(prints).where(and(eq(prints.stationId, stationId), isNull(prints.printedAt), isNull(prints.cancelledAt))).orderBy(asc(prints.at))
}

/** How many prints of a form came out, by record; a record without one is not in the map. */
export async function printedCounts(db: Reader, form: string, recordIds: readonly string[]): Promise<Map<string, number>> {
  if (recordIds.length === 0) return new Map()
  const { prints } = db.t
  // The highest number, not the rows: prints of earlier versions of the program are one row under the number of the last.
  const rows = await db.q.select({ recordId: prints.recordId, last: max(prints.no) }).from(prints)
    .where(and(inArray(prints.recordId, [...recordIds]), eq(prints.form, form), isNotNull(prints.printedAt))).groupBy(prints.recordId)
  return new Map(rows.flatMap(row => (row.last === null ? [] : [[row.recordId, row.last]])))
}
