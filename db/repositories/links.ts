import { and, asc, eq } from 'drizzle-orm'
import { newId } from '../../shared/core/ids'
import type { RecordLink } from '../../shared/core/records'
import type { RoomName } from '../../shared/rooms'
import { isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import { matterOf } from './matters'
import type { Sight } from './sight'

interface End {
  room: RoomName
  id: string
}

/** Ties a new record to the one it came from; both show it. */
export async function link(tx: Tx, from: End, to: End): Promise<void> {
  await tx.q.insert(tx.t.links).values({ id: newId(), fromRoom: from.room, fromId: from.id, toRoom: to.room, toId: to.id, at: tx.now })
}

/** What a record came from and what it led to, as far as it is in the asker's sight. */
export async function linksOf(db: Reader, recordId: string, { rooms: readable, departmentId }: Sight): Promise<{ cameFrom: RecordLink | null; ledTo: RecordLink[] }> {
  if (readable.length === 0) return { cameFrom: null, ledTo: [] }
  const { links } = db.t
  const places = placesFor(readable.length)
  const ledTo = prepared(db, `links from ${places}`, () => db.q.select().from(links).where(and(eq(links.fromId, value('recordId')), isOneOf(links.toRoom, places))).orderBy(asc(links.id)).limit(50).prepare())
  const cameFrom = prepared(db, `links to ${places}`, () => db.q.select().from(links).where(and(eq(links.toId, value('recordId')), isOneOf(links.fromRoom, places))).limit(1).prepare())
  const asked = { recordId, ...listed(readable, places) }
  const to = await ledTo.execute(asked)
  const [from] = await cameFrom.execute(asked)
  const lines = new Map((await matterOf(db, [...to.map(row => row.toId), ...(from ? [from.fromId] : [])], departmentId)).map(line => [line.id, line]))
  return { cameFrom: (from && lines.get(from.fromId)) ?? null, ledTo: to.flatMap(row => lines.get(row.toId) ?? []) }
}
