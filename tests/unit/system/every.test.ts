import { expect, test } from 'vitest'
import { every, type Timers } from '../../../electron/clocks/every'

const HOUR = 3_600_000

/** A computer whose clock and timers move only when the test says so. Asleep, the clock goes on and timers stand still, as on a real one. */
function computer(start: number) {
  let now = start
  let waiting: { run: () => void; left: number } | null = null
  const timers: Timers = { set: (run, ms) => (waiting = { run, left: ms }), clear: () => (waiting = null) }
  const settle = () => new Promise(resolve => setImmediate(resolve))
  return {
    timers,
    now: () => now,
    async awake(ms: number) {
      for (let left = ms; left > 0 && waiting !== null; ) {
        const step = Math.min(left, waiting.left)
        now += step
        left -= step
        waiting.left -= step
        if (waiting.left > 0) break
        const { run } = waiting
        waiting = null
        run()
        await settle()
      }
    },
    asleep: (ms: number) => void (now += ms),
    waits: () => waiting !== null,
  }
}

function schedule(last: number | null, run: () => Promise<unknown> = async () => undefined) {
  const pc = computer(1_000_000_000)
  let runs = 0
  const end = every({ period: 2 * HOUR, now: pc.now, last, timers: pc.timers, run: () => ((runs += 1), run()) })
  return { pc, end, runs: () => runs }
}

test('runs once a period', async () => {
  const { pc, runs } = schedule(1_000_000_000)
  await pc.awake(2 * HOUR - 60_000)
  expect(runs()).toBe(0)
  await pc.awake(60_000)
  expect(runs()).toBe(1)
  await pc.awake(8 * HOUR)
  expect(runs()).toBe(5)
})

test('is due at once when it never ran, or ran longer than a period ago', async () => {
  for (const last of [null, 1_000_000_000 - 3 * HOUR]) {
    const { pc, runs } = schedule(last)
    await pc.awake(60_000)
    expect(runs()).toBe(1)
  }
})

test('a night asleep is caught up once', async () => {
  const { pc, runs } = schedule(1_000_000_000)
  pc.asleep(14 * HOUR)
  await pc.awake(60_000)
  expect(runs()).toBe(1)
  await pc.awake(HOUR)
  expect(runs()).toBe(1)
})

test('a clock that was set back a year does not stop it for a year', async () => {
  const { pc, runs } = schedule(1_000_000_000)
  pc.asleep(-365 * 24 * HOUR)
  await pc.awake(60_000)
  expect(runs()).toBe(1)
  await pc.awake(2 * HOUR)
  expect(runs()).toBe(2)
})

test('a failure is tried again after a period', async () => {
  const { pc, runs } = schedule(null, () => Promise.reject(new Error('disk full')))
  await pc.awake(60_000)
  await pc.awake(2 * HOUR)
  expect(runs()).toBe(2)
})

test('once ended it does not run, even when the end comes during a run', async () => {
  let finish: () => void = () => undefined
  const { pc, end, runs } = schedule(null, () => new Promise<void>(resolve => (finish = resolve)))
  await pc.awake(60_000)
  end()
  finish()
  await pc.awake(60_000)
  expect(pc.waits()).toBe(false)
  expect(runs()).toBe(1)
})

test('looks when it is told to first, and from then on as usual', async () => {
  const pc = computer(1_000_000_000)
  const ran: number[] = []
  every({ period: 60_000, now: pc.now, last: null, first: 0, timers: pc.timers, run: async () => void ran.push(pc.now()) })
  await pc.awake(1)
  expect(ran).toEqual([1_000_000_000])
  await pc.awake(5 * 60_000)
  expect(ran).toHaveLength(6)
})
