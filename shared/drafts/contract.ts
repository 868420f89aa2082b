import { z } from 'zod'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'

/** Names a form and, for a form that changes a record, the record: `contacts.new`, `contacts.edit:<id>`. */
const draftForm = z.string().min(1).max(120)
/** A draft has an id of its own, given by the form on screen that writes it: two windows with the same form write two drafts. */
const draft = z.object({ id: recordId, data: z.unknown(), savedAt: z.number() })
export type Draft = z.infer<typeof draft>

/** Drafts are kept on the station, for the person signed in, apart from the department's store, so that they outlive a lost server. */
export const draftsContract = {
  /** Keeps a form as it stands, instead of what this draft held before, and instead of the one it was taken up from. */
  put: procedure.input(z.object({ form: draftForm, id: recordId, data: z.unknown(), takenFrom: recordId.nullish() })).output(z.object({ savedAt: z.number() })),
  /** All drafts of a form, newest first; those of other windows that are still being written are among them. */
  get: procedure.input(z.object({ form: draftForm })).output(z.array(draft)),
  /** Throws one draft away and leaves the others. */
  drop: procedure.input(z.object({ form: draftForm, id: recordId })),
}
