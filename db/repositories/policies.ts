import { isOneOf, listed, placesFor, prepared } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader } from '../store'

/** So many are asked about at once. */
const ASKED = 512

type Timed = 'complaints' | 'workOrders'

/** The times these records run by, as they were when each was registered. */
export async function policiesOf<Name extends Timed>(db: Reader, name: Name, ids: readonly string[]): Promise<Map<string, Tables[Name]['$inferSelect']['policy']>> {
  type Policy = Tables[Name]['$inferSelect']['policy']
  // One table stands for both: drizzle cannot follow a table chosen by a type parameter.
  const table = db.t[name] as unknown as Tables['complaints']
  const found = new Map<string, Policy>()
  for (let from = 0; from < ids.length; from += ASKED) {
    const asked = ids.slice(from, from + ASKED)
    const places = placesFor(asked.length)
    const query = prepared(db, `policies of ${name} ${places}`, () => db.q.select({ id: table.id, policy: table.policy }).from(table).where(isOneOf(table.id, places)).prepare())
    for (const row of await query.execute(listed(asked, places))) found.set(row.id, row.policy as Policy)
  }
  return found
}
