/**
 * The desk's clock, UTC ms. For tests and the demonstration it can be set to begin at a given moment, and then runs on from there;
 * otherwise it is the computer's.
 */
export function deskClock(from: number | null): () => number {
  if (from === null || Number.isNaN(from)) return Date.now
  const ahead = from - Date.now()
  return () => Date.now() + ahead
}
