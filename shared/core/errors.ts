import { oc } from '@orpc/contract'
import { z } from 'zod'

/** One thing wrong with one field: where it stands in the input and a key of the texts (`errors.<key>`) with its numbers. */
export const fieldProblem = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  error: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type FieldProblem = z.infer<typeof fieldProblem>

/**
 * What can go wrong in a way a person meets. Each is data; the words live in shared/i18n under `errors`.
 * - NOT_SIGNED_IN / LOCKED: nobody is signed in, or the screen is locked
 * - NOT_ALLOWED: the role may not do this
 * - INVALID: fields that cannot be saved as they are
 * - STALE: somebody saved this record first; carries their state
 * - REFUSED: a rule forbids the step now; carries the same reason the screen knows
 * - NOT_FOUND: no such record
 * - UNAVAILABLE: the store or a device does not answer; with `store` and `unknown` the command may have been recorded all the same
 */
export const deskErrors = {
  NOT_SIGNED_IN: {},
  LOCKED: {},
  NOT_ALLOWED: { data: z.object({ name: z.string() }) },
  INVALID: { data: z.object({ problems: z.array(fieldProblem) }) },
  STALE: { data: z.object({ id: z.string(), current: z.unknown(), changedBy: z.string().nullable(), changedAt: z.number().nullable() }) },
  REFUSED: { data: z.object({ reason: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() }) },
  NOT_FOUND: { data: z.object({ what: z.string() }) },
  UNAVAILABLE: { data: z.object({ what: z.enum(['store', 'busy', 'diskFull', 'readOnly', 'printer', 'file', 'unknown']), detail: z.string().optional() }) },
} as const
export type DeskErrorCode = keyof typeof deskErrors
type DataOf<Code extends DeskErrorCode> = (typeof deskErrors)[Code] extends { data: infer Schema extends z.ZodType } ? z.infer<Schema> : undefined

/** Start of every procedure of the contract: it can answer with any of the errors above. */
export const procedure = oc.errors(deskErrors)

/** The one error class of our own; electron/ipc turns it into the contract's typed error of the same code. */
export class DeskError<Code extends DeskErrorCode = DeskErrorCode> extends Error {
  constructor(
    readonly code: Code,
    readonly data: DataOf<Code>,
  ) {
    super(code)
    this.name = 'DeskError'
  }
}

/** Throws INVALID for one field. */
export function invalid(field: string, error: string, params?: Record<string, string | number>): never {
  throw new DeskError('INVALID', { problems: [{ path: field.split('.'), error, params }] })
}

/** Throws REFUSED with a reason of the texts. */
export function refuse(reason: string, params?: Record<string, string | number>): never {
  throw new DeskError('REFUSED', { reason, params })
}

/** Throws NOT_FOUND for a record that is not there. */
export function notFound(what: string): never {
  throw new DeskError('NOT_FOUND', { what })
}
