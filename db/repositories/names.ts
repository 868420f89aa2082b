import { isOneOf, listed, placesFor, prepared } from '../prepared'
import type { Reader } from '../store'

/** The names of our people by id, read in one go for a page of records. */
export async function staffNames(db: Reader, ids: readonly (string | null)[]) {
  const byId = new Map((await namesById(db, [...new Set(ids.filter(id => id !== null))])).map(row => [row.id, row.name]))
  return {
    ref: (id: string | null) => (id === null ? null : { id, name: byId.get(id) ?? '' }),
  }
}

async function namesById(db: Reader, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  const { staff } = db.t
  const places = placesFor(ids.length)
  const query = prepared(db, `staff names ${places}`, () => db.q.select({ id: staff.id, name: staff.name }).from(staff).where(isOneOf(staff.id, places)).prepare())
  return query.execute(listed(ids, places))
}
