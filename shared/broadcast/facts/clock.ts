// What a said hour may be on the day's clock: with or without a part of the day, alone or as one end of a range.
import { timeReading, type Reading } from './fact'

export type DayPart = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening'

export interface SaidTime {
  readonly hour: number
  readonly minute: number
  readonly part: DayPart | null
  /** Written as 15:30, and so on the clock of 24 hours unless a part of the day is said. */
  readonly digital: boolean
}

/** All minutes of the day that may be meant, the likeliest first. Three o'clock without a part of the day is 3:00 or 15:00; 3:00 in digits is not. */
export function possibleMinutes({ hour, minute, part, digital }: SaidTime): number[] {
  if (hour > 12 || hour === 0) return [hour * 60 + minute]
  if (part === null) return digital ? [hour * 60 + minute] : [hour * 60 + minute, ((hour + 12) % 24) * 60 + minute]
  return hoursOfPart(hour, part).map(sure => sure * 60 + minute)
}

function hoursOfPart(hour: number, part: DayPart): number[] {
  if (part === 'morning') return [hour]
  if (part === 'noon') return [hour <= 3 ? hour + 12 : hour]
  if (part === 'afternoon') return [hour >= 10 ? hour : hour + 12]
  if (part === 'night') return [hour === 12 ? 0 : hour >= 9 ? hour + 12 : hour]
  if (hour === 12) return [0]
  return hour >= 5 ? [hour + 12] : [hour + 12, hour]
}

export function timeReadings(said: SaidTime): Reading[] {
  return possibleMinutes(said).map(timeReading)
}

/** Two times that are a range: what one of them says of the part of the day goes for the other where it fits. */
export function rangeReadings(first: SaidTime, second: SaidTime): [Reading[], Reading[]] {
  const [a, b] = [withPart(first, partOfFirst(first, second)), withPart(second, partOfSecond(first, second))]
  return [timeReadings(a), timeReadings(b)]
}

const withPart = (said: SaidTime, part: DayPart | null | 'clock'): SaidTime => (part === 'clock' ? { ...said, digital: true } : { ...said, part })

/** 2点到下午4点 begins in the afternoon; 9点到21点 is on the clock of 24 hours. */
function partOfFirst(first: SaidTime, second: SaidTime): DayPart | null | 'clock' {
  if (first.part !== null || first.hour > 12) return first.part
  if (second.part === null) return second.hour > 12 && first.hour < second.hour ? 'clock' : null
  const [to = 0] = possibleMinutes(second)
  const [from = 0] = possibleMinutes({ ...first, part: second.part })
  return from < to ? second.part : null
}

function partOfSecond(first: SaidTime, second: SaidTime): DayPart | null {
  if (second.part !== null || first.part === null || second.hour > 12) return second.part
  const [from = 0] = possibleMinutes(first)
  const [to = 0] = possibleMinutes({ ...second, part: first.part })
  // 晚上10点到2点 goes past midnight.
  return to > from || (first.part === 'evening' && second.hour < 5) ? first.part : null
}

/** 上午9点到5点: the second end has no part of its own and lies before the first, so its digits too are on the clock of 12 hours. */
export function isLooseEnd(first: SaidTime, second: SaidTime): boolean {
  return first.part !== null && second.part === null && second.digital && second.hour <= 12
}
