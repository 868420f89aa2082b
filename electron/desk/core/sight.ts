import type { Sight } from '../../../db/repositories/sight'
import type { Reader } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { roomsReadBy } from '../../../shared/rooms'
import { dutiesOf } from './duties'

/** What this person may see of other rooms' records: a handler what lies with the own department, and of complaints nothing where they have none. */
export async function sightOf(db: Reader, { staffId, role }: Pick<Actor, 'staffId' | 'role'>): Promise<Sight> {
  const rooms = roomsReadBy(role)
  if (role !== 'handler') return { rooms, departmentId: null }
  const { departmentId } = await dutiesOf(db, { staffId, role })
  return { rooms: departmentId === null ? rooms.filter(name => name !== 'complaints') : rooms, departmentId }
}
