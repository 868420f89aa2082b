import { handoverDesk } from '../../electron/desk/handover/desk'
import { SAMPLE_NOW } from './million'
import { onCopy } from './on-copy'
import type { Measure } from './report'
import { rounded, spreadOf, timed } from './stats'

const TURNS = 100
const WARM_UP = 10
const GATHER_MS = 300

/** What it costs to gather what is open for a change of shifts, out of ten years of complaints. What is over has no clock that runs, in any room, and is not read. */
export async function measureHandover(folder: string): Promise<Measure> {
  return onCopy(folder, SAMPLE_NOW, async ({ ask }) => {
    const { id } = await ask('receptionist', handoverDesk.open, {})
    const times: number[] = []
    let lines = 0
    for (let turn = 0; turn < TURNS + WARM_UP; turn += 1) {
      const { ms, result } = await timed(() => ask('receptionist', handoverDesk.get, { id }))
      lines = result.matters.length
      if (turn >= WARM_UP) times.push(ms)
    }
    if (lines === 0) throw new Error('the sample has nothing open')
    const { median, p95, max } = spreadOf(times)
    return {
      name: 'handover',
      lines: [{ name: 'handover: what is open, gathered and shown', value: rounded(p95), unit: 'ms', goal: GATHER_MS, how: `95 of 100 times within it, median ${median.toFixed(1)} ms, most ${max.toFixed(1)}; ${lines} matters` }],
      detail: { lines, times: { median, p95, max } },
    }
  })
}
