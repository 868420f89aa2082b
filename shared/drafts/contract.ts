import { z } from 'zod'
import { procedure } from '../core/errors'

/** Names a form and, for a form that changes a record, the record: `contacts.new`, `contacts.edit:<id>`. */
export const draftForm = z.string().min(1).max(120)
const draft = z.object({ form: z.string(), data: z.unknown(), savedAt: z.number() })
export type Draft = z.infer<typeof draft>

/** Drafts are kept on the station, for the person signed in, apart from the department's store, so that they outlive a lost server. */
export const draftsContract = {
  put: procedure.input(z.object({ form: draftForm, data: z.unknown() })).output(z.object({ savedAt: z.number() })),
  get: procedure.input(z.object({ form: draftForm })).output(draft.nullable()),
  list: procedure.output(z.array(draft.omit({ data: true }))),
  drop: procedure.input(z.object({ form: draftForm })),
}
