import { eq, sql } from 'drizzle-orm'
import { codeKey, keptCode } from '../../shared/admin/rules'
import type { Reader, Tx } from '../store'

export type StaffRow = Reader['t']['staff']['$inferSelect']

/**
 * The id of the person with this work number on the list (or, with `retired`, among those taken off it). As when it was given, what people would take for the same is the same: letters of
 * either case, of either alphabet, of an input method's full width.
 */
export async function staffIdByWorkNumber(db: Reader, workNumber: string, { retired = false } = {}): Promise<string | undefined> {
  const { staff } = db.t
  const rows = await db.q.select({ id: staff.id, workNumber: staff.workNumber }).from(staff).where(eq(staff.retired, retired))
  const typed = keptCode(workNumber)
  const key = codeKey(typed)
  return (rows.find(row => row.workNumber === typed) ?? rows.find(row => codeKey(row.workNumber) === key))?.id
}

export async function staffById(db: Reader, id: string): Promise<StaffRow | undefined> {
  const row = await anybody(db, id)
  return row && !row.retired ? row : undefined
}

/** Somebody who was taken off the list. */
export async function retiredById(db: Reader, id: string): Promise<StaffRow | undefined> {
  const row = await anybody(db, id)
  return row?.retired ? row : undefined
}

async function anybody(db: Reader, id: string): Promise<StaffRow | undefined> {
  const [row] = await db.q.select().from(db.t.staff).where(eq(db.t.staff.id, id)).limit(1)
  return row
}

/**
 * Counts one more wrong PIN and gives how many there are now; `waitOf` says how long none is tried then (ms). Not a new version of the person:
 * nobody editing them is disturbed.
 */
export async function countWrongPin(tx: Tx, id: string, waitOf: (failures: number) => number): Promise<number> {
  const { staff } = tx.t
  const [row] = await tx.q.update(staff).set({ failures: sql`${staff.failures} + 1` }).where(eq(staff.id, id)).returning({ failures: staff.failures })
  const failures = row?.failures ?? 0
  const wait = waitOf(failures)
  await tx.q.update(staff).set({ waitUntil: wait > 0 ? tx.now + wait : null }).where(eq(staff.id, id))
  return failures
}

/** The right PIN was given: wrong ones before it count no more. `lastSignIn` in UTC ms. */
export async function clearWrongPins(tx: Tx, id: string, signIn: { lastSignIn?: number } = {}): Promise<void> {
  await tx.q.update(tx.t.staff).set({ ...signIn, failures: 0, waitUntil: null }).where(eq(tx.t.staff.id, id))
}

/** A PIN chosen by the person themself. */
export async function keepPin(tx: Tx, id: string, pinHash: string): Promise<void> {
  await tx.q.update(tx.t.staff).set({ pinHash, mustChangePin: false }).where(eq(tx.t.staff.id, id))
}

/** Posts people sign in on. */
export async function openPosts(db: Reader): Promise<{ id: string; nameZh: string; nameRu: string }[]> {
  const { posts } = db.t
  return db.q.select({ id: posts.id, nameZh: posts.nameZh, nameRu: posts.nameRu }).from(posts).where(eq(posts.retired, false)).orderBy(posts.code)
}
