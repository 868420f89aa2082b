// Printing one slip after the other, as a busy desk does: the time above what Electron alone takes for the same pages, and what stays in memory.
import type { FormData } from '../../shared/forms'
import { defaultSettings, paperMicrons } from '../../shared/print/paper'
import { openPress } from '../support/press/press'
import { slip } from '../support/work-order-papers'
import type { Measure } from './report'
import { interleaved, rounded, spreadOf } from './stats'
import { memoryOf, type Memory } from './window/processes'

const SLIPS = 200
/** By then everything is loaded that is loaded once. */
const SETTLED = 20
const GOAL_MS = 150
/** What measuring the same thing twice gives here. */
const NOISE_PERCENT = 5
const PAPER = 'slip241x140'

const FAULTS = ['扶梯上行异响，有顿挫，已拉警示带停用。', 'Не закрывается входная дверь, тянет холодом.', '二层卫生间洗手池漏水，地面很滑。', 'Искрит розетка у кассы, пахнет гарью.', '货梯按钮失灵，门反复开关。']

/** Each slip is another one: nothing of it can be known from the one before. */
const slipNo = (no: number): FormData => ({ form: 'workOrderSlip', data: { ...slip, number: `BX-20261122-${String(no).padStart(4, '0')}`, fault: `${FAULTS[no % FAULTS.length] ?? ''} ${no}` } })

/** Lays out and renders 200 slips of three pages, each beside the bare PDF of an equal page. */
export async function measurePrint(): Promise<Measure> {
  const { app, close } = await openPress()
  try {
    const setup = defaultSettings('', PAPER)
    await app.evaluate((_electron, given) => globalThis.press.openBare(given.form, given.setup, given.size), { form: slipNo(0), setup, size: paperMicrons({ paper: PAPER }) })
    const ours = async (turn: number): Promise<number> => (await app.evaluate((_electron, makes) => globalThis.press.slips(makes), [{ form: slipNo(turn), setup }]))[0] ?? Number.NaN
    const bare = (): Promise<number> => app.evaluate(() => globalThis.press.bare())
    const held = async (): Promise<Memory> => {
      await app.evaluate(() => globalThis.press.collect())
      return memoryOf(app, null)
    }
    const first = await interleaved(0, SETTLED, ours, bare)
    const before = await held()
    const times = await interleaved(SLIPS - SETTLED, 0, turn => ours(turn + SETTLED), bare)
    const after = await held()
    const [mine, theirs] = [spreadOf(times.ours), spreadOf(times.bare)]
    const grown = ((after.own ?? after.workingSet) / (before.own ?? before.workingSet) - 1) * 100
    return {
      name: 'print',
      lines: [
        { name: 'a slip, above the bare printToPDF of its pages', value: rounded(mine.median - theirs.median), unit: 'ms', goal: GOAL_MS, how: `slip ${mine.median.toFixed(0)} ms (p95 ${mine.p95.toFixed(0)}), bare ${theirs.median.toFixed(0)} ms, medians of ${SLIPS - SETTLED} in turn` },
        { name: `memory from slip ${SETTLED} to slip ${SLIPS}`, value: rounded(grown), unit: '%', goal: NOISE_PERCENT, how: `all processes ${before.own ?? before.workingSet} MB, then ${after.own ?? after.workingSet} MB, after garbage collection` },
      ],
      detail: { first, times, before, after },
    }
  } finally {
    await close()
  }
}
