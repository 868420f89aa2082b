import { findMatters } from '../../../db/repositories/matters'
import type { Contract } from '../../../shared/contract'
import { roomsReadBy } from '../../../shared/rooms'
import { question, type UseCase } from '../core/use-case'

/** Only of rooms the person may read: the search leaves the others out before it counts to its limit. */
const find = question('matters.find', ({ db, who, input }) => findMatters(db, input.typed, roomsReadBy(who.role), input.limit))

export const mattersDesk = { find } satisfies { [Key in keyof Contract['matters']]: UseCase<`matters.${Key}`> }
