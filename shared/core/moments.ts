// A moment as a program can vouch for it. The wall clock of a PC may be set back by somebody; the clock that counts since the program began cannot.
// Within one run durations are measured by the latter, and across runs by the wall, where a wall that went back is pointed out.

/** `wall` is UTC ms, `since` ms since the run of the program named by `run` began. */
export interface Moment {
  readonly wall: number
  readonly since: number
  readonly run: string
}

/** The moment at `wall` (UTC ms), as the clocks stand at `now`: told, not measured. */
export function momentAt(now: Moment, wall: number): Moment {
  return { ...now, wall, since: now.since + wall - now.wall }
}

/** How long it was between two moments (ms, never negative), and whether that can be relied on: false where the wall went back between two runs. */
export interface Elapsed {
  readonly ms: number
  readonly sure: boolean
}

/** From `a` to the later `b`. */
export function elapsed(a: Moment, b: Moment): Elapsed {
  if (a.run === b.run) return { ms: Math.max(0, b.since - a.since), sure: true }
  const ms = b.wall - a.wall
  return { ms: Math.max(0, ms), sure: ms >= 0 }
}

/** The clocks of two PCs that nobody touched may be so far apart (ms). */
const APART_MS = 2 * 60_000

/** Whether somebody set the wall clock back between two moments that were written one after the other; two runs may be of two PCs. */
export function wentBack(a: Moment, b: Moment): boolean {
  return b.wall < a.wall - (a.run === b.run ? 0 : APART_MS)
}
