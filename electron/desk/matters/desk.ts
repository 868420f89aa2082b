import { findMatters } from '../../../db/repositories/matters'
import type { Contract } from '../../../shared/contract'
import { roleMay } from '../../../shared/permissions'
import { question, type UseCase } from '../core/use-case'

/** Which question of a room lets a person see its matters. */
const READS = { contacts: 'contacts.get', 'work-orders': 'workOrders.get' } as const

const find = question('matters.find', async ({ db, who, input }) => {
  const found = await findMatters(db, input.typed, input.limit)
  return found.filter(matter => matter.room in READS && roleMay(who.role, READS[matter.room as keyof typeof READS]))
})

export const mattersDesk = { find } satisfies { [Key in keyof Contract['matters']]: UseCase<`matters.${Key}`> }
