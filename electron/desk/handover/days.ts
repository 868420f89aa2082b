// The head of the department reads the days and signs each; instructions from above.
import { nextNumber } from '../../../db/repositories/numbers'
import { instructions } from '../../../db/repositories/shift-parts'
import { addDaySignature, daySignatures, shiftDays, shiftsOfDay, unsignedDays } from '../../../db/repositories/shift-days'
import { staffNames } from '../../../db/repositories/names'
import type { Reader } from '../../../db/store'
import { invalid } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { maySignDay, signatureOwed } from '../../../shared/handover/days'
import { roleMay } from '../../../shared/permissions'
import type { Owed } from '../../../shared/system/contract'
import { dayKey } from '../../../shared/text/zone'
import { requireAllowed } from '../core/require'
import { question, useCase, type UseCase } from '../core/use-case'
import { requirePin } from '../session/sign-in'
import { sumOf } from './seal'

/** The days of a month with shifts, newest first. `month` yyyy-mm. */
export const days = question('handover.days', async ({ db, now, timeZone, input }) => {
  const month = input.month.replace('-', '')
  const signed = new Map((await daySignatures(db, month)).map(row => [row.day, row]))
  const names = await staffNames(db, [...signed.values()].map(row => row.by))
  const today = dayKey(now, timeZone)
  const shown = []
  for (const { states, ...row } of await shiftDays(db, month)) {
    const signature = signed.get(row.day)
    const actions = { sign: maySignDay({ day: row.day, states, signed: signature !== undefined }, today) }
    const sound = signature !== undefined && (await daySum(db, row.day)) === signature.sum
    shown.push({ ...row, signed: signature ? { by: names.ref(signature.by), at: signature.at, remark: signature.remark, sound } : null, actions })
  }
  return shown
})

/** What the head's signature stands for: the sums of the day's shifts, in their order. */
const sumOfDay = (shifts: readonly { readonly sum: string | null }[]): string => sumOf(shifts.map(({ sum }) => sum ?? '').join('\n'))
const daySum = async (db: Reader, day: string): Promise<string> => sumOfDay(await shiftsOfDay(db, day))

/** The days that wait for the head's signature, as the board lists what is owed: what is due first stands first. `now` UTC ms. */
export async function owedDays(db: Reader, now: number, timeZone: string): Promise<Owed[]> {
  const days = await unsignedDays(db, dayKey(now, timeZone))
  return days.map(day => {
    const clock = { id: day, name: 'signDay', ...signatureOwed(day, timeZone), rule: { key: 'signDay', params: {} }, metAt: null, metBy: null, stoppedAt: null, round: null, owedBy: 'head' as const }
    return { room: 'handover', recordId: day, number: '', title: '', person: '', journal: null, day, clock }
  })
}

/** The head signs a day. REFUSED `day_signed`, `day_not_over`; INVALID `day`. */
const sign = useCase('handover.signDay', async ({ tx, who, input }) => {
  const { day, remark } = input
  const shifts = await shiftsOfDay(tx, day)
  if (shifts.length === 0) invalid('day', 'notThere')
  const signed = (await daySignatures(tx, day)).length > 0
  requireAllowed(maySignDay({ day, states: shifts.map(({ state }) => state), signed }, dayKey(tx.now, tx.timeZone)))
  await addDaySignature(tx, { day, by: who.staffId, at: tx.now, remark, sum: sumOfDay(shifts) })
  return { day }
})

export const signDay: UseCase<'handover.signDay'> = {
  name: sign.name,
  run: async (desk, who, input) => {
    if (who !== null && roleMay(who.role, sign.name)) await requirePin(desk, who.staffId, input.pin)
    return sign.run(desk, who, input)
  },
}

/** An instruction from above, which goes from shift to shift until it is done. */
export const instruct = useCase('handover.instruct', async ({ tx, who, now, input }) => {
  const { text, given, postId = null } = input
  const { id } = await instructions.insert(tx, { id: newId(), number: await nextNumber(tx, 'ZS'), createdAt: now, updatedAt: now, createdBy: who.staffId, postId, given, text })
  return { id }
})

export const endInstruction = useCase('handover.endInstruction', async ({ tx, who, now, input }) => {
  const before = await instructions.get(tx, input.id)
  if (before.isOpen) await instructions.update(tx, before, { isOpen: false, doneAt: now, doneBy: who.staffId })
  return { id: before.id }
})
