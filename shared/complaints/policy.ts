import { z } from 'zod'
import { approver, type Severity } from './words'

const minutes = z.int().min(5).max(7 * 24 * 60)
const days = z.int().min(1).max(90)

/** The times of one severity. `takeUp`: within so many minutes, the same day, or not at all (it stays with the clerk). `answerDays` null: with the result. */
export const severityPolicy = z.object({
  handOverMinutes: minutes,
  takeUp: z.union([z.object({ minutes }), z.literal('sameDay'), z.null()]),
  answerDays: days.nullable(),
  settleDays: days,
  approver,
})

/** How complaints are timed. Kept whole with each complaint when it is registered: a running one keeps the rule it began with. */
export const complaintPolicy = z.object({
  severities: z.object({ minor: severityPolicy, important: severityPolicy, major: severityPolicy }),
  /** The department is asked again every so many days while it has the complaint in hand. */
  chaseDays: days,
  /** The customer is called back within so many days of being told. */
  callBackDays: days,
  /** A contested ruling is ruled on within so many days. */
  ruleDays: days,
  /** A valid complaint not settled within so many months becomes major. */
  majorAfterMonths: z.int().min(1).max(12),
  /** The same customer raising the same matter for this time makes it major. */
  majorAtTime: z.int().min(2).max(10),
  /** A notice is given so many minutes before a clock is due, and again so long after it. */
  leadMinutes: z.int().min(5).max(24 * 60),
  lateMinutes: z.int().min(5).max(24 * 60),
})
export type ComplaintPolicy = z.infer<typeof complaintPolicy>
export type SeverityPolicy = z.infer<typeof severityPolicy>

/** The trade's own times; the administrator may change them. Source: the table of severities and clocks. */
export const defaultPolicy: ComplaintPolicy = {
  severities: {
    minor: { handOverMinutes: 30, takeUp: null, answerDays: null, settleDays: 2, approver: 'supervisor' },
    important: { handOverMinutes: 30, takeUp: { minutes: 60 }, answerDays: null, settleDays: 3, approver: 'head' },
    major: { handOverMinutes: 30, takeUp: 'sameDay', answerDays: 2, settleDays: 10, approver: 'generalManager' },
  },
  chaseDays: 1,
  callBackDays: 1,
  ruleDays: 1,
  majorAfterMonths: 1,
  majorAtTime: 3,
  leadMinutes: 60,
  lateMinutes: 30,
}

/** The times that hold for a severity; before one is judged, those of a minor complaint (handing over is the same for all). */
export function timesOf(policy: ComplaintPolicy, severity: Severity | null): SeverityPolicy {
  return policy.severities[severity ?? 'minor']
}
