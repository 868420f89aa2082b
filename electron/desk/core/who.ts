// The person who acts, as the rules of rooms whose records lie with departments see them.
import type { Reader } from '../../../db/store'
import { owedTo } from '../../../shared/core/duties'
import { isOwedAt, type Owable } from '../../../shared/core/owed'
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

/** Somebody of a department who belongs to none: nothing lies with them, and they owe nothing. */
export function isOfNone({ role, departmentId }: Pick<Who, 'role' | 'departmentId'>): boolean {
  return role === 'handler' && departmentId === null
}

/** Whether this running clock is one that the person owes at `now` (UTC ms). */
export function owes({ role, departmentId }: Who, clock: Owable & { readonly owedBy: Role | null; readonly departmentId: string | null }, now: number): boolean {
  return isOwedAt(clock, now) && clock.owedBy !== null && owedTo(role).includes(clock.owedBy) && (clock.owedBy !== 'handler' || clock.departmentId === departmentId)
}
