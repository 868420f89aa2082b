import { z } from 'zod'

/** Where a complaint stands. See steps.ts for what leads from one to the next. */
export const complaintStates = ['registered', 'judged', 'sent', 'signed', 'returned', 'checked', 'told', 'archived', 'invalid', 'contested', 'closed'] as const
export const complaintState = z.enum(complaintStates)
export type ComplaintState = z.infer<typeof complaintState>

export const severities = ['minor', 'important', 'major'] as const
export const severity = z.enum(severities)
export type Severity = z.infer<typeof severity>

/** B: the clerk can settle it alone. A: beyond the clerk. */
export const complaintClasses = ['A', 'B'] as const
export const complaintClass = z.enum(complaintClasses)
export type ComplaintClass = z.infer<typeof complaintClass>

/** What the trouble comes from, in the person's own telling; severity is proposed by it. */
export const causes = ['limits', 'work', 'promise', 'unknown'] as const
export const cause = z.enum(causes)

/** Loss or injury that the person tells of. */
export const harms = ['none', 'some', 'serious'] as const
export const harm = z.enum(harms)

/** What the customer asks for. */
export const demands = ['explanation', 'apology', 'repair', 'exchange', 'refund', 'compensation', 'discipline', 'other'] as const
export const demand = z.enum(demands)

/** Who or what is complained of. */
export const againstKinds = ['department', 'shop', 'staff', 'mall', 'unknown'] as const
export const againstKind = z.enum(againstKinds)
export type AgainstKind = z.infer<typeof againstKind>

/** How a call back ended. One that was not made is no entry at all: "not called", never "not satisfied". */
export const callBackOutcomes = ['satisfied', 'notSatisfied', 'notReached'] as const
export const callBackOutcome = z.enum(callBackOutcomes)
export type CallBackOutcome = z.infer<typeof callBackOutcome>

/** How a round ended. */
export const roundOutcome = z.enum(['satisfied', 'notSatisfied', 'unreachable'])
export type RoundOutcome = z.infer<typeof roundOutcome>

/** Who may approve a later day. The general manager may only be named: the head of department records the approval. */
export const approvers = ['supervisor', 'head', 'generalManager'] as const
export const approver = z.enum(approvers)
export type Approver = z.infer<typeof approver>

/** The clocks of a complaint; each is owed by somebody (see clocks.ts). */
export const complaintClocks = ['handOver', 'takeUp', 'department', 'chase', 'check', 'answer', 'tell', 'callBack', 'settle', 'explain', 'rule', 'approve'] as const
export type ComplaintClock = (typeof complaintClocks)[number]

export const complaintActions = [
  'edit', 'judge', 'raise', 'explain', 'contest', 'rule', 'takeUp', 'send', 'sign', 'chase', 'return', 'check', 'sendBack', 'answer', 'tell', 'callBack', 'askExtension', 'decideExtension',
  'mediate', 'attach', 'remark', 'reopen', 'void', 'print',
] as const
export type ComplaintStep = (typeof complaintActions)[number]

/** The lines of a complaint's course as the desk writes them (`complaints:timeline.<kind>`), with their values. */
export const complaintEvents = [
  'registered', // from: the contact's number; sameAs: the earlier complaint's number; times
  'edited',
  'judged', // validity, severity, class, reason
  'ruled', // validity, severity, class, reason
  'escalated', // why: 'third' with times, or 'month' with months
  'raised', // severity, reason
  'explained', // explanation
  'contested', // reason
  'takenUp',
  'sent', // departmentZh, departmentRu, instruction
  'signed', // signedBy
  'chased', // remark
  'returned', // result, measures
  'checked', // remark
  'sentBack', // reason
  'answered', // answer
  'told', // told
  'calledBack', // outcome, remark
  'archived', // archiveNumber, outcome
  'roundOpened', // no
  'extensionAsked', // until, reason
  'extensionApproved', // until, approvedBy, remark
  'extensionRefused', // remark
  'settleMoved', // from, to: the customer's day was corrected
  'mediated', // outcome, agreementZh and agreementRu or advised where they are new, reason where an agreement is changed
  'attached', // count, names
  'remarked', // remark
  'reopened', // reason
  'voided', // reason
  'ledTo', // room, number
  'printed',
] as const
