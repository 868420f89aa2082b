/** After this many wrong PINs in a row none is tried for a while. */
export const FREE_TRIES = 5
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000

/** How long after the given number of wrong PINs in a row none is tried (ms): 30 s at the fifth, doubling, at most 15 minutes. */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(10, failures - FREE_TRIES))
}

/** What a wrong PIN is answered with. Times UTC ms. */
export type PinAnswer = { kind: 'left'; left: number } | { kind: 'wait'; seconds: number }

export function afterWrongPin(failures: number): PinAnswer {
  const wait = waitAfter(failures)
  return wait > 0 ? { kind: 'wait', seconds: Math.ceil(wait / 1000) } : { kind: 'left', left: FREE_TRIES - failures }
}
