import { z } from 'zod'
import { actionsOf } from '../core/actions'
import { command } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { keyset, pageOf } from '../core/paging'
import { staffRef } from '../core/records'
import { formNames } from '../forms'
import { personLine } from '../text/person-text'
import { copyNames, copyStates, copySteps } from './rules'

const copy = z.object({
  id: z.string(),
  form: z.enum(formNames),
  copy: z.enum(copyNames),
  /** 0 for a copy of the original, then the number of the duplicate. */
  duplicate: z.number(),
  state: z.enum(copyStates),
  /** When it was printed (UTC ms), and by whom. */
  at: z.number(),
  by: staffRef.nullable(),
  givenAt: z.number().nullable(),
  givenTo: z.string(),
  endedAt: z.number().nullable(),
  endedBy: staffRef.nullable(),
  reason: z.string(),
  actions: actionsOf(copySteps),
})
export type CopyView = z.infer<typeof copy>

/** A copy that must come back and is not back, with what it is about. */
const outCopy = copy.extend({ room: z.string(), recordId: z.string(), number: z.string(), title: z.string() })
export type OutCopy = z.infer<typeof outCopy>

const copies = z.array(copy)

export const copiesContract = {
  /** The copies of a record's forms that came out of a printer, the newest print first. */
  of: procedure.input(z.object({ recordId })).output(copies),
  /** Everything of a record that lies at the desk and goes out is given to somebody. REFUSED where nothing does. */
  give: procedure.input(command(z.object({ recordId, to: personLine(1, 120) }))).output(copies),
  /** A copy came back signed. */
  bringBack: procedure.input(command(z.object({ id: recordId }))).output(copies),
  lose: procedure.input(command(z.object({ id: recordId, reason: personLine(1, 500) }))).output(copies),
  /** The bar code of a copy that came back was read. REFUSED where no copy with this number is out. */
  scan: procedure.input(command(z.object({ typed: personLine(1, 60) }))).output(z.object({ room: z.string(), recordId: z.string(), number: z.string(), title: z.string(), left: z.number() })),
  /** What is printed and not returned, the oldest first. */
  out: procedure.input(keyset(z.object({}))).output(pageOf(outCopy)),
  /** How many are out, and how many of them since an earlier day of the mall. */
  counts: procedure.output(z.object({ out: z.number(), earlier: z.number() })),
}
