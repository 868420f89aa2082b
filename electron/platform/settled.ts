/** Long enough for the sign-in screen to stand, shorter than it takes to type a number and a PIN. */
const SETTLED_MS = 1_000

/** Does `work` when the sign-in screen stands, so that it does not have to wait for it. Answers what takes it back. */
export function whenSettled(work: () => void): () => void {
  const timer = setTimeout(work, SETTLED_MS)
  return () => clearTimeout(timer)
}
