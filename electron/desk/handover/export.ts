// The duty log of a period as a table for other programs.
import { posts } from '../../../db/repositories/lists'
import { staffNames } from '../../../db/repositories/names'
import ruLog from '../../../shared/i18n/ru/handover.json'
import zhLog from '../../../shared/i18n/zh/handover.json'
import ruPaper from '../../../shared/i18n/ru/print.json'
import zhPaper from '../../../shared/i18n/zh/print.json'
import { showDateTime } from '../../../shared/text/when'
import { writeText } from '../core/sheet-text'
import { question } from '../core/use-case'
import { entriesFound } from './found'

/** Some ten years of a busy post; beyond it a table helps nobody. */
const MOST = 50_000
const HEADINGS = ['at', 'post', 'kind', 'place', 'what', 'done', 'outcome', 'by', 'number', 'late'] as const
const WIDTHS: Readonly<Record<(typeof HEADINGS)[number], number>> = { at: 18, post: 24, kind: 24, place: 24, what: 60, done: 40, outcome: 40, by: 18, number: 20, late: 16 }

const both = (zh: string, ru: string) => [zh, ru].filter(text => text !== '').join(' / ')

/** The entries that answer to the filter, oldest first, with headings in both languages; every cell is text. */
export const exportLog = question('handover.exportLog', async ({ db, now, timeZone, input }) => {
  const entries = await entriesFound(db, input, MOST, 'too_many_entries')
  const names = await staffNames(db, entries.map(entry => entry.by))
  const postOf = await posts.byIds(db, entries.map(entry => entry.postId))
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const sheet = book.addWorksheet(zhLog.log.title, { views: [{ state: 'frozen', ySplit: 1 }] })
  HEADINGS.forEach((name, at) => {
    sheet.getColumn(at + 1).width = WIDTHS[name]
    const cell = sheet.getCell(1, at + 1)
    writeText(cell, both(zhLog.sheet[name], ruLog.sheet[name]))
    cell.font = { bold: true }
  })
  entries.forEach((entry, index) => {
    const post = postOf.get(entry.postId)
    const { kind, place, what, done, outcome, number, late } = entry
    const cells = [
      showDateTime(entry.at, timeZone, 'zh'), both(post?.nameZh ?? '', post?.nameRu ?? ''), both(zhLog.kinds[kind], ruLog.kinds[kind]), place, what, done, outcome, names.ref(entry.by)?.name ?? '', number,
      late ? both(zhPaper.paper.handover.late, ruPaper.paper.handover.late) : '',
    ]
    cells.forEach((text, at) => writeText(sheet.getCell(index + 2, at + 1), text))
  })
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  return { fileName: `${zhLog.log.title} - ${ruLog.log.title} ${showDateTime(now, timeZone, 'zh').slice(0, 10)}.xlsx`, bytes: bytes.toString('base64') }
})
