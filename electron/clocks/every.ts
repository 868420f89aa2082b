/** A timer that can be replaced in tests. */
export interface Timers {
  set(run: () => void, ms: number): unknown
  clear(handle: unknown): void
}

/** The computer's own; a waiting timer does not keep a program alive that has nothing else to do. */
export const realTimers: Timers = {
  set: (run, ms) => setTimeout(run, ms).unref(),
  clear: handle => clearTimeout(handle as NodeJS.Timeout),
}

/** How often the wall clock is looked at. A timer does not run while the computer sleeps, so a long one would come late by the whole sleep. */
const LOOK_MS = 30_000

export interface Every {
  /** Between two runs, ms. */
  period: number
  /** UTC ms. */
  now(): number
  /** When it last ran (UTC ms), or null: then it is due at the first look. */
  last: number | null
  /** How long until the first look, ms; as long as between two looks where nothing is said. */
  first?: number
  run(): Promise<unknown>
  timers?: Timers
}

/**
 * Calls `run` once a period, by the wall clock. What was missed (sleep, a program that was closed) is caught up once, not once for each. A
 * run that takes longer than a period is not joined by a second one; a failed run is tried again after a period. Answers what ends it.
 */
export function every({ period, now, last, first, run, timers = realTimers }: Every): () => void {
  let lastRun = last
  let handle: unknown
  let ended = false
  // A clock that was set back would otherwise hold the next run off for as long as it was set back.
  const due = () => lastRun === null || now() - lastRun >= period || now() < lastRun
  const look = async () => {
    if (due()) {
      lastRun = now()
      await run().catch(() => undefined)
    }
    if (!ended) wait(usual)
  }
  const usual = Math.min(period, LOOK_MS)
  const wait = (ms: number) => {
    handle = timers.set(() => void look(), ms)
  }
  wait(first ?? usual)
  return () => {
    ended = true
    timers.clear(handle)
  }
}
