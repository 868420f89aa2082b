import { z } from 'zod'
import { procedure } from '../core/errors'
import { personLine } from '../text/person-text'

/** One record of any room as search and "last matters" show it. `room` names the room, `state` is a text key of that room. */
export const matter = z.object({ room: z.string(), id: z.string(), number: z.string(), title: z.string(), person: z.string(), state: z.string(), at: z.number() })
export type Matter = z.infer<typeof matter>

export const mattersContract = {
  /** At most 50 matters, newest first, for two Chinese characters, pinyin or its initials, a Russian word in any case form, part of a name, last digits of a phone, a record number or a scanned bar code. */
  find: procedure.input(z.object({ typed: personLine(1, 120), limit: z.int().min(1).max(50).default(20) })).output(z.array(matter)),
}
