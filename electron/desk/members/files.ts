// Lists for letters and calls leave the program as a table; that they do is recorded.
import type { MemberRecord } from '../../../db/repositories/members'
import { balancesOf, runningOutOf } from '../../../db/repositories/points'
import ru from '../../../shared/i18n/ru/members.json'
import zh from '../../../shared/i18n/zh/members.json'
import { showCard } from '../../../shared/members/card'
import { runsOutSoon } from '../../../shared/members/rules'
import { showPhone } from '../../../shared/text/phone'
import { dayKey } from '../../../shared/text/zone'
import { showDate, showDay } from '../../../shared/text/when'
import { bothWords, textSheet } from '../core/text-sheet'
import { useCase } from '../core/use-case'
import { memberList } from './lists'

const HEADINGS = ['number', 'name', 'latin', 'phone', 'birthday', 'lang', 'level', 'card', 'cardEnds', 'points'] as const
/** What stands beside that in the list of points that run out. */
const OUT = ['runsOut', 'runsOutOn'] as const
const WIDTHS: Readonly<Record<(typeof HEADINGS)[number] | (typeof OUT)[number], number>> = { number: 20, name: 24, latin: 24, phone: 20, birthday: 12, lang: 12, level: 18, card: 18, cardEnds: 12, points: 10, runsOut: 14, runsOutOn: 14 }
const MOST_ROWS = 20_000

/** A list with phones in full, for letters and calls: who took it out and how many rows stands in the trail. */
export const exportList = useCase('members.exportList', async ({ tx, now, input }) => {
  const rows = await memberList(tx, { list: input.list, limit: MOST_ROWS }, now, tx.timeZone)
  const ids = rows.map(({ id }) => id)
  const balances = await balancesOf(tx, ids)
  const out = input.list === 'runningOut' ? await runningOutOf(tx, ids, runsOutSoon(now, tx.timeZone)) : null
  const outCells = (id: string) => {
    const some = out?.get(id)
    return some === undefined ? [] : [String(some.points), showDate(some.at - 1, tx.timeZone, 'zh')]
  }
  const cells = (row: MemberRecord) => [
    row.number, row.name, row.latin, row.phone === null ? '' : showPhone(row.phone), row.birthday === null ? '' : showDay(row.birthday, 'zh'), bothWords(zh.langs[row.lang], ru.langs[row.lang]), bothWords(zh.levels[row.level], ru.levels[row.level]),
    row.card === null ? '' : showCard(row.card), showDate(row.cardEndsAt - 1, tx.timeZone, 'zh'), String(balances.get(row.id) ?? 0), ...outCells(row.id),
  ]
  const columns = [...HEADINGS, ...(out === null ? [] : OUT)].map(name => ({ heading: bothWords(zh.sheet[name], ru.sheet[name]), width: WIDTHS[name] }))
  tx.changes.push({ room: 'members', id: `list ${input.list}`, number: zh.tabs[input.list], before: null, after: { list: input.list, rows: rows.length } })
  return { fileName: `${zh.title} - ${ru.title} ${zh.tabs[input.list]} ${dayKey(now, tx.timeZone)}.xlsx`, bytes: await textSheet(zh.tabs[input.list], columns, rows.map(cells)), rows: rows.length }
}, { forgetsAnswer: true })
