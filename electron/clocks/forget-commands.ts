import { forgetCommands } from '../../db/repositories/commands'
import type { Desk } from '../desk/core/desk'
import { every, type Timers } from './every'
import { forgetLooseContents } from './forget-contents'

const PERIOD_MS = 2 * 3_600_000
/** Nobody sends a command again days later; a form whose answer was lost may wait over a weekend. */
const KEPT_MS = 7 * 24 * 3_600_000
/** In one transaction: others' saves wait for it. */
const AT_ONCE = 500

/** Forgets commands and their answers once they are a week old, and files put that no record keeps, at the start and every two hours. Answers what ends it. */
export function forgetOldCommands(desk: Pick<Desk, 'store' | 'now'>, timers?: Timers): () => void {
  return every({ period: PERIOD_MS, now: desk.now, last: null, run: () => Promise.allSettled([forgetAll(desk), forgetLooseContents(desk)]), timers })
}

async function forgetAll({ store, now }: Pick<Desk, 'store' | 'now'>): Promise<void> {
  const before = now() - KEPT_MS
  for (let forgotten = AT_ONCE; forgotten === AT_ONCE; ) forgotten = await store.write(tx => forgetCommands(tx, before, AT_ONCE))
}
