// All entries of the duty log that answer to a filter, for what leaves the program: a table, paper.
import { posts } from '../../../db/repositories/lists'
import { staffNames } from '../../../db/repositories/names'
import { entriesByIds, entryPage, shifts, type LogEntryRow } from '../../../db/repositories/shifts'
import type { Reader } from '../../../db/store'
import { refuse } from '../../../shared/core/errors'
import type { EntryFilter } from '../../../shared/handover/log-filter'
import type { PrintedEntry } from '../../../shared/handover/paper'
import { entryShown } from './view'

const A_PAGE = 1_000
const NO_POST = { nameZh: '', nameRu: '' }

/** Oldest first. REFUSED with the reason where they are more than `most`. */
export async function entriesFound(db: Reader, asked: EntryFilter, most: number, reason: 'too_many_entries' | 'too_many_for_paper'): Promise<PrintedEntry[]> {
  const found: PrintedEntry[] = []
  for (let after: { at: number; id: string } | null = null, more = true; more;) {
    const rows: LogEntryRow[] = await entryPage(db, { ...asked, after, limit: A_PAGE })
    if (found.length + rows.length > most) refuse(reason)
    found.push(...(await printed(db, rows)))
    after = rows.at(-1) ?? null
    more = rows.length === A_PAGE
  }
  return found.reverse()
}

/** With what stands on the page of their shift only: its post and number, and the entry that one corrects. */
async function printed(db: Reader, rows: readonly LogEntryRow[]): Promise<PrintedEntry[]> {
  const names = await staffNames(db, rows.map(row => row.by))
  const postOf = await posts.byIds(db, rows.map(row => row.postId))
  const shiftOf = await shifts.byIds(db, rows.map(row => row.shiftId))
  const corrected = await entriesByIds(db, rows.flatMap(row => row.corrects ?? []))
  return rows.map(row => ({
    ...entryShown(row, names), post: postOf.get(row.postId) ?? NO_POST, shiftNumber: shiftOf.get(row.shiftId)?.number ?? '', correctsNo: corrected.get(row.corrects ?? '')?.no ?? null,
  }))
}
