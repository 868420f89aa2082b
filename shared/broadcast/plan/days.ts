// The calendar days of the plan (yyyymmdd), numbered so that they can be counted on.
const DAY = 86_400_000

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
