// The as-run log of a month as a table for other programs.
import { asRunOfMonth } from '../../../db/repositories/as-run'
import ru from '../../../shared/i18n/ru/broadcast.json'
import zh from '../../../shared/i18n/zh/broadcast.json'
import type { AsRunRow } from '../../../shared/broadcast/air'
import { invalid } from '../../../shared/core/errors'
import { monthSpan } from '../../../shared/text/month'
import { showDate, showElapsed, showSeconds } from '../../../shared/text/when'
import { bothWords, textSheet } from '../core/text-sheet'
import { question } from '../core/use-case'
import { rowsOf } from './air'

const HEADINGS = ['day', 'time', 'lasted', 'number', 'what', 'no', 'voice', 'planned', 'who', 'station', 'how', 'reason', 'remarks'] as const
const WIDTHS: Readonly<Record<(typeof HEADINGS)[number], number>> = { day: 12, time: 12, lasted: 10, number: 20, what: 40, no: 8, voice: 18, planned: 12, who: 18, station: 18, how: 20, reason: 36, remarks: 48 }

/** A row of the table, in the order of the headings. */
function cellsOf({ startedAt, plannedAt, recorded, endedAt, number, title, kind, no, by, station, how, reason, endedBy, remarks }: AsRunRow, timeZone: string): string[] {
  return [
    showDate(startedAt, timeZone, 'zh'), showSeconds(startedAt, timeZone), endedAt === null ? '' : showElapsed(Math.max(0, endedAt - startedAt)), number, kind === null ? title : bothWords(zh.requestKinds[kind], ru.requestKinds[kind]),
    kind === null ? String(no) : '', bothWords(zh.asRun[recorded ? 'recorded' : 'live'], ru.asRun[recorded ? 'recorded' : 'live']), plannedAt === null ? '' : showSeconds(plannedAt, timeZone), by?.name ?? '', station, bothWords(zh.asRun.ends[how ?? 'onAir'], ru.asRun.ends[how ?? 'onAir']), [endedBy !== null && endedBy.id !== by?.id ? endedBy.name : '', reason].filter(part => part !== '').join(' · '), remarks.map(({ by: who, text }) => [text, who?.name ?? ''].join(' ')).join('; '),
  ]
}

/** A month of the mall (yyyy-mm), the first first, with headings in both languages. INVALID `month`. */
export const exportAsRun = question('broadcast.exportAsRun', async ({ db, timeZone, input: { month } }) => {
  if (monthSpan(month, timeZone) === null) invalid('month', 'wrong')
  const lines = await rowsOf(db, await asRunOfMonth(db, month.replace('-', '')))
  const columns = HEADINGS.map(name => ({ heading: bothWords(zh.asRun.sheet[name], ru.asRun.sheet[name]), width: WIDTHS[name] }))
  return { fileName: `${zh.asRun.title} - ${ru.asRun.title} ${month}.xlsx`, bytes: await textSheet(zh.asRun.title, columns, lines.map(line => cellsOf(line, timeZone))) }
})
