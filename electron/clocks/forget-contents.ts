import type { Desk } from '../desk/core/desk'
import { untilFewer } from './until-fewer'

/** A form may wait over a week as a draft; then the files put for it are put again. */
const KEPT_MS = 7 * 24 * 3_600_000

/** Removes the content of files that were put more than a week ago and that no record keeps. */
export async function forgetLooseContents({ store, now }: Pick<Desk, 'store' | 'now'>): Promise<void> {
  const before = now() - KEPT_MS
  await untilFewer(50, most => store.contents.forget(before, most))
}
