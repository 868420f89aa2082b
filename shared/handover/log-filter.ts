// What narrows the duty log: on the screen, in the table for other programs, and on paper.
import { z } from 'zod'
import { recordId } from '../core/ids'
import { personLine } from '../text/person-text'
import { entryKind } from './words'

/** A post, a kind, when it happened (UTC ms, `until` not included), words. */
export const entryFilter = z.object({ postId: recordId.nullish(), kind: entryKind.nullish(), from: z.number().nullish(), until: z.number().nullish(), find: personLine(0, 120).nullish() })
export type EntryFilter = z.infer<typeof entryFilter>

/** The filter as the one text that names a printed log; what is not asked for is left out. */
export function filterText(filter: EntryFilter): string {
  const asked = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)])).toString()
}

/** The filter that such a text names; null where it names none. */
export function filterIn(text: string): EntryFilter | null {
  const { from, until, ...words } = Object.fromEntries(new URLSearchParams(text))
  const numbers = { ...(from !== undefined && { from: Number(from) }), ...(until !== undefined && { until: Number(until) }) }
  return entryFilter.safeParse({ ...words, ...numbers }).data ?? null
}
