import { eq, inArray, lt } from 'drizzle-orm'
import { addRow, prepared, value } from '../prepared'
import type { Reader, Writer } from '../store'

/** The result of a command already carried out under this key, or null. */
export async function doneBefore(db: Reader, key: string): Promise<{ name: string; result: unknown } | null> {
  const { commands } = db.t
  const query = prepared(db, 'command by key', () => db.q.select({ name: commands.name, result: commands.result }).from(commands).where(eq(commands.key, value('key'))).prepare())
  const [row] = await query.execute({ key })
  return row ?? null
}

/** Keeps the result with the command's key, in the command's own transaction. */
export async function keepResult(tx: Writer & { now: number }, key: string, name: string, result: unknown): Promise<void> {
  await addRow(tx, 'commands', { key, name, at: tx.now, result })
}

/** Forgets keys kept before `before` (UTC ms), the oldest `most` of them, with the results kept beside them. Gives how many it were. */
export async function forgetCommandsBefore(tx: Writer, before: number, most: number): Promise<number> {
  const { commands } = tx.t
  const old = await tx.q.select({ key: commands.key }).from(commands).where(lt(commands.at, before)).orderBy(commands.at).limit(most)
  if (old.length > 0) await tx.q.delete(commands).where(inArray(commands.key, old.map(row => row.key)))
  return old.length
}
