// The person who acts, as the rules of rooms whose records lie with departments see them.
import type { Reader } from '../../../db/store'
import { owedTo } from '../../../shared/core/duties'
import type { Actor, Role } from '../../../shared/core/actor'
import { dutiesOf } from './duties'

/** The signed-in person with their department, which is told of a handler only. */
export interface Who extends Pick<Actor, 'staffId' | 'role'> {
  readonly departmentId: string | null
}

/** The person as the rules see them. */
export async function personOf(db: Reader, { staffId, role }: Pick<Actor, 'staffId' | 'role'>): Promise<Who> {
  return { staffId, role, departmentId: (await dutiesOf(db, { staffId, role })).departmentId }
}

/** A handler sees what lies with the own department, and nothing else of the register. */
export function maySee(who: Who, { departmentId }: { readonly departmentId: string | null }): boolean {
  return who.role !== 'handler' || (departmentId !== null && departmentId === who.departmentId)
}

/** Whether this clock is one that the person owes. */
export function owes({ role, departmentId }: Who, clock: { readonly owedBy: Role | null; readonly departmentId: string | null }): boolean {
  return clock.owedBy !== null && owedTo(role).includes(clock.owedBy) && (clock.owedBy !== 'handler' || clock.departmentId === departmentId)
}

/** Whose clocks a list of what is due goes by. */
export interface OwedBy {
  readonly owedBy: readonly Role[] | null
  readonly departmentId: string | null
}

/** What this person owes: the running clocks of the roles whose duties they see; a handler's are those of the own department. Null where they owe nothing ever. */
export function owedBy({ role, departmentId }: Who): OwedBy | null {
  const roles = owedTo(role)
  if (roles.length === 0 || (role === 'handler' && departmentId === null)) return null
  return { owedBy: roles, departmentId: role === 'handler' ? departmentId : null }
}
