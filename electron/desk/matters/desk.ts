import { findMatters } from '../../../db/repositories/matters'
import type { Contract } from '../../../shared/contract'
import { sightOf } from '../core/sight'
import { question, type UseCase } from '../core/use-case'

/** Only what the person may see: the search leaves the rest out before it counts to its limit. */
const find = question('matters.find', async ({ db, who, input }) => findMatters(db, input.typed, await sightOf(db, who), input.limit))

export const mattersDesk = { find } satisfies { [Key in keyof Contract['matters']]: UseCase<`matters.${Key}`> }
