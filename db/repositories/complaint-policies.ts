import type { ComplaintPolicy } from '../../shared/complaints/policy'
import { isOneOf, listed, placesFor, prepared } from '../prepared'
import type { Reader } from '../store'

/** So many are asked about at once. */
const ASKED = 512

/** The times these complaints run by, as they were when each was registered. */
export async function policiesOf(db: Reader, ids: readonly string[]): Promise<Map<string, ComplaintPolicy>> {
  const { id, policy } = db.t.complaints
  const found = new Map<string, ComplaintPolicy>()
  for (let from = 0; from < ids.length; from += ASKED) {
    const asked = ids.slice(from, from + ASKED)
    const places = placesFor(asked.length)
    const query = prepared(db, `policies of complaints ${places}`, () => db.q.select({ id, policy }).from(db.t.complaints).where(isOneOf(id, places)).prepare())
    for (const row of await query.execute(listed(asked, places))) found.set(row.id, row.policy)
  }
  return found
}
