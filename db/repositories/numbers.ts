import { sql } from 'drizzle-orm'
import { dayKey } from '../../shared/text/zone'
import { prepared, value } from '../prepared'
import type { Tx, Writer } from '../store'

/** The next number of a series, from 1; with `count` so many are taken and the last is given. In the record's own transaction: a rolled-back record leaves no gap. */
export async function nextInSeries(tx: Writer, series: string, count = 1): Promise<number> {
  const { counters } = tx.t
  const query = prepared(tx, 'next in series', () =>
    tx.q
      .insert(counters)
      .values({ series: value('series'), last: value('count') })
      .onConflictDoUpdate({ target: counters.series, set: { last: sql`${counters.last} + excluded.last` } })
      .returning({ last: counters.last })
      .prepare(),
  )
  const [row] = await query.execute({ series, count })
  return row?.last ?? count
}

/** The next human number of today in the mall's time zone, such as BX-20261122-0011. */
export async function nextNumber(tx: Tx, prefix: string): Promise<string> {
  const day = dayKey(tx.now, tx.timeZone)
  const last = await nextInSeries(tx, `${prefix}-${day}`)
  return `${prefix}-${day}-${String(last).padStart(4, '0')}`
}
