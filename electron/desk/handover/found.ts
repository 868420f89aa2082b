// All entries of the duty log that answer to a filter, for what leaves the program: a table, paper.
import { entryPage, type LogEntryRow } from '../../../db/repositories/shifts'
import type { Reader } from '../../../db/store'
import { refuse } from '../../../shared/core/errors'
import type { EntryFilter } from '../../../shared/handover/log-filter'

const A_PAGE = 1_000

/** Oldest first. REFUSED with the reason where they are more than `most`. */
export async function entriesFound(db: Reader, asked: EntryFilter, most: number, reason: 'too_many_entries' | 'too_many_for_paper'): Promise<LogEntryRow[]> {
  const found: LogEntryRow[] = []
  for (let after: { at: number; id: string } | null = null, more = true; more;) {
    const rows: LogEntryRow[] = await entryPage(db, { ...asked, after, limit: A_PAGE })
    found.push(...rows)
    if (found.length > most) refuse(reason)
    after = rows.at(-1) ?? null
    more = rows.length === A_PAGE
  }
  return found.reverse()
}
