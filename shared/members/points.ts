// The points ledger as rules: it is only added to; the balance is its sum; what runs out first is used first.

/** Points that came in at once and run out at once. `expiresAt` UTC ms. `left` is what has not been used of them. */
export interface Lot {
  readonly id: string
  readonly expiresAt: number
  readonly left: number
}

/** So many points of a lot; negative where they are given back to it. */
export interface Use {
  readonly lotId: string
  readonly points: number
}

/** What all lots hold together. */
export const balanceOf = (lots: readonly Pick<Lot, 'left'>[]): number => lots.reduce((sum, { left }) => sum + left, 0)

/** Those that run out first first; of the same day the older ones, by their id. */
const firstOut = (a: Lot, b: Lot) => a.expiresAt - b.expiresAt || (a.id < b.id ? -1 : 1)

/**
 * Takes points from the lots, those that run out first first, after the lots in `before`. Null where there are not so many: nothing is taken then, so that no
 * balance goes below zero. `points` is positive and whole.
 */
export function take(lots: readonly Lot[], points: number, before: readonly string[] = []): Use[] | null {
  if (balanceOf(lots) < points) return null
  const inOrder = [...lots].sort((a, b) => Number(before.includes(b.id)) - Number(before.includes(a.id)) || firstOut(a, b))
  const uses: Use[] = []
  let rest = points
  for (const { id, left } of inOrder) {
    const taken = Math.min(left, rest)
    if (taken > 0) uses.push({ lotId: id, points: taken })
    rest -= taken
  }
  return uses
}

/** The lots after these uses. */
export function after(lots: readonly Lot[], uses: readonly Use[]): Lot[] {
  const used = new Map<string, number>()
  for (const { lotId, points } of uses) used.set(lotId, (used.get(lotId) ?? 0) + points)
  return lots.map(lot => ({ ...lot, left: lot.left - (used.get(lot.id) ?? 0) }))
}

/** What gives back exactly what was used: every lot gets what was taken of it. */
export const givenBack = (uses: readonly Use[]): Use[] => uses.map(({ lotId, points }) => ({ lotId, points: -points }))

/** What of the lots has run out by `now` (UTC ms): all that is left of each. */
export function runOut(lots: readonly Lot[], now: number): Use[] {
  return lots.filter(({ expiresAt, left }) => expiresAt <= now && left > 0).map(({ id, left }) => ({ lotId: id, points: left }))
}
