// A copy has come back: told in the course of its record. For the desk of copies, and for rooms that hear of it first.
import { changeCopy, copiesOf, type CopyRow } from '../../../db/repositories/copies'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import { isAwaited, isLeftBehind, stateAfter } from '../../../shared/copies/rules'

/** A line in the record's course and in the audit trail; the record itself is not changed. */
export async function tell(tx: Tx, { id, room, recordId, number, form, copy, no }: CopyRow, kind: 'copyGiven' | 'copyBack' | 'copyLost', data: Record<string, unknown> = {}): Promise<void> {
  await addToTimeline(tx, room, recordId, kind, { form, copy, ...(no > 1 ? { no: no - 1 } : {}), ...data })
  tx.changes.push({ room, id: recordId, number, before: null, after: { [kind]: { id, copy, no, ...data } } })
}

/** The team's copy is back; what went with it to the customer has been left there. */
export async function takeBack(tx: Tx, row: CopyRow): Promise<void> {
  const ended = { endedAt: tx.now, endedBy: tx.by?.staffId ?? null }
  await changeCopy(tx, row, { state: stateAfter('bringBack'), ...ended, reason: '' })
  for (const other of await copiesOf(tx, row.recordId)) if (isLeftBehind(other)) await changeCopy(tx, other, { state: 'left', ...ended })
  await tell(tx, row, 'copyBack')
}

/** Every copy of the record that is out, printed since `since` (UTC ms), is back: the customer's signature was read from it. For rooms that hear of it first. */
export async function takeAllBack(tx: Tx, recordId: string, since: number): Promise<void> {
  for (const row of await copiesOf(tx, recordId)) if (isAwaited(row) && row.at >= since) await takeBack(tx, row)
}
