import { forgetCommandsBefore } from '../../db/repositories/commands'
import type { Desk } from '../desk/core/desk'
import { untilFewer } from './until-fewer'

/** Nobody sends a command again days later; a form whose answer was lost may wait over a weekend. */
const KEPT_MS = 7 * 24 * 3_600_000

/** Forgets commands and their answers once they are a week old. */
export async function forgetCommands({ store, now }: Pick<Desk, 'store' | 'now'>): Promise<void> {
  const before = now() - KEPT_MS
  await untilFewer(500, most => store.write(tx => forgetCommandsBefore(tx, before, most)))
}
