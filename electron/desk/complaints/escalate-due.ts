import { complaints, dueToBeMajor } from '../../../db/repositories/complaints'
import type { Tx } from '../../../db/store'
import { isOpenComplaint } from '../../../shared/complaints/steps'
import type { Desk } from '../core/desk'
import { recordAct } from '../core/use-case'
import { knownOne } from './facts'
import { escalate } from './judge'
import { putComplaintMatter } from './matter'

/** Read at once; after a long time switched off the rest follows in the same go. */
const AT_ONCE = 200

/**
 * Makes major every valid complaint that is not settled a month (of its own rule) after it was told, in the order in which they became so, each
 * once whichever station comes first. `now` is UTC ms. Gives the ids of those that became major.
 */
export async function escalateDue(desk: Desk, now: number): Promise<string[]> {
  const done: string[] = []
  for (;;) {
    const due = await desk.store.read(db => dueToBeMajor(db, now, AT_ONCE))
    const before = done.length
    for (const id of due) if (await recordAct(desk, null, 'complaints.escalate', tx => byMonth({ ...tx, now }, id))) done.push(id)
    if (due.length < AT_ONCE || done.length === before) return done
  }
}

/** One of them, if it is still due: another station, or the person who settles it this moment, may have been first. */
async function byMonth(tx: Tx, id: string): Promise<boolean> {
  const record = await complaints.get(tx, id)
  const due = record.majorAt !== null && record.majorAt <= tx.now && record.state !== 'told' && record.severity !== 'major'
  if (!due || !isOpenComplaint({ state: record.state, voided: record.voidedAt !== null })) return false
  const { record: after } = await escalate(tx, { record, known: await knownOne(tx, record) }, { why: 'month', months: record.policy.majorAfterMonths })
  await putComplaintMatter(tx, after)
  return true
}
