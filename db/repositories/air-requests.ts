// What the desk asks to be announced.
import { desc, eq, or } from 'drizzle-orm'
import type { Reader } from '../store'
import { recordsOf, type RowOf } from './records'

export type AirRequest = RowOf<'airRequests'>
export const airRequests = recordsOf('broadcast', 'airRequests')

/** More than a desk asks for in a day. */
const MOST = 200

/** Those of a day (yyyymmdd), and those of earlier ones that still wait: these first, each the newest first. */
export async function requestsOf(db: Reader, day: string): Promise<AirRequest[]> {
  const { airRequests: t } = db.t
  return db.q.select().from(t).where(or(eq(t.day, day), eq(t.waits, true))).orderBy(desc(t.waits), desc(t.createdAt), desc(t.id)).limit(MOST)
}
