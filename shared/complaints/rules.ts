// What cannot be right in what is told, beside what the form's schema checks.
import type { FieldProblem } from '../core/errors'
import { endOfDay } from '../text/zone'
import type { Judgement, Mediation, NewComplaint } from './contract'
import type { ComplaintFacts } from './facts'

const DAY = 86_400_000
/** A clock of another PC may run a little ahead. */
const AHEAD = 2 * 60_000

/** What cannot be right in a new or corrected complaint at `now` (UTC ms). */
export function complaintProblems(told: Pick<NewComplaint, 'happenedAt' | 'wantedBy' | 'againstKind' | 'againstDepartmentId' | 'againstMerchantId'>, now: number): FieldProblem[] {
  const problems: FieldProblem[] = []
  const { happenedAt, wantedBy } = told
  if (happenedAt && happenedAt > now + AHEAD) problems.push({ path: ['happenedAt'], error: 'time.future' })
  if (happenedAt && happenedAt < now - 10 * 366 * DAY) problems.push({ path: ['happenedAt'], error: 'time.tooEarly' })
  if (wantedBy && happenedAt && wantedBy < happenedAt) problems.push({ path: ['wantedBy'], error: 'wantedBy.beforeIncident' })
  else if (wantedBy && wantedBy < now) problems.push({ path: ['wantedBy'], error: 'wantedBy.past' })
  if (wantedBy && wantedBy > now + 366 * DAY) problems.push({ path: ['wantedBy'], error: 'time.tooLate' })
  if (told.againstKind === 'department' && !told.againstDepartmentId) problems.push({ path: ['againstDepartmentId'], error: 'choice.required' })
  if (told.againstKind === 'shop' && !told.againstMerchantId) problems.push({ path: ['againstMerchantId'], error: 'choice.required' })
  return problems
}

/** An invalid ruling needs the reason the customer is told. */
export function judgementProblems({ validity, reason }: Pick<Judgement, 'validity' | 'reason'>): FieldProblem[] {
  return validity === 'invalid' && reason === '' ? [{ path: ['reason'], error: 'text.required' }] : []
}

/** A later day lies after the one that holds and not in the past; it is given as a day, which ends at midnight of the mall. */
export function extensionProblems(until: number, facts: Pick<ComplaintFacts, 'settleDueAt'>, now: number): FieldProblem[] {
  if (until <= now) return [{ path: ['until'], error: 'until.past' }]
  if (facts.settleDueAt !== null && until <= facts.settleDueAt) return [{ path: ['until'], error: 'until.earlier' }]
  return until > now + 366 * DAY ? [{ path: ['until'], error: 'time.tooLate' }] : []
}

/** The general manager's approval is recorded with the manager's name. */
export function approvalProblems(given: { approved: boolean; approvedBy: string; remark: string }, approver: 'supervisor' | 'head' | 'generalManager'): FieldProblem[] {
  if (given.approved && approver === 'generalManager' && given.approvedBy === '') return [{ path: ['approvedBy'], error: 'text.required' }]
  return !given.approved && given.remark === '' ? [{ path: ['remark'], error: 'text.required' }] : []
}

/** What a mediation needs for its outcome: an agreement in both languages, or where the customer was advised to turn. */
export function mediationProblems(mediation: Mediation, now: number): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (mediation.heldAt && mediation.heldAt > now + AHEAD) problems.push({ path: ['heldAt'], error: 'time.future' })
  if (mediation.outcome === 'agreed') for (const path of ['agreementZh', 'agreementRu'] as const) if (mediation[path] === '') problems.push({ path: [path], error: 'text.required' })
  if (mediation.outcome === 'notAgreed' && mediation.advised === '') problems.push({ path: ['advised'], error: 'text.required' })
  return problems
}

/** The last moment of a day given as any moment of it. */
export const endOfThatDay = (ms: number, zone: string): number => endOfDay(ms, zone) - 1
