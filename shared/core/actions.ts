import { z } from 'zod'

/** Whether a person may take a step now; where not, the reason as a key of the texts (`reasons.<reason>`). */
export const action = z.discriminatedUnion('may', [z.object({ may: z.literal(true) }), z.object({ may: z.literal(false), reason: z.string() })])
export type Action = z.infer<typeof action>

/** The steps of a record by name, each allowed or refused with its reason. The screen shows them, the desk enforces them. */
export type Actions<Name extends string> = Record<Name, Action>

export const allowed: Action = { may: true }

export function refused(reason: string): Action {
  return { may: false, reason }
}

/** The schema of a record's steps. */
export function actionsOf<const Names extends readonly [string, ...string[]]>(names: Names) {
  return z.record(z.enum(names), action)
}
