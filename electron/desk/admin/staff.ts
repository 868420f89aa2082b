import { allStaff, otherAdministrators, staff, type StaffRow } from '../../../db/repositories/admin'
import { departments } from '../../../db/repositories/lists'
import { nextInSeries } from '../../../db/repositories/numbers'
import type { Tx } from '../../../db/store'
import { codeKey, keptCode, mustChangeAfter, staffRefusal } from '../../../shared/admin/rules'
import type { Actor } from '../../../shared/core/actor'
import { invalid, refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { roleMay } from '../../../shared/permissions'
import { maskPhone } from '../../../shared/text/phone'
import type { Desk } from '../core/desk'
import { question, useCase, type InputOf, type OutputOf } from '../core/use-case'
import { hashPin } from '../session/pin'
import { startOf, writtenOnce } from './save'

/** A person as lists show them; the phone in full only to those who may change it. */
function staffView(row: StaffRow, who: Actor): OutputOf<'admin.saveStaff'> {
  const { id, version, retired, workNumber, name, role, departmentId, phone, lastSignIn, waitUntil } = row
  const shown = phone === null || roleMay(who.role, 'admin.saveStaff') ? phone : maskPhone(phone)
  return { id, version, retired, workNumber, name, role, departmentId, phone: shown, lastSignIn, waitUntil }
}

export const listStaff = question('admin.staff', async ({ db, who }) => (await allStaff(db)).map(row => staffView(row, who)))

async function requireFreeNumber(tx: Tx, workNumber: string, id: string | null): Promise<void> {
  const key = codeKey(workNumber)
  const other = (await allStaff(tx)).find(row => row.id !== id && codeKey(row.workNumber) === key)
  if (other) invalid('workNumber', 'taken', { code: other.workNumber })
}

async function requireFit(tx: Tx, before: StaffRow | null, input: InputOf<'admin.saveStaff'>, who: Actor): Promise<void> {
  await requireFreeNumber(tx, input.workNumber, before?.id ?? null)
  if (input.departmentId && !(await departments.find(tx, input.departmentId))) invalid('departmentId', 'notThere')
  if (before === null && !input.pin) invalid('pin', 'text.required')
  const reason = staffRefusal(before, input, { self: before?.id === who.staffId, otherAdministrators: await otherAdministrators(tx, before?.id ?? null) })
  if (reason) refuse(reason)
}

/** What a newly chosen PIN changes: the old tries and waits fall away, and one chosen by somebody else has to be changed. */
async function pinPatch(desk: Desk, pin: string | null | undefined, self: boolean) {
  if (!pin) return {}
  return { pinHash: await hashPin(pin, desk.host.pepper()), mustChangePin: mustChangeAfter(self ? 'self' : 'other'), failures: 0, waitUntil: null }
}

/**
 * Saves a person, new or changed. INVALID `taken` on the work number; REFUSED `last_administrator`, `not_yourself`. A PIN set for
 * somebody else has to be changed at the next sign-in.
 */
export const saveStaff = useCase('admin.saveStaff', async ({ desk, tx, who, input }) => {
  // Saves of people take turns on every store: two administrators who take each other's role at once would leave none.
  await nextInSeries(tx, 'staff-saves')
  const before = await startOf(tx, staff, input, row => staffView(row, who))
  const workNumber = keptCode(input.workNumber)
  await requireFit(tx, before, { ...input, workNumber }, who)
  const { name, role, retired } = input
  const fields = { workNumber, name, role, retired, departmentId: input.departmentId ?? null, phone: input.phone ?? null, ...(await pinPatch(desk, input.pin, before?.id === who.staffId)) }
  const saved = await writtenOnce('workNumber', workNumber, () =>
    before === null ? staff.insert(tx, { pinHash: '', ...fields, id: newId() }) : staff.update(tx, before, fields, row => staffView(row, who)),
  )
  return staffView(saved, who)
})
