// Cues over simulated days: a clock that runs, a machine that is busy, one that sleeps.
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { keepCues, type Cued } from '../../../electron/clocks/air-cues'

const START = Date.UTC(2026, 10, 22, 0, 0)
const DAY = 86_400_000
/** As late as a timer of a busy machine may fire (ms). */
const BUSY = 120

/** A computer whose timers fire late by up to `late(n)` ms, and which sleeps through these spans (ms since START). */
class Computer {
  now = START
  private waiting: { at: number; run: () => void }[] = []
  private fired = 0
  constructor(
    private readonly late: (nth: number) => number,
    private readonly sleeps: readonly { from: number; until: number }[] = [],
  ) {}
  readonly timers = {
    set: (run: () => void, ms: number) => {
      const timer = { at: this.now + ms, run }
      this.waiting.push(timer)
      return timer
    },
    clear: (timer: unknown) => void (this.waiting = this.waiting.filter(one => one !== timer)),
  }
  private awake(at: number): number {
    const sleep = this.sleeps.find(({ from, until }) => at >= START + from && at < START + until)
    return sleep === undefined ? at : START + sleep.until
  }
  async run(until: number): Promise<void> {
    for (;;) {
      // What was read is there before the next timer.
      for (let turn = 0; turn < 4; turn += 1) await Promise.resolve()
      const next = this.waiting.reduce<(typeof this.waiting)[number] | null>((best, one) => (best === null || one.at < best.at ? one : best), null)
      if (next === null || next.at > until) return
      this.timers.clear(next)
      this.now = Math.max(this.now, this.awake(next.at + this.late(this.fired++)))
      next.run()
    }
  }
}

async function day(computer: Computer, slots: Cued[], { changes }: { changes?: (hear: () => void) => void } = {}) {
  const given: { key: string; late: number }[] = []
  const end = keepCues({
    now: () => computer.now, read: () => Promise.resolve(slots), cue: ({ key, at }) => given.push({ key, late: computer.now - at }), log: error => { throw error },
    changed: hear => {
      changes?.(hear)
      return () => undefined
    },
    timers: computer.timers,
  })
  await computer.run(START + DAY)
  end()
  return given
}

const everyTwoMinutes = Array.from({ length: 700 }, (_, nth): Cued => ({ key: `s${nth}`, at: START + 60_000 + nth * 120_000 }))

describe('cues', () => {
  test('of a whole day are each given once, at most 200 ms late, on a busy machine', async () => {
    const given = await day(new Computer(nth => (nth * 37) % BUSY), everyTwoMinutes)
    expect(given.map(({ key }) => key)).toEqual(everyTwoMinutes.map(({ key }) => key))
    const latest = Math.max(...given.map(({ late }) => late))
    console.info(`cues of a day: ${given.length}, latest ${latest} ms`)
    expect(latest).toBeLessThanOrEqual(200)
    expect(Math.min(...given.map(({ late }) => late))).toBeGreaterThanOrEqual(0)
  })
  test('slept through are not given in a heap', async () => {
    const sleep = { from: 3_600_000, until: 3 * 3_600_000 + 30_000 }
    const given = await day(new Computer(() => 0, [sleep]), everyTwoMinutes)
    const slept = everyTwoMinutes.filter(({ at }) => at >= START + sleep.from && at < START + sleep.until).map(({ key }) => key)
    expect(given.map(({ key }) => key)).toEqual(everyTwoMinutes.map(({ key }) => key).filter(key => !slept.includes(key)))
  })
  test('of several that came due together only the last is given', async () => {
    const together = [{ key: 'a', at: START + 10_000 }, { key: 'b', at: START + 11_000 }]
    expect((await day(new Computer(() => 0, [{ from: 9_000, until: 12_000 }]), together)).map(({ key }) => key)).toEqual(['b'])
  })
  test('come from the plan as it was changed', async () => {
    const slots = [{ key: 'late', at: START + 9_000_000 }]
    const computer = new Computer(() => 0)
    const given = await day(computer, slots, { changes: hear => void computer.timers.set(() => { slots.unshift({ key: 'new', at: computer.now + 2_000 }); hear() }, 5_000_000) })
    expect(given).toEqual([{ key: 'new', late: 0 }, { key: 'late', late: 0 }])
  })
  test.prop([fc.uniqueArray(fc.integer({ min: 1, max: 80_000 }), { maxLength: 60 }), fc.array(fc.tuple(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: 1, max: 9_000 })), { maxLength: 4 })], { numRuns: 40 })('each is given once and in time, or slept through', async (seconds, sleeps) => {
    const slots = seconds.sort((a, b) => a - b).map((second, nth): Cued => ({ key: `s${nth}`, at: START + second * 1000 }))
    const spans = sleeps.map(([from, long]) => ({ from: from * 1000, until: (from + long) * 1000 }))
    const given = await day(new Computer(nth => (nth * 53) % BUSY, spans), slots)
    expect(new Set(given.map(({ key }) => key)).size).toBe(given.length)
    expect(given.every(({ late }) => late >= 0 && late <= 5_000)).toBe(true)
    const awake = slots.filter(({ at }) => !spans.some(({ from, until }) => at >= START + from - BUSY && at < START + until + BUSY))
    expect(given.map(({ key }) => key)).toEqual(expect.arrayContaining(awake.map(({ key }) => key)))
  })
})
