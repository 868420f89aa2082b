/** A seeded source of chance: the same seed gives the same store and the same questions on every machine. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `below`. */
  under(below: number): number
  pick<T>(from: readonly T[]): T
  /** One of `from`, each as often as its weight says. */
  weighted<T>(from: readonly (readonly [T, number])[]): T
  chance(share: number): boolean
}

/** mulberry32: small, quick and good enough to spread names and hours. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const under = (below: number): number => Math.floor(next() * below)
  return { next, under, pick: from => at(from, under(from.length)), weighted: from => weightedPick(from, next()), chance: share => next() < share }
}

function at<T>(from: readonly T[], index: number): T {
  const found = from[index]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

function weightedPick<T>(from: readonly (readonly [T, number])[], chance: number): T {
  const whole = from.reduce((sum, [, weight]) => sum + weight, 0)
  let left = chance * whole
  for (const [value, weight] of from) {
    left -= weight
    if (left < 0) return value
  }
  return at(from, from.length - 1)[0]
}

/** A UUIDv7 of this moment (UTC ms), the same for the same seed. */
export function seededId(chance: Chance, ms: number): string {
  const time = ms.toString(16).padStart(12, '0')
  const hex = (): string => Math.floor(chance.next() * 0x100000000).toString(16).padStart(8, '0')
  const [first, second, third] = [hex(), hex(), hex()]
  const variant = (8 + (parseInt(second.charAt(0), 16) % 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${first.slice(0, 3)}-${variant}${second.slice(1, 4)}-${first.slice(3, 7)}${third}`
}
