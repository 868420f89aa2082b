// The plan between two days as a table for other programs.
import type { SlotView } from '../../../shared/broadcast/plan/contract'
import ru from '../../../shared/i18n/ru/broadcast.json'
import zh from '../../../shared/i18n/zh/broadcast.json'
import { showDate, showElapsed, showSeconds } from '../../../shared/text/when'
import { bothWords, textSheet } from '../core/text-sheet'
import { question } from '../core/use-case'
import { planOf } from './plan'

const HEADINGS = ['day', 'time', 'lasts', 'programme', 'title', 'number', 'problems', 'state'] as const
const WIDTHS: Readonly<Record<(typeof HEADINGS)[number], number>> = { day: 12, time: 12, lasts: 10, programme: 30, title: 40, number: 20, problems: 44, state: 24 }

/** A row of the table, in the order of the headings. */
function cellsOf({ at, seconds, programme, script, problems, state }: SlotView, timeZone: string): string[] {
  return [
    showDate(at, timeZone, 'zh'), showSeconds(at, timeZone), showElapsed(seconds * 1000), bothWords(programme.nameZh, programme.nameRu), script?.title ?? '', script?.number ?? '',
    problems.map(kind => bothWords(zh.plan.problems[kind], ru.plan.problems[kind])).join('; '), state === null ? '' : bothWords(zh.plan.states[state], ru.plan.states[state]),
  ]
}

export const exportPlan = question('broadcast.exportPlan', async ({ db, timeZone, input }) => {
  const { slots } = await planOf(db, input, timeZone)
  const columns = HEADINGS.map(name => ({ heading: bothWords(zh.plan.sheet[name], ru.plan.sheet[name]), width: WIDTHS[name] }))
  const span = input.from === input.until ? input.from : `${input.from}-${input.until}`
  return { fileName: `${zh.plan.title} - ${ru.plan.title} ${span}.xlsx`, bytes: await textSheet(zh.plan.title, columns, slots.map(slot => cellsOf(slot, timeZone))) }
})
