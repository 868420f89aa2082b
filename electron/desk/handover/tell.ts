// What happens elsewhere in the program writes itself into the duty log.
import { slipsNotBack } from '../../../db/repositories/copies'
import { addEntry, mannedPosts, openShiftOf, shifts, toldBefore, type ShiftRecord } from '../../../db/repositories/shifts'
import type { Tx } from '../../../db/store'
import type { EntryKind, LogEvent } from '../../../shared/handover/words'
import type { RoomName } from '../../../shared/rooms'
import { startOfDay } from '../../../shared/text/zone'

/** What happened to a record of another room that the log tells by itself. */
export interface Telling {
  readonly kind: EntryKind
  /** `handover:wrote.<event>` */
  readonly event: LogEvent
  readonly room: RoomName
  readonly recordId: string
  readonly number: string
  readonly place?: string
  readonly what: string
}

/** The page an event belongs on: that of the post where it happened, otherwise of the first that is manned; none where nobody is on duty. */
async function pageFor(tx: Tx): Promise<ShiftRecord | null> {
  const own = tx.by?.postId ? await openShiftOf(tx, tx.by.postId) : null
  if (own) return own
  const [first] = await mannedPosts(tx)
  return first === undefined ? null : openShiftOf(tx, first)
}

/**
 * Writes into the page of this shift what the program tells, with a link. Where the outgoing person has signed already, they have not read this: the signature
 * falls, and they sign what the page says now.
 */
export async function tellPage(tx: Tx, shift: ShiftRecord, { kind, event, room, recordId, number, place = '', what }: Telling): Promise<void> {
  await addEntry(tx, shift, tx.moment, { at: tx.now, kind, place, what, done: '', outcome: '', goesOn: false, room, recordId, number, event })
  if (shift.state === 'handingOver') await shifts.update(tx, await shifts.get(tx, shift.id), { state: 'open', signedOutBy: null, signedOutAt: null })
}

/** A slip that nobody brought back by the end of the day on which it went out is told once, on the page of the shift that opens next. */
export async function tellSlipsNotBack(tx: Tx, shift: ShiftRecord): Promise<void> {
  const out = await slipsNotBack(tx, startOfDay(tx.now, tx.timeZone))
  const told = await toldBefore(tx, 'slipNotBack', out.map(({ recordId }) => recordId))
  for (const { room, recordId, number, givenTo } of out) {
    if (!told.has(recordId)) await tellPage(tx, shift, { kind: 'other', event: 'slipNotBack', room: room as RoomName, recordId, number, what: givenTo })
  }
}

/** Writes what happened elsewhere into the log, with a link. */
export async function tellLog(tx: Tx, telling: Telling): Promise<void> {
  const shift = await pageFor(tx)
  if (shift) await tellPage(tx, shift, telling)
}
