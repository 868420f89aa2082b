import type { Duties } from '../../../db/repositories/clocks'
import { staffById } from '../../../db/repositories/staff-sign-in'
import type { Reader } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { owedTo } from '../../../shared/core/duties'

/** What the signed-in person owes: the clocks of the role; a handler's are those of the own department. */
export async function dutiesOf(db: Reader, { staffId, role }: Pick<Actor, 'staffId' | 'role'>): Promise<Duties> {
  const departmentId = role === 'handler' ? ((await staffById(db, staffId))?.departmentId ?? null) : null
  return { roles: owedTo(role), departmentId }
}
