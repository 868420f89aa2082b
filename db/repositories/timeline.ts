import { desc, eq } from 'drizzle-orm'
import { clockRule, type ClockRule } from '../../shared/core/clocks'
import { newId } from '../../shared/core/ids'
import type { TimelineEntry } from '../../shared/core/records'
import { addRow, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import { posts } from './lists'
import { staffNames } from './names'

/**
 * Adds a line to a record's course. `kind` is a text key of the room (`timeline.<kind>`), `data` its values. Lines are never changed. Where a
 * rule acted, the line names it as `rule` among its values, with the rule's own facts (`clocks:rules.<key>`).
 */
export async function addToTimeline(tx: Tx, room: string, recordId: string, kind: string, data: Record<string, unknown> & { rule?: ClockRule } = {}): Promise<void> {
  await addRow(tx, 'timeline', { id: newId(), room, recordId, at: tx.now, kind, data, staffId: tx.by?.staffId ?? null, postId: tx.by?.postId ?? null })
}

/** What of a record's course crosses to the page at once. */
export const NEWEST = 200

/** The newest `NEWEST` lines of a record's course, oldest of them first. */
export async function timelineOf(db: Reader, recordId: string): Promise<TimelineEntry[]> {
  const { timeline } = db.t
  const query = prepared(db, 'timeline of record', () => db.q.select().from(timeline).where(eq(timeline.recordId, value('recordId'))).orderBy(desc(timeline.id)).limit(value('limit')).prepare())
  const rows = (await query.execute({ recordId, limit: NEWEST })).reverse()
  const names = await staffNames(db, rows.map(row => row.staffId))
  const postOf = await posts.byIds(db, rows.map(row => row.postId))
  return rows.map(({ id, at, kind, data, staffId, postId }) => {
    const post = postOf.get(postId ?? '')
    const rule = data['rule'] === undefined ? null : clockRule.safeParse(data['rule'])
    return { id, at, kind, data, by: names.ref(staffId), rule: rule?.data ?? null, post: post ? { nameZh: post.nameZh, nameRu: post.nameRu } : null }
  })
}
