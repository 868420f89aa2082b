// What cannot be right in what is told, beside what the form's schema checks.
import type { FieldProblem } from '../core/errors'
import { endOfDay } from '../text/zone'
import type { Judgement, Mediation, MediationGiven, NewComplaint } from './contract'
import type { ComplaintFacts } from './facts'

const DAY = 86_400_000
/** A clock of another PC may run a little ahead. */
const AHEAD = 2 * 60_000

/** What was written is answered the way it came. */
const WRITTEN: readonly NewComplaint['channel'][] = ['letter', 'fax', 'online']

type Told = Pick<NewComplaint, 'happenedAt' | 'wantedBy' | 'againstKind' | 'againstDepartmentId' | 'againstMerchantId' | 'replyWanted' | 'phone' | 'merchantId' | 'channel'>

/** Whether a reply that is wanted can reach anybody: by phone (left out: the kept one), in the shop, or the way it came. */
export function reachesNobody({ replyWanted, phone, merchantId, channel }: Pick<Told, 'replyWanted' | 'phone' | 'merchantId' | 'channel'>): boolean {
  return replyWanted && phone === null && !merchantId && !WRITTEN.includes(channel)
}

/** What cannot be right in a new or corrected complaint at `now` (UTC ms). */
export function complaintProblems(told: Told, now: number): FieldProblem[] {
  const problems: FieldProblem[] = []
  const { happenedAt, wantedBy } = told
  if (happenedAt && happenedAt > now + AHEAD) problems.push({ path: ['happenedAt'], error: 'time.future' })
  if (happenedAt && happenedAt < now - 10 * 366 * DAY) problems.push({ path: ['happenedAt'], error: 'time.tooEarly' })
  if (wantedBy && happenedAt && wantedBy < happenedAt) problems.push({ path: ['wantedBy'], error: 'wantedBy.beforeIncident' })
  else if (wantedBy && wantedBy < now) problems.push({ path: ['wantedBy'], error: 'wantedBy.past' })
  if (wantedBy && wantedBy > now + 366 * DAY) problems.push({ path: ['wantedBy'], error: 'time.tooLate' })
  if (told.againstKind === 'department' && !told.againstDepartmentId) problems.push({ path: ['againstDepartmentId'], error: 'choice.required' })
  if (told.againstKind === 'shop' && !told.againstMerchantId) problems.push({ path: ['againstMerchantId'], error: 'choice.required' })
  if (reachesNobody(told)) problems.push({ path: ['phone'], error: 'phone.forReply' })
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

/** A department's receipt is signed with a name: whoever did it is known. */
export function signatureProblems({ signedBy }: { signedBy: string }): FieldProblem[] {
  return signedBy === '' ? [{ path: ['signedBy'], error: 'text.required' }] : []
}

type Agreement = Pick<Mediation, 'outcome' | 'agreementZh' | 'agreementRu'>

/** Whether an agreement that was reached would not stand as it was: that needs a reason. */
export function changesAgreement(before: Agreement | null, after: Agreement): boolean {
  return before?.outcome === 'agreed' && (['outcome', 'agreementZh', 'agreementRu'] as const).some(name => before[name] !== after[name])
}

/** What a mediation needs for its outcome: an agreement in both languages, or where the customer was advised to turn; and the reason where an agreement reached before is changed. */
export function mediationProblems(mediation: MediationGiven, before: Agreement | null, now: number): FieldProblem[] {
  const problems: FieldProblem[] = []
  const { heldAt, outcome, reason: _reason, ...texts } = mediation
  if (outcome === 'open' && !heldAt && Object.values(texts).every(text => text === '')) problems.push({ path: ['customerSays'], error: 'mediation.empty' })
  if (heldAt && heldAt > now + AHEAD) problems.push({ path: ['heldAt'], error: 'time.future' })
  if (outcome === 'agreed') for (const path of ['agreementZh', 'agreementRu'] as const) if (mediation[path] === '') problems.push({ path: [path], error: 'text.required' })
  if (outcome === 'notAgreed' && mediation.advised === '') problems.push({ path: ['advised'], error: 'text.required' })
  if (changesAgreement(before, mediation) && mediation.reason === '') problems.push({ path: ['reason'], error: 'text.required' })
  return problems
}

/** The last moment of a day given as any moment of it. */
export const endOfThatDay = (ms: number, zone: string): number => endOfDay(ms, zone) - 1
