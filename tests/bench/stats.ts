/** What a set of timings says. Milliseconds, unless whoever measured says otherwise. */
export interface Spread {
  count: number
  median: number
  p95: number
  max: number
}

/** The value below which `share` of the sorted values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function spreadOf(values: readonly number[]): Spread {
  return { count: values.length, median: quantile(values, 0.5), p95: quantile(values, 0.95), max: quantile(values, 1) }
}

/** Times one turn of the work, in milliseconds. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; result: T }> {
  const begun = performance.now()
  const result = await work()
  return { ms: performance.now() - begun, result }
}

/** Two ways to the same thing, turn by turn, so that a busy moment of the machine meets both. The first turns only warm up. */
export async function interleaved(turns: number, warmUp: number, ours: (turn: number) => Promise<number>, bare: (turn: number) => Promise<number>): Promise<{ ours: number[]; bare: number[] }> {
  const kept = { ours: [] as number[], bare: [] as number[] }
  for (let turn = 0; turn < turns + warmUp; turn += 1) {
    const [mine, theirs] = [await ours(turn), await bare(turn)]
    if (turn < warmUp) continue
    kept.ours.push(mine)
    kept.bare.push(theirs)
  }
  return kept
}

export const rounded = (ms: number): number => Number(ms.toPrecision(4))
