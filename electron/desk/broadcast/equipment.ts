// The log of the radio's equipment: what was looked at, what was broken, what was mended.
import { addEquipment as add, devicesNamed, equipmentById, equipmentPage, mend, standingFaults, type EquipmentRow } from '../../../db/repositories/equipment'
import { staffNames } from '../../../db/repositories/names'
import type { Reader } from '../../../db/store'
import { mayMend, type EquipmentEntry } from '../../../shared/broadcast/equipment'
import { invalid } from '../../../shared/core/errors'
import { pageFrom } from '../core/page'
import { requireAllowed } from '../core/require'
import { question, useCase } from '../core/use-case'

async function shown(db: Reader, rows: readonly EquipmentRow[]): Promise<EquipmentEntry[]> {
  const names = await staffNames(db, rows.map(({ by }) => by))
  return rows.map(({ id, kind, device, text, at, writtenAt, by, mendedAt }) => ({ id, kind, device, text, at, writtenAt, by: names.ref(by), mendedAt }))
}

export const equipment = question('broadcast.equipment', async ({ db, input: { device, limit, after } }) => {
  const rows = await equipmentPage(db, { device, after: after ?? null, limit: limit + 1 })
  return pageFrom(rows.map(({ id, at }) => ({ id, createdAt: at })), limit, await shown(db, rows.slice(0, limit)))
})

export const equipmentNow = question('broadcast.equipmentNow', async ({ db }) => ({ faults: await shown(db, await standingFaults(db)), devices: await devicesNamed(db) }))

export const addEquipment = useCase('broadcast.addEquipment', async ({ tx, now, input: { kind, device, text, at, fault: faultId } }) => {
  const when = at ?? now
  if (when > now) invalid('at', 'time.future')
  if (kind !== 'check' && text === '') invalid('text', 'text.required')
  const fault = kind === 'repair' && faultId ? await equipmentById(tx, faultId) : null
  if (kind === 'repair' && faultId) requireAllowed(mayMend(fault && { ...fault, mended: fault.mendedAt !== null }, { device, at: when }))
  const row = await add(tx, { kind, device, text, at: when, fault: fault?.id ?? null })
  if (fault !== null) await mend(tx, fault, when)
  const [entry] = await shown(tx, [row])
  if (entry === undefined) throw new Error('a record gives a view')
  return entry
})
