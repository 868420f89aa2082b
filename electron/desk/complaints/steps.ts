import { complaints } from '../../../db/repositories/complaints'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import type { ComplaintView } from '../../../shared/complaints/contract'
import type { Taken } from '../../../shared/complaints/effects'
import { complaintStep } from '../../../shared/complaints/steps'
import type { complaintEvents, ComplaintStep } from '../../../shared/complaints/words'
import type { Actor } from '../../../shared/core/actor'
import { requireAllowed } from '../core/require'
import { personOf, type Who } from '../core/who'
import { knownOne, readableComplaint } from './facts'
import { putComplaintMatter } from './matter'
import { complaintView } from './view'
import { applyStep, ROOM, type Course, type Given } from './write'

/** The complaint a step is taken on, and who takes it. */
export interface Doing extends Course {
  readonly person: Who
}

/** A line of the complaint's course. */
export interface Line {
  readonly kind: (typeof complaintEvents)[number]
  readonly data?: Record<string, unknown>
}

/** The complaint a step is to be taken on: NOT_FOUND where the person may not see it, STALE (with how it stands now) when it has changed since they saw it, REFUSED when the rules forbid the step. */
export async function stepOn(tx: Tx, who: Actor, seen: { id: string; version: number }, step: ComplaintStep): Promise<Doing> {
  const person = await personOf(tx, who)
  await readableComplaint(tx, person, seen.id)
  const record = await complaints.at(tx, seen, row => complaintView(tx, row, person))
  const known = await knownOne(tx, record)
  requireAllowed(complaintStep(known.facts, person, step))
  return { record, known, person }
}

/** Tells the step in the complaint's course, writes its effects, and gives the complaint as it stands then. */
export async function taken(tx: Tx, doing: Doing, what: Taken, line: Line, given: Given = {}): Promise<Doing> {
  await addToTimeline(tx, ROOM, doing.record.id, line.kind, line.data)
  return { person: doing.person, ...(await applyStep(tx, doing, what, given)) }
}

/** What the person is answered: the complaint as it stands now, which search knows from now on too. */
export async function answered(tx: Tx, { record, person }: Doing): Promise<ComplaintView> {
  await putComplaintMatter(tx, record)
  return complaintView(tx, record, person)
}

/** A step that changes nothing of state and clocks: only its line, and a new version, so that nobody saves over it unseen. */
export async function noted(tx: Tx, { record, person }: Doing, line: Line): Promise<ComplaintView> {
  await addToTimeline(tx, ROOM, record.id, line.kind, line.data)
  return complaintView(tx, await complaints.update(tx, record, {}), person)
}
