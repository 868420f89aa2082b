import { count, desc, eq } from 'drizzle-orm'
import type { Told } from '../../shared/emergencies/words'
import type { Cursor } from '../../shared/core/paging'
import { registerOf } from '../keyset'
import { prepared } from '../prepared'
import type { Reader, Tx } from '../store'
import { recordsOf, type RowOf } from './records'

export type EmergencyRecord = RowOf<'emergencies'>
export const emergencies = recordsOf('emergencies', 'emergencies')

const register = registerOf('emergencies', 'createdAt', { open: t => eq(t.isOpen, true) })

/** A page of emergencies, newest first, by key: all of them, or those that are open. */
export function emergencyPage(db: Reader, filter: { open: boolean; after?: Cursor | null | undefined; limit: number }): Promise<EmergencyRecord[]> {
  return register(db, filter)
}

/** How many are open. */
export async function countOpenEmergencies(db: Reader): Promise<number> {
  const { emergencies: t } = db.t
  const query = prepared(db, 'open emergencies', () => db.q.select({ found: count() }).from(t).where(eq(t.isOpen, true)).prepare())
  const [row] = await query.execute({})
  return row?.found ?? 0
}

/** The one of the open emergencies that began last. */
/** All that are open, the newest first. */
export async function openEmergencies(db: Reader): Promise<EmergencyRecord[]> {
  const { emergencies: t } = db.t
  return db.q.select().from(t).where(eq(t.isOpen, true)).orderBy(desc(t.startedAt), desc(t.id))
}

export async function newestOpenEmergency(db: Reader): Promise<EmergencyRecord | undefined> {
  const { emergencies: t } = db.t
  const query = prepared(db, 'newest open emergency', () => db.q.select().from(t).where(eq(t.isOpen, true)).orderBy(desc(t.startedAt), desc(t.id)).limit(1).prepare())
  const [row] = await query.execute({})
  return row
}

/** What is added to an emergency while others write too: it leaves the version as it is, so that nobody's open form becomes stale by it. */
export function noteAdded(tx: Tx, { id, number }: Pick<EmergencyRecord, 'id' | 'number'>, after: Record<string, unknown>): void {
  tx.changes.push({ room: 'emergencies', id, number, before: null, after })
}

/** Adds somebody who was told. One transaction writes at a time, so none of two is lost. */
export async function addTold(tx: Tx, record: EmergencyRecord, told: Told): Promise<EmergencyRecord> {
  const { emergencies: t } = tx.t
  const all = [...record.told, told]
  await tx.q.update(t).set({ told: all, updatedAt: tx.now }).where(eq(t.id, record.id))
  noteAdded(tx, record, { told })
  return { ...record, told: all, updatedAt: tx.now }
}
