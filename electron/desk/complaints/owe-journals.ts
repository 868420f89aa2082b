import { startClock, stopClock } from '../../../db/repositories/clocks'
import { clerksWithJournal, journalOf, journals, journalsToBeSent, whoTook } from '../../../db/repositories/journals'
import { staffById } from '../../../db/repositories/staff-sign-in'
import type { Reader } from '../../../db/store'
import { lastWeeks, owesSending, weekSpan, type WeekSpan } from '../../../shared/complaints/journal'
import { newId } from '../../../shared/core/ids'
import { roleMay } from '../../../shared/permissions'
import type { Desk } from '../core/desk'
import { recordAct } from '../core/use-case'

/** Of weeks further back nobody is reminded, however long no station ran. */
const WEEKS_BACK = 4

type Owing = { readonly staffId: string } & NonNullable<ReturnType<typeof owesSending>>

/**
 * Every clerk who took complaints in a week that is over owes its journal from now on: it gets the clock by which they are told, and those above
 * them when it stays unsent. Each once, whichever station comes first. Who has left, or sends journals no longer, owes none. `now` is UTC ms.
 */
export async function oweJournals(desk: Desk, now: number): Promise<void> {
  const zone = await desk.mall.timeZone()
  const [, ...over] = lastWeeks(now, WEEKS_BACK + 1, zone)
  for (const week of over.reverse()) {
    const span = weekSpan(week, zone)
    if (span === null) continue
    for (const owing of await desk.store.read(db => whoOwes(db, week, span))) await fallsDue(desk, week, owing)
  }
  for (const { id, week } of (await desk.store.read(journalsToBeSent)).filter(({ role }) => !roleMay(role, 'complaints.sendJournal'))) await fallsAway(desk, id, week)
}

/** Nobody else may send it: those above would be told of it for ever. */
async function fallsAway(desk: Desk, id: string, week: string): Promise<void> {
  await recordAct(desk, null, 'complaints.journalFellAway', async tx => {
    if (await stopClock(tx, id, 'sendJournal')) tx.changes.push({ room: 'journals', id, number: week, before: null, after: null })
  })
}

async function whoOwes(db: Reader, week: string, span: WeekSpan): Promise<Owing[]> {
  const [took, there] = [await whoTook(db, span), await clerksWithJournal(db, week)]
  const owing: Owing[] = []
  for (const staffId of took.filter(id => !there.has(id))) {
    const clerk = await staffById(db, staffId)
    const duty = clerk === undefined ? null : owesSending(span, clerk.role)
    if (duty !== null) owing.push({ staffId, ...duty })
  }
  return owing
}

/** Unless it was sent this moment, or another station was first. */
async function fallsDue(desk: Desk, week: string, { staffId, ...duty }: Owing): Promise<void> {
  await recordAct(desk, null, 'complaints.journalDue', async tx => {
    if ((await journalOf(tx, staffId, week)) !== null) return
    const { id } = await journals.insert(tx, { id: newId(), staffId, week })
    await startClock(tx, 'journals', id, 'sendJournal', duty)
  })
}
