import { and, eq, sql } from 'drizzle-orm'
import { DeskError } from '../../shared/core/errors'
import type { Reader, Tx } from '../store'

/** A setting of the mall and its version, or null where it was never set. */
export async function readSetting<T>(db: Reader, name: string): Promise<{ value: T; version: number } | null> {
  const { settings } = db.t
  const [row] = await db.q.select().from(settings).where(eq(settings.name, name)).limit(1)
  return row ? { value: row.value as T, version: row.version } : null
}

/** Sets it for the first time. */
export async function firstSetting(tx: Tx, name: string, value: unknown): Promise<void> {
  await tx.q.insert(tx.t.settings).values({ name, value })
  tx.changes.push({ room: 'settings', id: name, number: name, before: null, after: { value } })
}

/** Changes it from the version the person started from; STALE when somebody else changed it. */
export async function changeSetting(tx: Tx, name: string, from: number, value: unknown): Promise<number> {
  const { settings } = tx.t
  const before = await readSetting(tx, name)
  const [row] = await tx.q.update(settings).set({ value, version: sql`${settings.version} + 1` }).where(and(eq(settings.name, name), eq(settings.version, from))).returning({ version: settings.version })
  if (row === undefined) throw new DeskError('STALE', { id: name, current: before, changedBy: null, changedAt: null })
  tx.changes.push({ room: 'settings', id: name, number: name, before: { value: before?.value }, after: { value } })
  return row.version
}
