// What cannot be right in what is told of a repair, beside what the form's schema checks.
import type { FieldProblem } from '../core/errors'
import { isSignature, type Strokes } from '../core/signature'
import { endOfDay } from '../text/zone'
import type { Acceptance, FollowUpOutcome, Urgency, WorkOrderState } from './words'

const DAY = 86_400_000

/** Whether there is somebody to call after the work: by phone, or in the shop. What our own people report is filed without a call. */
export function canBeCalled({ phone, merchantId }: { phone: string | null; merchantId: string | null }): boolean {
  return phone !== null || merchantId !== null
}

/** A day, given as any moment of it, as it is kept: its end in the mall's zone (UTC ms). */
export const plannedEnd = (ms: number, zone: string): number => endOfDay(ms, zone)

/** The day of planned work: said, not past (the mall's day), and within a year. `now` UTC ms. */
export function plannedProblems(plannedFor: number | null | undefined, now: number, zone: string): FieldProblem[] {
  if (plannedFor === null || plannedFor === undefined) return [{ path: ['plannedFor'], error: 'plannedFor.required' }]
  if (plannedEnd(plannedFor, zone) <= now) return [{ path: ['plannedFor'], error: 'plannedFor.past' }]
  return plannedFor > now + 366 * DAY ? [{ path: ['plannedFor'], error: 'time.tooLate' }] : []
}

interface Timed {
  readonly urgency: Urgency
  readonly plannedFor: number | null
}

/** The day an order is planned for or put off to, after a correction: a planned one has the day of the form (any moment of it), any other keeps the day it was put off to. */
export function plannedAfter(before: Timed | null, told: { urgency: Urgency; plannedFor?: number | null }, zone: string): number | null {
  if (told.urgency === 'planned') return told.plannedFor ? plannedEnd(told.plannedFor, zone) : (before?.plannedFor ?? null)
  return before === null || before.urgency === 'planned' ? null : before.plannedFor
}

/** Who is not satisfied says why: the team has to know. */
export function followUpProblems({ outcome, remark }: { outcome: FollowUpOutcome; remark: string }): FieldProblem[] {
  return outcome === 'notSatisfied' && remark === '' ? [{ path: ['remark'], error: 'text.required' }] : []
}

/** Once the work is done the customer is to be called: the last way to reach them is not taken away by a correction. */
export function reachableProblems(state: WorkOrderState, before: { phone: string | null; merchantId: string | null }, after: { phone: string | null; merchantId: string | null }): FieldProblem[] {
  return state === 'done' && canBeCalled(before) && !canBeCalled(after) ? [{ path: ['phone'], error: 'phone.forCall' }] : []
}

/** Who takes the work over on the screen signs there: with something drawn that can be a signature. Whoever signed the slip has signed already. */
export function handOverProblems({ how, strokes }: { how: Acceptance; strokes?: Strokes | null }): FieldProblem[] {
  if (how === 'slip') return []
  return strokes && isSignature(strokes) ? [] : [{ path: ['strokes'], error: 'signature.missing' }]
}
