import { members, mergedInto, type MemberRecord } from '../../../db/repositories/members'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { memberStep } from '../../../shared/members/actions'
import type { MemberView } from '../../../shared/members/contract'
import type { memberEvents, MemberStep } from '../../../shared/members/words'
import { requireAllowed } from '../core/require'
import { putMemberMatter } from './matter'
import { factsOf, memberView } from './view'

export const ROOM = 'members'

/** A line of the course. */
export interface Line {
  readonly kind: (typeof memberEvents)[number]
  readonly data?: Record<string, unknown>
}

const looking = (tx: Tx, who: Actor) => ({ who, now: tx.now, timeZone: tx.timeZone })

export const answered = (tx: Tx, who: Actor, record: MemberRecord): Promise<MemberView> => memberView(tx, record, looking(tx, who))

async function requireStep(tx: Tx, who: Actor, record: MemberRecord, step: MemberStep): Promise<void> {
  const taken = step === 'unmerge' ? await mergedInto(tx, record.id) : []
  requireAllowed(memberStep(factsOf(record, tx.now, taken.reduce<number | null>((last, { mergedAt }) => Math.max(last ?? 0, mergedAt ?? 0), null)), who.role, step))
}

/** The member whose points move, whatever the version of the record. NOT_FOUND; REFUSED where the rule forbids the step. */
export async function moving(tx: Tx, who: Actor, id: string, step: MemberStep): Promise<MemberRecord> {
  const record = await members.get(tx, id)
  await requireStep(tx, who, record, step)
  return record
}

/** The member a step changes: STALE (with how it stands now) when it has changed since the person saw it. */
export async function changing(tx: Tx, who: Actor, seen: { id: string; version: number }, step: MemberStep): Promise<MemberRecord> {
  const record = await members.at(tx, seen, row => answered(tx, who, row))
  await requireStep(tx, who, record, step)
  return record
}

/** Writes what a step changed, its line in the course, and what search knows. */
export async function changed(tx: Tx, who: Actor, before: MemberRecord, patch: Partial<MemberRecord>, line: Line): Promise<MemberView> {
  return answered(tx, who, await written(tx, before, patch, line))
}

/** The same, for steps that go on. */
export async function written(tx: Tx, before: MemberRecord, patch: Partial<MemberRecord>, { kind, data }: Line): Promise<MemberRecord> {
  const record = await members.update(tx, before, patch)
  await addToTimeline(tx, ROOM, record.id, kind, data)
  await putMemberMatter(tx, record)
  return record
}

/** What only the ledger shows is announced too, so that every screen shows it; the record keeps its version. */
export function noteMoved(tx: Tx, { id, number }: Pick<MemberRecord, 'id' | 'number'>, after: Record<string, unknown>): void {
  tx.changes.push({ room: ROOM, id, number, before: null, after })
}
