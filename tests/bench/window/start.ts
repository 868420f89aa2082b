import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { electronPath, electronVersion } from '../../../scripts/setup/electron.mjs'
import { environmentOf } from '../../support/program'
import type { Line, Measure } from '../report'
import { rounded, spreadOf, type Spread } from '../stats'
import { makeHouse } from './house'

const RUNS = 9
const WARM_UP = 2
const LIMIT_MS = 60_000

const at = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** From spawning the process until the first form can be typed into, in ms. The same command line and the same watcher for every program. */
async function startOnce(program: string, data: string, farewell: Farewell): Promise<number> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const begun = performance.now()
  const child = spawn(electronPath(), [...sandbox, '-r', at('marker.cjs'), program, `--data=${data}`], { env: environmentOf({}), stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    await saidUsable(child)
    return performance.now() - begun
  } finally {
    await ended(child, farewell)
  }
}

function saidUsable(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the window did not become usable')), LIMIT_MS)
    child.once('exit', () => reject(new Error('the program ended before its window was usable')))
    child.stdout?.on('data', (piece: Buffer) => {
      if (!piece.includes('BENCH-USABLE')) return
      clearTimeout(limit)
      resolve()
    })
  })
}

/** Warming up, a program closes as it should, so that its caches are written; measured, it is cut off, so that its closing copy disturbs nobody. */
type Farewell = 'SIGTERM' | 'SIGKILL'

async function ended(child: ChildProcess, farewell: Farewell): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill(farewell)
  const limit = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await gone
  clearTimeout(limit)
}

/** Starts each program in turn, so that a busy moment of the machine meets all of them. */
async function inTurn(programs: Readonly<Record<string, (farewell: Farewell) => Promise<number>>>): Promise<Record<string, number[]>> {
  const names = Object.keys(programs)
  const times = Object.fromEntries(names.map(name => [name, [] as number[]]))
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    for (const name of names) {
      const ms = (await programs[name]?.(run < WARM_UP ? 'SIGTERM' : 'SIGKILL')) ?? Number.NaN
      if (run >= WARM_UP) times[name]?.push(ms)
    }
  }
  return times
}

/** Start to the sign-in screen against an empty window of the same Electron: on a young store (the goal), on the sample, and after having been cut off. */
export async function measureStart(sample: string): Promise<Measure> {
  const [young, old, cut, empty] = [await makeHouse(), await makeHouse(sample), await makeHouse(), await makeHouse()]
  const root = at('../../..')
  try {
    const times = await inTurn({
      empty: farewell => startOnce(at('../empty'), empty.data, farewell),
      young: farewell => startClosedWell(root, young.data, farewell),
      sample: farewell => startClosedWell(root, old.data, farewell),
      cut: farewell => startOnce(root, cut.data, farewell),
    })
    const spreads = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, spreadOf(values)]))
    return { name: 'start', lines: linesOf(spreads), detail: { electron: electronVersion(), runs: times } }
  } finally {
    for (const house of [young, old, cut, empty]) house.remove()
  }
}

/**
 * A start that finds its files as an orderly end leaves them, which is what people's days begin with: what cutting off the start before left in
 * the write-ahead logs is put into the files first, else every measured start would read the whole store through.
 */
function startClosedWell(program: string, data: string, farewell: Farewell): Promise<number> {
  for (const name of ['desk.sqlite', 'station.sqlite']) {
    const file = path.join(data, name)
    if (!existsSync(file)) continue
    const store = new Database(file)
    store.pragma('wal_checkpoint(TRUNCATE)')
    store.close()
  }
  return startOnce(program, data, farewell)
}

function linesOf({ empty, young, sample, cut }: Record<string, Spread>): Line[] {
  if (!empty || !young || !sample || !cut) return []
  const line = (name: string, ours: Spread, goal: number | null): Line => ({
    name: `spawn to sign-in usable / empty window${name}`, value: rounded(ours.median / empty.median), unit: '×', goal,
    how: `desk ${ours.median.toFixed(0)} ms, empty window ${empty.median.toFixed(0)} ms, medians of ${RUNS} interleaved starts, Electron ${electronVersion()}`,
  })
  return [line('', young, 1.6), line(', on the sample', sample, null), line(', after being cut off', cut, null)]
}
