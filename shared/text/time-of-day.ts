// A time of the wall clock without a day: minutes since midnight.
import { typedTimeOfDay } from './typed-time'

const two = (part: number): string => String(part).padStart(2, '0')

/** Minutes since midnight as the clock shows them, the same in both languages: `08:30`. */
export const showTimeOfDay = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Minutes since midnight of what was typed (`8`, `8:30`, `0830`, `下午3点`, `в 6 вечера`; 24:00 is midnight); NaN where it is no time, which no contract takes. */
export const minutesOfTyped = (text: string): number => typedTimeOfDay(text) ?? Number.NaN
