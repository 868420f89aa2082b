import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '../store'

export type StaffRow = Reader['t']['staff']['$inferSelect']

/** The person with this work number (letters of either case), unless retired. */
export async function staffByWorkNumber(db: Reader, workNumber: string): Promise<StaffRow | undefined> {
  const [row] = await db.q.select().from(db.t.staff).where(eq(db.t.staff.workNumber, workNumber)).limit(1)
  return row && !row.retired ? row : undefined
}

export async function staffById(db: Reader, id: string): Promise<StaffRow | undefined> {
  const [row] = await db.q.select().from(db.t.staff).where(eq(db.t.staff.id, id)).limit(1)
  return row && !row.retired ? row : undefined
}

/** Keeps count of wrong PINs. Not a new version of the person: nobody editing them is disturbed. */
export async function keepTries(tx: Tx, id: string, tries: { failures: number; waitUntil: number | null; lastSignIn?: number }): Promise<void> {
  await tx.q.update(tx.t.staff).set(tries).where(eq(tx.t.staff.id, id))
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
