import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Store } from '../store'

const NAME = 'pinPepper'

/**
 * The secret mixed into every PIN's hash, made at the first start and kept in the department's store: every station checks the same
 * PINs, and a copy restored on another PC still lets its people in.
 */
export async function houseSecret(store: Store): Promise<Buffer> {
  const read = () =>
    store.read(async db => {
      const [row] = await db.q.select({ value: db.t.settings.value }).from(db.t.settings).where(eq(db.t.settings.name, NAME)).limit(1)
      return row?.value as string | undefined
    })
  const kept = await read()
  if (kept) return Buffer.from(kept, 'base64')
  await store.write(async tx => void (await tx.q.insert(tx.t.settings).values({ name: NAME, value: randomBytes(32).toString('base64') }).onConflictDoNothing()))
  return Buffer.from((await read()) ?? '', 'base64')
}
