import { forgetNoticesOf } from '../../db/repositories/notices'
import type { Desk } from '../desk/core/desk'
import { untilFewer } from './until-fewer'

/** A quarter after a duty is done nobody asks when they were reminded of it; its clock and its course stay with the record. */
const KEPT_MS = 90 * 24 * 3_600_000

/** Forgets the notices of duties that have been over for 90 days. */
export async function forgetNotices({ store, now }: Pick<Desk, 'store' | 'now'>): Promise<void> {
  const before = now() - KEPT_MS
  await untilFewer(500, most => store.write(tx => forgetNoticesOf(tx, before, most)))
}
