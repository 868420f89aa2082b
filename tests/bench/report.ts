import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

/** One goal and how it was met. `value` is null where it could not be measured, and then `how` says why. */
export interface Line {
  name: string
  value: number | null
  unit: '×' | 'ms' | 'MB' | '%'
  /** At most this much is wanted; null where the number only informs. */
  goal: number | null
  /** What was compared with what, how often, and the numbers behind the value. */
  how: string
}

/** One measure of the bench: its lines, and everything measured for whoever looks closer. */
export interface Measure {
  name: string
  lines: Line[]
  detail: unknown
  /** Load average of the machine when it began and ended: a busy machine makes bad numbers. */
  load?: [number, number]
}

const OUT = fileURLToPath(new URL('../../out', import.meta.url))

const passed = ({ value, goal }: Line): boolean => goal === null || (value !== null && value <= goal)

function conditions(): Record<string, unknown> {
  const [cpu] = cpus()
  return {
    at: new Date().toISOString(), node: process.version, platform: `${process.platform} ${process.arch}`, cpu: cpu?.model ?? '', cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30), disk: diskOf(OUT), load: loadavg().map(one => Number(one.toFixed(2))),
  }
}

function diskOf(folder: string): string {
  try {
    return execFileSync('df', ['--output=source,fstype', folder], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? ''
  } catch {
    return '' // no df on this system
  }
}

/** Writes out/bench.json. */
export function keep(measures: readonly Measure[], sizes: Record<string, unknown>): string {
  mkdirSync(OUT, { recursive: true })
  const file = path.join(OUT, 'bench.json')
  writeFileSync(file, `${JSON.stringify({ conditions: { ...conditions(), ...sizes }, measures }, null, 2)}\n`)
  return file
}

/** Prints the table; gives how many goals were met and missed. */
export function print(measures: readonly Measure[]): { met: number; missed: number } {
  const lines = measures.flatMap(measure => measure.lines)
  const width = Math.max(...lines.map(line => line.name.length))
  for (const line of lines) console.log(shown(line, width))
  const judged = lines.filter(line => line.goal !== null)
  const met = judged.filter(passed).length
  return { met, missed: judged.length - met }
}

function shown(line: Line, width: number): string {
  const value = line.value === null ? '—' : `${line.value.toFixed(line.unit === '×' ? 2 : 1)} ${line.unit}`
  const goal = line.goal === null ? '' : `≤ ${line.goal} ${line.unit}`
  const mark = line.goal === null ? ' ' : passed(line) ? '✓' : '✗'
  return `${mark} ${line.name.padEnd(width)}  ${value.padStart(11)}  ${goal.padEnd(11)}  ${line.how}`
}
