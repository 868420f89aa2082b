// What is prepared before the signatures: lines, counts, checks, who follows.
import { dropLift, liftsOf, putCheck, putCount, untick, writeLine } from '../../../db/repositories/shift-parts'
import { shifts, type ShiftRecord } from '../../../db/repositories/shifts'
import type { Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { invalid, refuse } from '../../../shared/core/errors'
import type { ShiftView } from '../../../shared/handover/contract'
import { handoverStep, mayName, onDutyRoles, successorOf } from '../../../shared/handover/rules'
import type { HandoverStep } from '../../../shared/handover/words'
import { requireAllowed } from '../core/require'
import { useCase } from '../core/use-case'
import { factsOf, partsOf, type ShiftParts } from './parts'
import { personOnList, shiftView } from './view'

/** The shift a step is about. A line beside another is no conflict: whoever prepares sees the same shift grow. NOT_FOUND; REFUSED where the rule forbids it. */
export async function preparing(tx: Tx, who: Pick<Actor, 'staffId' | 'role'>, id: string, step: HandoverStep): Promise<ShiftParts> {
  const parts = await partsOf(tx, await shifts.get(tx, id))
  requireAllowed(handoverStep(factsOf(parts), who, step))
  return parts
}

/** The same for a signature: whoever signs has seen the shift as it stands. STALE with how it stands now where it changed since. */
export async function signing(tx: Tx, who: Actor, signer: Pick<Actor, 'staffId' | 'role'>, from: { readonly id: string; readonly version: number }, step: HandoverStep): Promise<ShiftParts> {
  const parts = await preparing(tx, signer, from.id, step)
  await shifts.at(tx, from, shift => shiftView(tx, shift, who))
  return parts
}

/** Raises the shift's version, by which screens know that something of it changed. */
export async function renewed(tx: Tx, who: Actor, shift: ShiftRecord, patch: Partial<ShiftRecord> = {}): Promise<ShiftView> {
  return shiftView(tx, await shifts.update(tx, shift, { ...patch, updatedAt: tx.now }), who)
}

export const line = useCase('handover.line', async ({ tx, who, input }) => {
  const { shift, lines } = await preparing(tx, who, input.id, 'write')
  const matter = lines.find(({ recordId }) => recordId === input.recordId) ?? invalid('recordId', 'notThere')
  await writeLine(tx, shift, { room: matter.room, recordId: matter.recordId, text: input.text })
  return renewed(tx, who, shift)
})

export const count = useCase('handover.count', async ({ tx, who, input }) => {
  const { shift, items } = await preparing(tx, who, input.id, 'count')
  const item = items.find(({ item: { id } }) => id === input.itemId) ?? invalid('itemId', 'notThere')
  const { counted, explanation } = input
  await putCount(tx, shift, { itemId: item.item.id, expected: item.now, counted, explanation })
  // What was lifted was the difference that was found then.
  if (counted !== item.row?.counted) await dropLift(tx, shift, { kind: 'differenceUnexplained', of: item.item.id })
  return renewed(tx, who, shift)
})

export const check = useCase('handover.check', async ({ tx, who, input }) => {
  const { shift, checks } = await preparing(tx, who, input.id, 'check')
  if (!checks.some(({ item }) => item.id === input.itemId)) invalid('itemId', 'notThere')
  const { itemId, works, remark } = input
  await putCheck(tx, shift, { itemId, works, remark })
  return renewed(tx, who, shift)
})

/** Who follows; where they were declared unfit, who relieves them. Whoever follows anew reads everything anew. */
export const name = useCase('handover.name', async ({ tx, who, input }) => {
  const shift = await shifts.get(tx, input.id)
  requireAllowed(mayName(shift, who))
  const { incoming = null, unfit, unfitReason, relief = null } = input
  for (const [field, id] of [['incoming', incoming], ['relief', relief]] as const) {
    if (id === null) continue
    if (!onDutyRoles.includes((await personOnList(tx, id)).role)) invalid(field, 'wrong')
    if (shift.people.includes(id)) refuse('same_person')
  }
  if (unfit && unfitReason === '') invalid('unfitReason', 'text.required')
  const lifts = await liftsOf(tx, shift.id)
  if (successorOf({ incoming, unfit, relief, lifts }) !== successorOf({ ...shift, lifts })) await untick(tx, shift.id)
  return renewed(tx, who, shift, { incoming, unfit, unfitReason: unfit ? unfitReason : '', relief: unfit ? relief : null })
})
