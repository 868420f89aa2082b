// The log of the radio's equipment: added to only.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { newId } from '../../shared/core/ids'
import type { EquipmentKind } from '../../shared/broadcast/equipment'
import { registerOf } from '../keyset'
import { addRow } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader, Tx } from '../store'

export type EquipmentRow = Tables['equipmentEntries']['$inferSelect']

/** A page of entries, the newest first, of one piece of equipment where it is named. */
export const equipmentPage = registerOf('equipmentEntries', 'at', { device: (t, device) => eq(t.device, device) })

export async function equipmentById(db: Reader, id: string): Promise<EquipmentRow | null> {
  const [row] = await db.q.select().from(db.t.equipmentEntries).where(eq(db.t.equipmentEntries.id, id)).limit(1)
  return row ?? null
}

/** More than any radio has. */
const MOST = 200

/** Faults that nobody has mended, the oldest first. */
export async function standingFaults(db: Reader): Promise<EquipmentRow[]> {
  const { equipmentEntries: t } = db.t
  return db.q.select().from(t).where(and(eq(t.kind, 'fault'), isNull(t.mendedAt))).orderBy(asc(t.at), asc(t.id)).limit(MOST)
}

/** Every piece of equipment that was ever named. */
export async function devicesNamed(db: Reader): Promise<string[]> {
  const { equipmentEntries: t } = db.t
  return (await db.q.selectDistinct({ device: t.device }).from(t).orderBy(asc(t.device)).limit(MOST)).map(({ device }) => device)
}

export async function addEquipment(tx: Tx, entry: { readonly kind: EquipmentKind; readonly device: string; readonly text: string; readonly at: number; readonly fault: string | null }): Promise<EquipmentRow> {
  const row = await addRow(tx, 'equipmentEntries', { id: newId(), ...entry, writtenAt: tx.now, by: tx.by?.staffId ?? null, mendedAt: null })
  tx.changes.push({ room: 'equipment', id: row.id, number: '', before: null, after: { kind: row.kind, device: row.device, text: row.text } })
  return row
}

/** A repair mends it. */
export async function mend(tx: Tx, fault: EquipmentRow, at: number): Promise<void> {
  const { equipmentEntries: t } = tx.t
  await tx.q.update(t).set({ mendedAt: at }).where(and(eq(t.id, fault.id), isNull(t.mendedAt)))
  tx.changes.push({ room: 'equipment', id: fault.id, number: '', before: { mendedAt: null }, after: { mendedAt: at } })
}
