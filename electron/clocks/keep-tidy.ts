import { StoreError } from '../../db/store'
import type { Desk } from '../desk/core/desk'
import { every, type Timers } from './every'
import { forgetCommands } from './forget-commands'
import { forgetLooseContents } from './forget-contents'
import { forgetNotices } from './forget-notices'

const PERIOD_MS = 2 * 3_600_000

/** Search words that an older program made otherwise are made anew. That brings every room with it, so it is loaded when it is done. */
const renewWords = async (desk: Desk): Promise<unknown> => (await import('../desk/matters/renew-words')).renewWords(desk)

const WORKS: readonly ((desk: Desk) => Promise<unknown>)[] = [forgetCommands, forgetLooseContents, forgetNotices, renewWords]

/** Puts the store in order, soon after the start and every two hours: forgets what has had its time, renews what has become old. Answers what ends it. */
export function keepTidy(desk: Desk, log: (error: unknown) => void, timers?: Timers): () => void {
  const done = async (work: (desk: Desk) => Promise<unknown>) => {
    await work(desk).catch(error => {
      // A store that cannot be reached is told of by its own state.
      if (!(error instanceof StoreError)) log(error)
    })
  }
  return every({ period: PERIOD_MS, now: desk.now, last: null, run: () => Promise.all(WORKS.map(done)), timers })
}
