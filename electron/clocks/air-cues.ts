// The cue of each slot at its planned second, by the wall clock; what was slept through is not made up for.
import { realTimers, type Timers } from './every'

/** What is cued: when (UTC ms), and what. */
export interface Cued {
  readonly key: string
  readonly at: number
}

/** A cue that comes later than this is none: the computer slept, and the slot is missed. */
const LATEST_MS = 5_000
/** A timer does not run while the computer sleeps, and a clock may be set: so often it is looked at. */
const LOOK_MS = 10_000
/** The plan is read again so often, besides whenever it changes: days pass. */
const READ_MS = 5 * 60_000

interface Kept {
  readonly now: () => number
  /** What is to come, in order of time, read at `now`. */
  readonly read: (now: number) => Promise<readonly Cued[]>
  readonly cue: (slot: Cued) => void
  /** Calls back whenever the plan was changed; answers what ends that. */
  readonly changed: (hear: () => void) => () => void
  readonly log: (error: unknown) => void
  readonly timers?: Timers
}

/** Keeps giving cues until what it answers is called. Of several that came due together, as after a short sleep, only the last that is still in time is given. */
export function keepCues({ now, read, cue, changed, log, timers = realTimers }: Kept): () => void {
  let slots: readonly Cued[] = []
  let seen = now()
  let readAt = Number.NEGATIVE_INFINITY
  let handle: unknown
  let ended = false
  const readAgain = async () => {
    readAt = now()
    slots = await read(readAt).catch(error => {
      log(error)
      return slots
    })
  }
  const look = () => {
    if (ended) return
    const at = now()
    const due = slots.filter(slot => slot.at > seen && slot.at <= at && at - slot.at <= LATEST_MS).at(-1)
    seen = at
    if (due !== undefined) cue(due)
    if (at - readAt >= READ_MS || at < readAt) void readAgain().then(wait)
    wait()
  }
  const wait = () => {
    if (ended) return
    timers.clear(handle)
    const at = now()
    const next = slots.find(slot => slot.at > seen)
    handle = timers.set(look, Math.max(0, Math.min(LOOK_MS, next === undefined ? LOOK_MS : next.at - at)))
  }
  const stop = changed(() => void readAgain().then(wait))
  void readAgain().then(look)
  return () => {
    ended = true
    stop()
    timers.clear(handle)
  }
}
