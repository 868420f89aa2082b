// Slips of the sample: printed, given to the team, and most of them brought back.
import { copiesOf } from '../../../db/repositories/copies'
import { isAwaited } from '../../../shared/copies/rules'
import type { Actor } from '../../../shared/core/actor'
import { newId } from '../../../shared/core/ids'
import { copiesDesk } from '../copies/desk'
import type { Desk } from '../core/desk'
import { tellEnded } from '../print/course'
import { queueForm } from '../print/form-data'

/** The slip of an order comes out, and its copies are given to whoever goes. The sample has no printer: that the paper was taken is told for it. */
export async function slipGiven(desk: Desk, who: Actor, recordId: string, to: string): Promise<void> {
  const job = newId()
  await queueForm(desk, who, { form: 'workOrderSlip', recordId, of: null }, job)
  await tellEnded(desk, job, { state: 'printed', problem: null, again: false }, who)
  await copiesDesk.give.run(desk, who, { commandKey: newId(), recordId, to })
}

/** What is out of an order's slips comes back signed. */
export async function slipBack(desk: Desk, who: Actor, recordId: string): Promise<void> {
  const out = (await desk.store.read(db => copiesOf(db, recordId))).filter(isAwaited)
  for (const { id } of out) await copiesDesk.bringBack.run(desk, who, { commandKey: newId(), id })
}
