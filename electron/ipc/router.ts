import { ValidationError } from '@orpc/contract'
import { implement, ORPCError } from '@orpc/server'
import { contract, type Contract, type ProcedureName } from '../../shared/contract'
import { DeskError, type DeskErrorCode } from '../../shared/core/errors'
import { fieldProblemsOf } from '../../shared/core/problems'
import { permissions, roleMay } from '../../shared/permissions'
import { actorOf, requireOwnPin, requireUnlocked } from '../desk/core/session-keeper'
import type { Desk } from '../desk/core/desk'
import type { UseCase } from '../desk/core/use-case'
import { deskRooms } from '../desk/desk'

export interface Context {
  desk: Desk
  /** Where a failure nobody foresaw is written down. */
  log(error: unknown, procedure: string): void
}

/** An error as the contract's typed one. What is not ours is logged and told as "did not work"; whether it was recorded nobody knows then. */
function toContractError(error: unknown, procedure: string, log: Context['log']): ORPCError<DeskErrorCode, unknown> {
  if (error instanceof DeskError) return new ORPCError(error.code, { defined: true, data: error.data })
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    return new ORPCError('INVALID', { defined: true, data: { problems: fieldProblemsOf({ issues: error.cause.issues as never }) } })
  }
  log(error, procedure)
  return new ORPCError('UNAVAILABLE', { defined: true, data: { what: 'unknown' } })
}

/** Before anything of the input is looked at: is the screen unlocked, is somebody signed in, on a PIN only they know, may they? */
function guard(desk: Desk, name: ProcedureName): void {
  if (permissions[name] === 'open') return
  requireUnlocked(desk)
  const role = actorOf(desk)?.role ?? null
  if (role === null) throw new DeskError('NOT_SIGNED_IN', undefined)
  if (!name.startsWith('session.')) requireOwnPin(desk)
  if (!roleMay(role, name)) throw new DeskError('NOT_ALLOWED', { name })
}

const server = implement(contract).$context<Context>().use(async ({ context, next, path }) => {
  const name = path.join('.') as ProcedureName
  try {
    guard(context.desk, name)
    return await next()
  } catch (error) {
    throw toContractError(error, name, context.log)
  }
})

type AnyProcedure = { handler(body: (asked: { context: Context; input: unknown; signal?: AbortSignal }) => unknown): unknown }

/** Serves every use case of the desk under its name. The contract and the rooms have the same shape, so none can be left out. */
export function makeRouter(): Record<string, Record<string, unknown>> {
  const router: Record<string, Record<string, unknown>> = {}
  for (const room of Object.keys(contract) as (keyof Contract)[]) {
    const served: Record<string, unknown> = (router[room] = {})
    for (const key of Object.keys(contract[room])) {
      const procedure = (server[room] as unknown as Record<string, AnyProcedure>)[key]
      served[key] = procedure?.handler(async ({ context, input, signal }) => {
        // Who asks is who sat here when it was asked, not when the room had been loaded.
        const actor = actorOf(context.desk)
        const useCase = ((await deskRooms[room]()) as Record<string, UseCase>)[key] as UseCase
        return useCase.run(context.desk, actor, input as never, signal)
      })
    }
  }
  return router
}
