import { matterOf } from '../../../db/repositories/matters'
import type { Sight } from '../../../db/repositories/sight'
import { StoreError, type Reader, type Store } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { notFound } from '../../../shared/core/errors'
import type { TimelineEntry } from '../../../shared/core/records'
import { roomOf, roomsReadBy, type RoomName } from '../../../shared/rooms'
import { dutiesOf } from './duties'

/** What this person may see of other rooms' records: a handler what lies with the own department, and where they have none nothing of rooms whose records lie with departments. */
export async function sightOf(db: Reader, { staffId, role }: Pick<Actor, 'staffId' | 'role'>): Promise<Sight> {
  const rooms = roomsReadBy(role)
  if (role !== 'handler') return { rooms, departmentId: null }
  const { departmentId } = await dutiesOf(db, { staffId, role })
  return { rooms: departmentId === null ? rooms.filter(name => roomOf(name)?.byDepartment !== true) : rooms, departmentId }
}

/** What of a record's neighbours was found to be in sight: those it led to, and the earlier one that it repeats. */
interface Seen {
  readonly ledTo: readonly { readonly number: string }[]
  readonly sameAs?: object | null
}

/** A record's course without the numbers of records that are out of sight. What it came from is told to those who read contacts, which is nobody of a department. */
export function courseWithout(course: readonly TimelineEntry[], { rooms }: Pick<Sight, 'rooms'>, { ledTo, sameAs = null }: Seen): TimelineEntry[] {
  const unseen = [...(rooms.includes('contacts') ? [] : ['from']), ...(sameAs === null ? ['sameAs'] : [])]
  const numbers = new Set<unknown>(ledTo.map(({ number }) => number))
  return course.flatMap(line => {
    if (line.kind === 'ledTo') return numbers.has(line.data['number']) ? [line] : []
    return line.kind === 'registered' ? [{ ...line, data: Object.fromEntries(Object.entries(line.data).filter(([name]) => !unseen.includes(name))) }] : [line]
  })
}

/** Goes on where this person may see the record; NOT_FOUND otherwise. Only a handler's sight depends on the record. */
export async function requireInSight(db: Reader, who: Pick<Actor, 'staffId' | 'role'>, { room, id }: Named): Promise<void> {
  const { rooms, departmentId } = await sightOf(db, who)
  const sees = rooms.includes(room) && (departmentId === null || (await matterOf(db, [id], departmentId)).length > 0)
  if (!sees) notFound(room)
}

interface Named {
  readonly room: RoomName
  readonly id: string
}

/**
 * The ids of those records that this person may see. Only a handler's sight depends on the records, so nobody else waits for the store; while it
 * is away a handler sees none.
 */
export async function idsInSight(store: Pick<Store, 'read'>, who: Actor, records: readonly Named[]): Promise<ReadonlySet<string>> {
  const readable = records.filter(({ room }) => roomsReadBy(who.role).includes(room)).map(({ id }) => id)
  if (who.role !== 'handler' || readable.length === 0) return new Set(readable)
  try {
    return await store.read(async db => {
      const { rooms, departmentId } = await sightOf(db, who)
      return new Set((await matterOf(db, readable, departmentId)).filter(({ room }) => rooms.some(name => name === room)).map(({ id }) => id))
    })
  } catch (error) {
    if (error instanceof StoreError) return new Set()
    throw error
  }
}
