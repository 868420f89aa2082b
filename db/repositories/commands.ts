import { eq, lt } from 'drizzle-orm'
import { addRow, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'

/** The result of a command already carried out under this key, or null. */
export async function doneBefore(db: Reader, key: string): Promise<{ name: string; result: unknown } | null> {
  const { commands } = db.t
  const query = prepared(db, 'command by key', () => db.q.select({ name: commands.name, result: commands.result }).from(commands).where(eq(commands.key, value('key'))).prepare())
  const [row] = await query.execute({ key })
  return row ?? null
}

/** Keeps the result with the command's key, in the command's own transaction. */
export async function keepResult(tx: Tx, key: string, name: string, result: unknown): Promise<void> {
  await addRow(tx, 'commands', { key, name, at: tx.now, result })
}

/** Forgets keys kept before `before` (UTC ms): nobody repeats a command days later. */
export async function forgetCommands(tx: Tx, before: number): Promise<void> {
  await tx.q.delete(tx.t.commands).where(lt(tx.t.commands.at, before))
}
