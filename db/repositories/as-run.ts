// The as-run log: what was on air, when, and how it ended.
import { and, asc, eq, inArray, isNotNull, like } from 'drizzle-orm'
import type { AirEnd } from '../../shared/broadcast/air'
import { newId } from '../../shared/core/ids'
import { addRow } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader, Tx } from '../store'

export type AsRun = Tables['asRun']['$inferSelect']
export type AsRunRemark = Tables['asRunRemarks']['$inferSelect']

/** What is on air, at whichever station. */
export async function airNow(db: Reader): Promise<AsRun | null> {
  const [row] = await db.q.select().from(db.t.asRun).where(isNotNull(db.t.asRun.onAir)).limit(1)
  return row ?? null
}

export async function asRunById(db: Reader, id: string): Promise<AsRun | null> {
  const [row] = await db.q.select().from(db.t.asRun).where(eq(db.t.asRun.id, id)).limit(1)
  return row ?? null
}

/** The lines of a day (yyyymmdd), the first first. */
export async function asRunOf(db: Reader, day: string): Promise<AsRun[]> {
  const { asRun: t } = db.t
  return db.q.select().from(t).where(eq(t.day, day)).orderBy(asc(t.startedAt), asc(t.id))
}

/** The lines of all days that begin so (yyyymm), the first first. */
export async function asRunOfMonth(db: Reader, month: string): Promise<AsRun[]> {
  const { asRun: t } = db.t
  return db.q.select().from(t).where(like(t.day, `${month}%`)).orderBy(asc(t.startedAt), asc(t.id))
}

export async function remarksOn(db: Reader, ids: readonly string[]): Promise<AsRunRemark[]> {
  const { asRunRemarks: t } = db.t
  return ids.length === 0 ? [] : db.q.select().from(t).where(inArray(t.asRunId, [...ids])).orderBy(asc(t.at), asc(t.id))
}

/** What goes on air: a script's version, or a request of the desk. */
export type AirSource = Pick<AsRun, 'scriptId' | 'requestId' | 'number' | 'title' | 'no' | 'zh' | 'ru' | 'order'> & Partial<Pick<AsRun, 'recorded'>>

/** It is on air from now on. The store holds that one is at a time. */
export async function beginAir(tx: Tx, source: AirSource, given: { readonly day: string; readonly stationId: string; readonly slotKey?: string | null; readonly plannedAt?: number | null }): Promise<AsRun> {
  const row = await addRow(tx, 'asRun', { id: newId(), slotKey: null, plannedAt: null, recorded: false, ...source, startedAt: tx.now, endedAt: null, endedBy: null, how: null, reason: '', by: tx.by?.staffId ?? null, onAir: 1, ...given })
  tx.changes.push({ room: 'broadcast', id: idOf(row), number: row.number, before: null, after: { onAir: { id: row.id, no: row.no } } })
  return row
}

const idOf = ({ id, scriptId, requestId }: AsRun): string => scriptId ?? requestId ?? id

/** It is over, whoever ends it. */
export async function endAir(tx: Tx, before: AsRun, end: { readonly how: AirEnd; readonly reason: string }): Promise<AsRun> {
  const { asRun: t } = tx.t
  const patch = { ...end, endedAt: tx.now, endedBy: tx.by?.staffId ?? null, onAir: null }
  await tx.q.update(t).set(patch).where(and(eq(t.id, before.id), isNotNull(t.onAir)))
  tx.changes.push({ room: 'broadcast', id: idOf(before), number: before.number, before: null, after: { aired: { id: before.id, ...end } } })
  return { ...before, ...patch }
}

export async function addRemark(tx: Tx, of: AsRun, text: string): Promise<void> {
  await addRow(tx, 'asRunRemarks', { id: newId(), asRunId: of.id, at: tx.now, by: tx.by?.staffId ?? null, text })
  tx.changes.push({ room: 'broadcast', id: idOf(of), number: of.number, before: null, after: { remark: text } })
}
