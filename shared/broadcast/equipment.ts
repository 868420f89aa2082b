// 广播设备记录: checks, faults and repairs, added to only. Pure rules and what may be asked. Source: product rules, broadcast.
import { z } from 'zod'
import { allowed, refused, type Action } from '../core/actions'
import { command } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { keyset, pageOf } from '../core/paging'
import { reasonableTime } from '../core/reasonable-time'
import { staffRef } from '../core/records'
import { personLine } from '../text/person-text'

/** Looked at and found in order; found broken; mended. */
export const equipmentKinds = ['check', 'fault', 'repair'] as const
export type EquipmentKind = (typeof equipmentKinds)[number]

/** An entry as it is written. `at` when it was found (UTC ms), now where nothing is said; `fault` the one that a repair mends. */
export const equipmentFields = z.object({ kind: z.enum(equipmentKinds), device: personLine(1, 60), text: personLine(0, 500).default(''), at: reasonableTime.nullish(), fault: recordId.nullish() })
export type EquipmentFields = z.infer<typeof equipmentFields>

/** Times UTC ms. */
export const equipmentEntry = z.object({
  id: z.string(),
  kind: z.enum(equipmentKinds),
  device: z.string(),
  text: z.string(),
  at: z.number(),
  writtenAt: z.number(),
  by: staffRef.nullable(),
  /** Of a fault when it was mended; null while it stands, and of what is no fault. */
  mendedAt: z.number().nullable(),
})
export type EquipmentEntry = z.infer<typeof equipmentEntry>

interface FaultFacts {
  readonly kind: EquipmentKind
  readonly device: string
  readonly at: number
  readonly mended: boolean
}

/** Whether a repair may name this fault: one that stands, of the same equipment, and not from before it was found. */
export function mayMend(fault: FaultFacts | null, { device, at }: { readonly device: string; readonly at: number }): Action {
  if (fault === null || fault.kind !== 'fault' || fault.device !== device) return refused('no_such_fault')
  if (fault.mended) return refused('fault_mended')
  return at < fault.at ? refused('repair_before_fault') : allowed
}

export const equipmentProcedures = {
  /** What was found and done, the newest first; of one piece of equipment where it is named. */
  equipment: procedure.input(keyset(z.object({ device: z.string().max(60).nullish() }))).output(pageOf(equipmentEntry)),
  /** The faults that stand, the oldest first, and every piece of equipment that was ever named. */
  equipmentNow: procedure.output(z.object({ faults: z.array(equipmentEntry), devices: z.array(z.string()) })),
  /** INVALID `text` on a fault or repair without words, `at` in the future; REFUSED `no_such_fault`, `fault_mended`, `repair_before_fault`. */
  addEquipment: procedure.input(command(equipmentFields)).output(equipmentEntry),
}
