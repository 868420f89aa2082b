import { StoreError } from '../../db/store'
import type { Desk } from '../desk/core/desk'
import { every, type Timers } from './every'

const PERIOD_MS = 60_000

/** What the desk does by itself when a moment has come (`now`, UTC ms). What was done before it does not do again, nor what another station did. */
export type DueWork<D = Desk> = (desk: D, now: number) => Promise<unknown>

interface Kept<D> {
  /** Done in this order, so that a notice tells of what a rule has just changed. */
  readonly works: readonly DueWork<D>[]
  readonly log: (error: unknown) => void
  readonly timers?: Timers
}

/**
 * Does at the start what was missed while the program was closed, and then every minute what has come due, by the desk's own clock. A work that
 * fails does not keep the others from theirs, and is tried again a minute later. Answers what ends it.
 */
export function keepClocks<D extends Pick<Desk, 'now'>>(desk: D, { works, log, timers }: Kept<D>): () => void {
  const run = async () => {
    const now = desk.now()
    for (const work of works) {
      await work(desk, now).catch(error => {
        // A store that cannot be reached is told of by its own state.
        if (!(error instanceof StoreError)) log(error)
      })
    }
  }
  return every({ period: PERIOD_MS, now: desk.now, last: null, first: 0, run, timers })
}
