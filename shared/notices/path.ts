// Where what a notice tells of, or what is owed, is opened.
import { roomOf } from '../rooms'
import type { JournalRef, NoticeView } from './contract'

const JOURNALS = '/complaints/journal'

/** Where the days of the duty log are read and signed; `month` yyyy-mm chooses which. */
export const DAYS = '/handover/days'

/** The screen of the record, or of that clerk's week; the board for a room that has no screen. */
export function noticePath({ room, recordId, journal, day = null }: Pick<NoticeView, 'room' | 'recordId' | 'journal'> & { readonly day?: string | null }): string {
  if (day !== null) return `${DAYS}?${new URLSearchParams({ month: `${day.slice(0, 4)}-${day.slice(4, 6)}` }).toString()}`
  if (journal !== null) return `${JOURNALS}?${new URLSearchParams({ week: journal.week, staff: journal.staffId }).toString()}`
  const path = roomOf(room)?.path
  return path === undefined ? '/' : `${path}/${encodeURIComponent(recordId)}`
}

/** The journal that such an address names; null where it names none. */
export function journalIn(address: URLSearchParams): JournalRef | null {
  const [week, staffId] = [address.get('week'), address.get('staff')]
  return week !== null && staffId !== null && /^\d{4}-\d{2}-\d{2}$/.test(week) ? { week, staffId } : null
}
