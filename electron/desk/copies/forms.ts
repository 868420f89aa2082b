// What stands on the list of slips that are out.
import { awaitedPage, type CopyRow } from '../../../db/repositories/copies'
import { matterOf } from '../../../db/repositories/matters'
import type { Sight } from '../../../db/repositories/sight'
import type { Reader } from '../../../db/store'
import type { SlipOutLine } from '../../../shared/copies/paper'
import { daysOut } from '../../../shared/copies/rules'
import { dayKey } from '../../../shared/text/zone'
import type { LooseForm } from '../core/form'
import { sightOf } from '../core/sight'

/** So many are read at once. */
const A_PAGE = 200

/** 未收回单据清单: everything that this person sees of what is printed and not returned. */
export const slipsOut: LooseForm<'slipsOut'> = {
  room: null,
  reads: 'copies.out',
  async fill({ db, head, who }) {
    const { printedAt, timeZone } = head
    return { ...head, number: dayKey(printedAt, timeZone), lines: await linesOf(db, await sightOf(db, who), ({ at }) => daysOut(at, printedAt, timeZone)) }
  },
}

async function linesOf(db: Reader, sight: Sight, days: (row: CopyRow) => number): Promise<SlipOutLine[]> {
  const lines: SlipOutLine[] = []
  for (let after: CopyRow | null = null, more = true; more;) {
    const rows: CopyRow[] = await awaitedPage(db, sight, { after, limit: A_PAGE })
    const titles = new Map((await matterOf(db, rows.map(row => row.recordId))).map(matter => [matter.id, matter.title]))
    for (const row of rows) {
      const { id, number, recordId, copy, no, at, givenTo, givenAt } = row
      lines.push({ id, number, title: titles.get(recordId) ?? '', copy, duplicate: no - 1, at, givenTo, givenAt, days: days(row) })
    }
    after = rows.at(-1) ?? null
    more = rows.length === A_PAGE
  }
  return lines
}
