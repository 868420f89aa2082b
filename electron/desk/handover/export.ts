// The duty log of a period as a table for other programs.
import type { PrintedEntry } from '../../../shared/handover/paper'
import { logEvents } from '../../../shared/handover/words'
import ruLog from '../../../shared/i18n/ru/handover.json'
import zhLog from '../../../shared/i18n/zh/handover.json'
import ruPaper from '../../../shared/i18n/ru/print.json'
import zhPaper from '../../../shared/i18n/zh/print.json'
import { showDateTime } from '../../../shared/text/when'
import { bothWords, textSheet } from '../core/text-sheet'
import { question } from '../core/use-case'
import { entriesFound } from './found'

/** Some ten years of a busy post; beyond it a table helps nobody. */
const MOST = 50_000
const HEADINGS = ['at', 'post', 'shift', 'no', 'kind', 'event', 'place', 'what', 'done', 'outcome', 'by', 'writtenAt', 'number', 'marks'] as const
const WIDTHS: Readonly<Record<(typeof HEADINGS)[number], number>> = { at: 18, post: 24, shift: 18, no: 8, kind: 24, event: 30, place: 24, what: 60, done: 40, outcome: 40, by: 18, writtenAt: 18, number: 20, marks: 36 }

/** What is said of an entry beside its text: written late, by a clock that was set back, a correction, or that it goes on. */
function marksOf({ late, clockBack, correctsNo, goesOn }: PrintedEntry): string {
  const marks = [
    late && bothWords(zhPaper.paper.handover.late, ruPaper.paper.handover.late),
    clockBack && bothWords(zhLog.log.clockBack, ruLog.log.clockBack),
    correctsNo !== null && bothWords(zhLog.log.corrects, ruLog.log.corrects).replaceAll('{{no}}', String(correctsNo)),
    goesOn && bothWords(zhLog.log.goesOn, ruLog.log.goesOn),
  ]
  return marks.filter(mark => mark !== false).join('; ')
}

/** A row of the table, in the order of the headings. */
function cellsOf(entry: PrintedEntry, timeZone: string): string[] {
  const { at, post, shiftNumber, no, kind, event, place, what, done, outcome, by, writtenAt, link } = entry
  const told = logEvents.find(name => name === event)
  return [
    showDateTime(at, timeZone, 'zh'), bothWords(post.nameZh, post.nameRu), shiftNumber, String(no), bothWords(zhLog.kinds[kind], ruLog.kinds[kind]), told === undefined ? '' : bothWords(zhLog.wrote[told], ruLog.wrote[told]),
    place, what, done, outcome, by?.name ?? '', showDateTime(writtenAt, timeZone, 'zh'), link?.number ?? '', marksOf(entry),
  ]
}

/** The entries that answer to the filter, oldest first, with headings in both languages; every cell is text. */
export const exportLog = question('handover.exportLog', async ({ db, now, timeZone, input }) => {
  const entries = await entriesFound(db, input, MOST, 'too_many_entries')
  const columns = HEADINGS.map(name => ({ heading: bothWords(zhLog.sheet[name], ruLog.sheet[name]), width: WIDTHS[name] }))
  return { fileName: `${zhLog.log.title} - ${ruLog.log.title} ${showDateTime(now, timeZone, 'zh').slice(0, 10)}.xlsx`, bytes: await textSheet(zhLog.log.title, columns, entries.map(entry => cellsOf(entry, timeZone))) }
})
