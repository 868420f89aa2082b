// The differences of a script's two texts as the desk and the screen name them.
import type { Difference } from './contract'
import { factDifferences } from './facts'

/** What one language says and the other does not, each once. A key stays the same while the fact does, wherever it stands. */
export function distinctDifferences(zh: string, ru: string): Omit<Difference, 'confirmed'>[] {
  const found = factDifferences(zh, ru).map(({ kind, value, standsIn: side, words }) => ({ key: `${side}:${kind}:${value}`.slice(0, 200), kind, side, words }))
  return [...new Map(found.map(one => [one.key, one])).values()]
}
