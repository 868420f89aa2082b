// Which faults are of the same equipment, and when that is worth a word.
import { foldText } from '../text/search-words'
import type { WorkOrderPolicy } from './policy'

const DAY = 86_400_000

interface Placed {
  readonly equipment: string
  readonly placeId: string | null
  readonly place: string
}

/** Blanks and signs between words are typed in many ways: лифт № 2, Лифт 2. */
const folded = (text: string): string => foldText(text.replaceAll('№', '')).replace(/[^\p{L}\p{N}]+/gu, '')

/** What two orders of one place have in common: the place of the list, or the same words. */
export function placeKey({ placeId, place }: Pick<Placed, 'placeId' | 'place'>): string {
  return placeId ?? folded(place)
}

/** A number that says how much, not which: 220 В, 12W, 2匹, 50 см. */
const MEASURED = /\d+(?:[.,]\d+)?\s*(?:квт|вт|в|а|к?в·а|kw|w|v|a|匹|寸|升|瓦|伏|л|l|мм|см|м|mm|cm|m|кг|kg|г|g|°|℃|%)(?![\p{L}\p{N}])/giu
const NUMBERED = /\p{N}/u

/**
 * What two orders of one piece of equipment have in common; empty where none was named. A name with a number in it (2号客梯, лифт № 2), not
 * counting measures (розетка 220 В), is that of one piece wherever its fault is seen; any other (a tap, a lamp) is the one of that place.
 */
export function equipmentKey(told: Placed): string {
  const name = folded(told.equipment)
  if (name === '') return ''
  return NUMBERED.test(told.equipment.replace(MEASURED, ' ')) ? name : `${name} @ ${placeKey(told)}`
}

/** Faults of the same equipment often enough to be pointed out. */
export interface Repeated {
  readonly times: number
  readonly days: number
}

/** How many faults there were with the one reported at `at`, counted back over the days of the rule; null where that is nothing special. `earlier`: when the others were reported. All UTC ms. */
export function repeatedFault(at: number, earlier: readonly number[], { repeatedFaults, repeatedDays }: Pick<WorkOrderPolicy, 'repeatedFaults' | 'repeatedDays'>): Repeated | null {
  const times = 1 + earlier.filter(one => one <= at && one > at - repeatedDays * DAY).length
  return times < repeatedFaults ? null : { times, days: repeatedDays }
}
