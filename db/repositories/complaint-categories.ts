import { asc, count } from 'drizzle-orm'
import type { Reader } from '../store'
import { recordsOf, type RowOf } from './records'

export type CategoryRow = RowOf<'complaintCategories'>
export const categories = recordsOf('complaint-categories', 'complaintCategories')

/** All categories by code, retired ones too. A department keeps some dozens at most. */
export async function allCategories(db: Reader): Promise<CategoryRow[]> {
  const { complaintCategories: t } = db.t
  return db.q.select().from(t).orderBy(asc(t.code)).limit(1_000)
}

/** Whether there is none yet: a store from before there were complaints. */
export async function hasNoCategories(db: Reader): Promise<boolean> {
  const [row] = await db.q.select({ found: count() }).from(db.t.complaintCategories)
  return (row?.found ?? 0) === 0
}
