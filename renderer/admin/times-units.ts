// In what a time of complaints is counted, and within which bounds.
import { complaintPolicy, severityPolicy } from '../../shared/complaints/policy'
import type { TimesForm } from './complaint-times'
import { boundsOf, type Bounds } from './entry'

export type Unit = 'minutes' | 'days' | 'months' | 'times'

/** The unit of a line's number, by its name. */
export function unitOf(name: keyof TimesForm): Unit {
  if (name === 'majorAtTime') return 'times'
  if (name === 'majorAfterMonths') return 'months'
  return /minutes$/i.test(name) ? 'minutes' : 'days'
}

/** The contract's bounds of a line's number. */
export function boundsOfTime(name: keyof TimesForm): Bounds {
  const kept = complaintPolicy.shape
  if (name === 'majorAtTime' || name === 'majorAfterMonths' || name === 'leadMinutes' || name === 'lateMinutes') return boundsOf(kept[name])
  return boundsOf(unitOf(name) === 'minutes' ? severityPolicy.shape.handOverMinutes : severityPolicy.shape.settleDays)
}
