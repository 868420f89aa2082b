import { and, asc, eq, gte, lt } from 'drizzle-orm'
import type { Reader } from '../store'
import { roundsOf, type RoundRow } from './complaint-parts'
import type { ComplaintRecord } from './complaints'

/** Rounds are read for so many complaints at once. */
const AT_ONCE = 256

/** Every complaint made in this time (UTC ms, to before `to`), in the order in which they came, with the round that stands; cancelled ones too. */
export async function complaintsMade(db: Reader, { from, to, departmentId }: { from: number; to: number; departmentId: string | null }): Promise<{ record: ComplaintRecord; round: RoundRow | undefined }[]> {
  const { complaints: t } = db.t
  const ofDepartment = departmentId === null ? undefined : eq(t.departmentId, departmentId)
  const records: ComplaintRecord[] = await db.q.select().from(t).where(and(gte(t.createdAt, from), lt(t.createdAt, to), ofDepartment)).orderBy(asc(t.createdAt), asc(t.id))
  const rounds = new Map<string, RoundRow>()
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const ids = records.slice(at, at + AT_ONCE).map(record => record.id)
    for (const round of await roundsOf(db, ids)) rounds.set(`${round.complaintId} ${round.no}`, round)
  }
  return records.map(record => ({ record, round: rounds.get(`${record.id} ${record.round}`) }))
}
