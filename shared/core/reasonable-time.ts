import { z } from 'zod'

/** 2000-01-01 and 2100-01-01 UTC: outside these a time was mistyped. Narrower bounds (not in the future, within a year) are rules of each room. */
const EARLIEST = Date.UTC(2000, 0, 1)
const LATEST = Date.UTC(2100, 0, 1)

/** A moment (UTC ms) that can have happened or be planned at a desk. Errors: time.tooEarly, time.tooLate. */
export const reasonableTime = z
  .int()
  .refine(ms => ms >= EARLIEST, { params: { error: 'time.tooEarly' } })
  .refine(ms => ms < LATEST, { params: { error: 'time.tooLate' } })
