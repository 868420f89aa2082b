import { entryOfReceipt, type EntryRow } from '../../../db/repositories/points'
import type { Tx } from '../../../db/store'
import { movedKey } from '../../../shared/members/receipts'

/** The entry under which a receipt counts now: it may have gone over from one member to another. */
export async function lastOfReceipt(tx: Tx, key: string): Promise<EntryRow | undefined> {
  let last: EntryRow | undefined
  for (let times = 0; ; times += 1) {
    const entry = await entryOfReceipt(tx, movedKey(key, times))
    if (entry === undefined) return last
    last = entry
  }
}
