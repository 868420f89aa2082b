// When a second of a planned day comes, by the mall's clock. The same answers as text/zone momentOf, for tens of thousands of slots at once.
import { momentOf, wallTime } from '../../text/zone'

const DAY = 86_400_000

/** The moment (UTC ms) at which the zone's clock shows a second (0–86399) of a numbered day (plan/days). */
export type PlanClock = (day: number, second: number) => number

const clocks = new Map<string, PlanClock>()

/** The clock of an IANA time zone. Where clocks change: as momentOf, the time that does not exist comes as much later as they go forward, of the one that exists twice the first counts. */
export function planClock(zone: string): PlanClock {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = clockOf(zone)
  clocks.set(zone, made)
  return made
}

function clockOf(zone: string): PlanClock {
  const ahead = remembered((day: number) => aheadAt(day, zone))
  // Everything a day's clock shows lies, in UTC, between the midnight before it and the second after it.
  const steady = remembered((day: number) => ([-1, 1, 2].every(days => ahead(day + days) === ahead(day)) ? ahead(day) : Number.NaN))
  const changing = remembered((day: number) => remembered((second: number) => momentOf({ year: 1970, month: 1, day: 1 + day, second }, zone)))
  return (day, second) => {
    const offset = steady(day)
    return Number.isNaN(offset) ? changing(day)(second) : day * DAY + second * 1000 - offset
  }
}

/** How far the zone's clock is ahead at the midnight of UTC with which the numbered day begins, in ms. */
function aheadAt(day: number, zone: string): number {
  const wall = wallTime(day * DAY, zone)
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) - day * DAY
}

function remembered<Answer>(ask: (number: number) => Answer): (number: number) => Answer {
  const known = new Map<number, Answer>()
  return number => {
    const answer = known.get(number)
    if (answer !== undefined) return answer
    const made = ask(number)
    known.set(number, made)
    return made
  }
}
