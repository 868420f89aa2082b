import { expect, test } from 'vitest'
import { StoreError } from '../../../db/store'
import type { Timers } from '../../../electron/clocks/every'
import { keepClocks, type DueWork } from '../../../electron/clocks/keep-clocks'

const settle = () => new Promise(resolve => setImmediate(resolve))

/** One turn of the timer at a time, by hand. */
function byHand() {
  let next: (() => void) | null = null
  let now = 1_000_000_000
  const timers: Timers = { set: run => (next = run), clear: () => (next = null) }
  return {
    timers,
    now: () => now,
    turn: async (ms = 60_000) => {
      now += ms
      const run = next
      next = null
      run?.()
      await settle()
    },
  }
}

function kept(...works: DueWork<{ now(): number }>[]) {
  const pc = byHand()
  const logged: unknown[] = []
  const end = keepClocks({ now: pc.now }, { works, log: error => logged.push(error), timers: pc.timers })
  return { pc, logged, end }
}

test('what came due is done at the start and every minute, in the order given', async () => {
  const done: string[] = []
  const { pc, end } = kept(async (_desk, now) => void done.push(`escalate ${now}`), async (_desk, now) => void done.push(`tell ${now}`))
  await pc.turn(0)
  expect(done).toEqual(['escalate 1000000000', 'tell 1000000000'])
  await pc.turn(30_000)
  expect(done).toHaveLength(2)
  await pc.turn(30_000)
  expect(done.slice(2)).toEqual(['escalate 1000060000', 'tell 1000060000'])
  end()
  await pc.turn()
  expect(done).toHaveLength(4)
})

test('one that fails is written down, does not keep the next from its work, and is tried again', async () => {
  let tries = 0
  let told = 0
  const { pc, logged } = kept(
    async () => {
      tries += 1
      throw new Error('a fault of ours')
    },
    async () => void (told += 1),
  )
  await pc.turn(0)
  await pc.turn()
  expect([tries, told, logged.length]).toEqual([2, 2, 2])
})

test('a store that cannot be reached is no fault to write down', async () => {
  const { pc, logged } = kept(() => Promise.reject(new StoreError('unreachable', 'no route')))
  await pc.turn(0)
  expect(logged).toEqual([])
})
