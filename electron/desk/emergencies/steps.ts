import { emergencies, noteAdded, type EmergencyRecord } from '../../../db/repositories/emergencies'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import type { EmergencyView } from '../../../shared/emergencies/contract'
import { emergencyStep } from '../../../shared/emergencies/rules'
import type { emergencyEvents, EmergencyKind, EmergencyStep } from '../../../shared/emergencies/words'
import type { EntryKind, LogEvent } from '../../../shared/handover/words'
import { requireAllowed } from '../core/require'
import { tellLog } from '../handover/tell'
import { putEmergencyMatter } from './matter'
import { emergencyView, factsOf } from './view'

export const ROOM = 'emergencies'

/** A line of the course. */
export interface Line {
  readonly kind: (typeof emergencyEvents)[number]
  readonly data?: Record<string, unknown>
}

/** The emergency something is added to, whatever its version. NOT_FOUND; REFUSED where the rule forbids the step. */
export async function addingTo(tx: Tx, who: Actor, id: string, step: EmergencyStep): Promise<EmergencyRecord> {
  const record = await emergencies.get(tx, id)
  requireAllowed(emergencyStep(factsOf(record), who.role, step))
  return record
}

/** The emergency a step changes: STALE (with how it stands now) when it has changed since the person saw it. */
export async function changing(tx: Tx, who: Actor, seen: { id: string; version: number }, step: EmergencyStep): Promise<EmergencyRecord> {
  const record = await emergencies.at(tx, seen, row => emergencyView(tx, row, who))
  requireAllowed(emergencyStep(factsOf(record), who.role, step))
  return record
}

/** A line that only adds to the course. */
export async function noted(tx: Tx, who: Actor, record: EmergencyRecord, { kind, data = {} }: Line): Promise<EmergencyView> {
  await addToTimeline(tx, ROOM, record.id, kind, data)
  noteAdded(tx, record, data)
  return emergencyView(tx, record, who)
}

/** Writes what a step changed, its line in the course, and what search knows. */
export async function changed(tx: Tx, who: Actor, before: EmergencyRecord, patch: Partial<EmergencyRecord>, { kind, data }: Line): Promise<EmergencyView> {
  const record = await emergencies.update(tx, before, patch, row => emergencyView(tx, row, who))
  await addToTimeline(tx, ROOM, record.id, kind, data)
  await putEmergencyMatter(tx, record)
  return emergencyView(tx, record, who)
}

/** What the duty log calls each kind. */
const LOGGED: Partial<Readonly<Record<EmergencyKind, EntryKind>>> = { fire: 'fire', smoke: 'fire', gas: 'fire', water: 'water', power: 'power', wind: 'wind', fight: 'fight', theft: 'theft' }

/** Tells the duty log what became of an emergency. */
export async function tellOfEmergency(tx: Tx, { id: recordId, number, kind, place, said }: EmergencyRecord, event: LogEvent, what: string): Promise<void> {
  await tellLog(tx, { kind: LOGGED[kind] ?? 'other', event, room: ROOM, recordId, number, place, what: what || said })
}
