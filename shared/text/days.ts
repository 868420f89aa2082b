// Calendar days (yyyymmdd), numbered so that they can be counted on.
import { z } from 'zod'
import { isCalendarDay } from './zone'

const DAY = 86_400_000

/** A day of the calendar, `yyyymmdd`. Error: wrong. */
export const calendarDay = z.string().regex(/^\d{8}$/).refine(day => isCalendarDay(Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6))), { params: { error: 'wrong' } })

/** The number of a calendar day `yyyymmdd`: whole days since 1 January 1970. The day may run over, as 20260231 for 3 March. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6, 8))) / DAY
}

/** The calendar day `yyyymmdd` of a number. */
export function dayOf(number: number): string {
  const day = new Date(number * DAY)
  return String(day.getUTCFullYear() * 10_000 + (day.getUTCMonth() + 1) * 100 + day.getUTCDate()).padStart(8, '0')
}

/** The calendar day so many days later or earlier. */
export const shiftDay = (day: string, days: number): string => dayOf(dayNumber(day) + days)
