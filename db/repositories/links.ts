import { asc, eq } from 'drizzle-orm'
import { newId } from '../../shared/core/ids'
import type { RecordLink } from '../../shared/core/records'
import { prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import { matterOf } from './matters'

interface End {
  room: string
  id: string
}

/** Ties a new record to the one it came from; both show it. */
export async function link(tx: Tx, from: End, to: End): Promise<void> {
  await tx.q.insert(tx.t.links).values({ id: newId(), fromRoom: from.room, fromId: from.id, toRoom: to.room, toId: to.id, at: tx.now })
}

/** What a record came from and what it led to. */
export async function linksOf(db: Reader, recordId: string): Promise<{ cameFrom: RecordLink | null; ledTo: RecordLink[] }> {
  const { links } = db.t
  const ledTo = prepared(db, 'links from', () => db.q.select().from(links).where(eq(links.fromId, value('recordId'))).orderBy(asc(links.id)).limit(50).prepare())
  const cameFrom = prepared(db, 'links to', () => db.q.select().from(links).where(eq(links.toId, value('recordId'))).limit(1).prepare())
  const to = await ledTo.execute({ recordId })
  const [from] = await cameFrom.execute({ recordId })
  const lines = new Map((await matterOf(db, [...to.map(row => row.toId), ...(from ? [from.fromId] : [])])).map(line => [line.id, line]))
  return { cameFrom: (from && lines.get(from.fromId)) ?? null, ledTo: to.flatMap(row => lines.get(row.toId) ?? []) }
}
