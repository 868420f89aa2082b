import { inArray } from 'drizzle-orm'
import type { Reader } from '../store'

/** The names of our people by id, read in one go for a page of records. */
export async function staffNames(db: Reader, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter(id => id !== null))]
  const { staff } = db.t
  const rows = wanted.length === 0 ? [] : await db.q.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, wanted))
  const byId = new Map(rows.map(row => [row.id, row.name]))
  return {
    ref: (id: string | null) => (id === null ? null : { id, name: byId.get(id) ?? '' }),
  }
}
