// Which seasonal plan set is in force.
import type { Season } from './rows'

/**
 * The season in force on a day (yyyymmdd), null where there is none. Of several that hold the day the one that began last: the New Year's plan
 * goes before the winter's. Of two that begin together the one that ends first, then the one with the greater id, which was made later.
 */
export function seasonOn(day: string, seasons: readonly Season[]): Season | null {
  return seasons.reduce<Season | null>((best, one) => (one.from <= day && day <= one.until && (best === null || goesBefore(one, best)) ? one : best), null)
}

function goesBefore(one: Season, other: Season): boolean {
  if (one.from !== other.from) return one.from > other.from
  return one.until === other.until ? one.id > other.id : one.until < other.until
}
