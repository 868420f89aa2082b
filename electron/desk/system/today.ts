import { countOwed, owedClocks } from '../../../db/repositories/clocks'
import { countInside } from '../../../db/repositories/contacts'
import { SOON_MS } from '../../../shared/core/clocks'
import { roomsReadBy } from '../../../shared/rooms'
import { dutiesOf } from '../core/duties'
import { question } from '../core/use-case'

const total = (rows: readonly { count: number }[]) => rows.reduce((sum, row) => sum + row.count, 0)

/** What this person owes in the rooms they may read; each room with its own limit, so that none hides another. */
export const today = question('system.today', async ({ db, who, now, input }) => {
  const readable = roomsReadBy(who.role)
  const duties = await dutiesOf(db, who)
  const all = await countOwed(db, readable, duties, Number.MAX_SAFE_INTEGER)
  const overdue = await countOwed(db, readable, duties, now)
  const soon = await countOwed(db, readable, duties, now + SOON_MS + 1)
  const late = new Map(overdue.map(row => [row.room, row.count]))
  const owed = []
  for (const { room } of all) owed.push(...(await owedClocks(db, room, duties, input.limit)))
  return {
    owed: owed.sort((a, b) => a.clock.dueAt - b.clock.dueAt),
    total: total(all),
    overdue: total(overdue),
    soon: total(soon) - total(overdue),
    insideNow: readable.includes('contacts') ? await countInside(db) : null,
    waits: Object.fromEntries(all.map(row => [row.room, { count: row.count, overdue: late.get(row.room) ?? 0 }])),
  }
})
