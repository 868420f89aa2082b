import { and, asc, count, eq, ne } from 'drizzle-orm'
import type { Reader } from '../store'
import { recordsOf, type RowOf } from './records'

export type StaffRow = RowOf<'staff'>

/** The people who work here. */
export const staff = recordsOf('staff', 'staff')

const MOST = 2_000

/** Everybody by work number, retired ones too. */
export async function allStaff(db: Reader): Promise<StaffRow[]> {
  return db.q.select().from(db.t.staff).orderBy(asc(db.t.staff.workNumber)).limit(MOST)
}

/** How many administrators can still sign in, besides the one named. */
export async function otherAdministrators(db: Reader, besides: string | null): Promise<number> {
  const { staff: table } = db.t
  const [row] = await db.q.select({ found: count() }).from(table).where(and(eq(table.role, 'administrator'), eq(table.retired, false), besides === null ? undefined : ne(table.id, besides)))
  return row?.found ?? 0
}
