import { z } from 'zod'
import type { Urgency } from './words'

const minutes = z.int().min(5).max(7 * 24 * 60)

/** Until when something is to happen: within so many minutes of the report, the same day, or on the day it was planned for. */
export const within = z.union([z.object({ minutes }), z.literal('sameDay'), z.literal('plannedDay')])
export type Within = z.infer<typeof within>

/** The times of one urgency, all counted from the report. */
export const urgencyPolicy = z.object({ accept: within, arrive: within, finish: within })
export type UrgencyPolicy = z.infer<typeof urgencyPolicy>

/** How orders are timed. Kept whole with each order when it is reported: a running one keeps the rule it began with. */
export const workOrderPolicy = z.object({
  urgencies: z.object({ emergency: urgencyPolicy, today: urgencyPolicy, planned: urgencyPolicy }),
  /** The customer is called within so many days of the work. */
  followUpDays: z.int().min(1).max(90),
  /** So many faults of the same equipment within so many days are pointed out. */
  repeatedFaults: z.int().min(2).max(20),
  repeatedDays: z.int().min(1).max(365),
  /** A notice is given so many minutes before a clock is due, and again so long after it. */
  leadMinutes: z.int().min(5).max(24 * 60),
  lateMinutes: z.int().min(5).max(24 * 60),
})
export type WorkOrderPolicy = z.infer<typeof workOrderPolicy>

/** The trade's own times; the administrator may change them. Source: an emergency is accepted in 10 minutes and on site in 30; today today; planned by its date. */
export const defaultPolicy: WorkOrderPolicy = {
  urgencies: {
    emergency: { accept: { minutes: 10 }, arrive: { minutes: 30 }, finish: 'sameDay' },
    today: { accept: { minutes: 60 }, arrive: 'sameDay', finish: 'sameDay' },
    planned: { accept: { minutes: 24 * 60 }, arrive: 'plannedDay', finish: 'plannedDay' },
  },
  followUpDays: 1,
  repeatedFaults: 3,
  repeatedDays: 30,
  leadMinutes: 30,
  lateMinutes: 30,
}

/** The times of an urgency. */
export const timesOf = (policy: WorkOrderPolicy, urgency: Urgency): UrgencyPolicy => policy.urgencies[urgency]
