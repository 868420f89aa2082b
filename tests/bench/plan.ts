import { broadcastDesk } from '../../electron/desk/broadcast/desk'
import { keepCues, type Cued } from '../../electron/clocks/air-cues'
import { expand } from '../../shared/broadcast/plan/expand'
import type { PlanRow, PlanTimes, Season } from '../../shared/broadcast/plan/rows'
import { dayKey } from '../../shared/text/zone'
import { makeDesk, type TestDesk } from '../support/make-desk'
import { SAMPLE_NOW } from './million'
import type { Line, Measure } from './report'
import { rounded, spreadOf, timed } from './stats'
import { lineOf, timeOf } from './window/list'
import { onOpened } from './window/opened'

const ZONE = 'Asia/Shanghai'
const YEAR_MS = 50
const DAY_MS = 300
const LATE_MS = 200
const TURNS = 40

const hour = (hours: number): number => hours * 3600

/** A mall's year: announcements of weekdays and of every day, every half hour, by seasons, with days left out and occurrences moved. */
function aYear(): { rows: PlanRow[]; seasons: Season[] } {
  const seasons: Season[] = [{ id: 'winter', from: '20261101', until: '20270315' }, { id: 'holidays', from: '20261220', until: '20270110' }, { id: 'summer', from: '20270501', until: '20270831' }]
  const row = (at: number, season: string | null, times: PlanTimes): PlanRow => ({
    id: `row${at}`, programmeId: 'p', scriptId: 's', seconds: 60, season, rule: at % 2 === 0 ? { kind: 'daily', every: 1, since: '20260101', until: null, times } : { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], since: '20260101', until: null, times },
    exceptions: Array.from({ length: 20 }, (_, nth) => ({ kind: 'out' as const, day: `2027${String((nth % 12) + 1).padStart(2, '0')}15`, second: null })),
  })
  const usual = Array.from({ length: 8 }, (_, at) => row(at, null, [hour(9) + at * 300, hour(12) + at * 300, hour(18) + at * 300]))
  const seasonal = seasons.map(({ id }, at) => row(10 + at, id, { every: 1800, from: hour(10) + at * 60, until: hour(20) }))
  return { rows: [...usual, ...seasonal, row(20, null, { every: 3600, from: hour(9), until: hour(21) })], seasons }
}

function yearLine(): Line {
  const { rows, seasons } = aYear()
  const times: number[] = []
  let slots = 0
  for (let turn = 0; turn < TURNS + 5; turn += 1) {
    const begun = performance.now()
    slots = expand(rows, seasons, { from: '20261101', until: '20271031' }, ZONE).length
    if (turn >= 5) times.push(performance.now() - begun)
  }
  const { median, p95, max } = spreadOf(times)
  return { name: 'a year of the plan, expanded, p95', value: rounded(p95), unit: 'ms', goal: YEAR_MS, how: `median ${median.toFixed(1)}, most ${max.toFixed(1)} ms; ${slots} slots of ${rows.length} rows, ${TURNS} times` }
}

/** Some five hundred announcements a day, each with an approved script. */
async function fill({ ask }: TestDesk): Promise<void> {
  const [programme] = await ask('broadcaster', broadcastDesk.programmes, undefined as never)
  if (programme === undefined) throw new Error('the house has no programmes')
  const written = await ask('broadcaster', broadcastDesk.write, { programmeId: programme.id, title: '早间迎宾', zh: '各位顾客，早上好！', ru: 'Доброе утро!' })
  const { id, version } = await ask('broadcaster', broadcastDesk.submit, { id: written.id, version: written.version })
  await ask('supervisor', broadcastDesk.approve, { id, version })
  for (let row = 0; row < 5; row += 1) {
    const times = { every: 360, from: hour(9) + row * 60, until: hour(19) + row * 60 }
    await ask('broadcaster', broadcastDesk.savePlanRow, { programmeId: programme.id, scriptId: id, seconds: 30, season: null, rule: { kind: 'daily', every: 1, since: '20260101', until: null, times } })
  }
}

async function deskLine(): Promise<Line> {
  const made = await makeDesk({ dialect: 'sqlite', now: SAMPLE_NOW })
  try {
    await fill(made)
    const day = dayKey(SAMPLE_NOW, ZONE)
    const times: number[] = []
    let slots = 0
    for (let turn = 0; turn < TURNS + 5; turn += 1) {
      const { ms, result } = await timed(() => made.ask('receptionist', broadcastDesk.plan, { from: day, until: day }))
      slots = result.slots.length
      if (turn >= 5) times.push(ms)
    }
    const { median, p95 } = spreadOf(times)
    return { name: 'a day of the plan asked of the desk, p95', value: rounded(p95), unit: 'ms', goal: DAY_MS, how: `median ${median.toFixed(1)} ms; ${slots} slots` }
  } finally {
    await made.close()
  }
}

/** Opening the day in the window, from the scripts; loaded anew each time, so that nothing read before helps. */
async function windowLine(): Promise<Line> {
  const times = await onOpened(undefined, async ({ page, t, door }) => {
    const taken: number[] = []
    for (let turn = 0; turn < 15; turn += 1) {
      await page.goto(new URL('/', page.url()).href)
      await door.onToday()
      await page.getByRole('link', { name: t('broadcast:room.name'), exact: true }).click()
      await page.getByRole('heading', { name: t('broadcast:title'), level: 1 }).waitFor()
      taken.push(await timeOf(page, '.plan-slot', () => page.keyboard.press('Control+i')))
    }
    return taken
  }, { fill })
  return { ...lineOf('opening a day of 500 slots in the window, p95', times), goal: DAY_MS }
}

const CUES = 200
const APART_MS = 150

/** Real timers, while the desk is asked for its plan again and again. */
async function cueLine(): Promise<Line> {
  const made = await makeDesk({ dialect: 'sqlite', now: SAMPLE_NOW })
  try {
    await fill(made)
    const day = dayKey(SAMPLE_NOW, ZONE)
    const first = Date.now() + 500
    const slots = Array.from({ length: CUES }, (_, nth): Cued => ({ key: `s${nth}`, at: first + nth * APART_MS }))
    const late: number[] = []
    let over = false
    await new Promise<void>(done => {
      const end = keepCues({
        now: Date.now, read: () => Promise.resolve(slots), changed: () => () => undefined, log: error => console.error(error),
        cue: ({ at, key }) => {
          late.push(Date.now() - at)
          if (key !== `s${CUES - 1}`) return
          over = true
          end()
          done()
        },
        timers: { set: (run, ms) => setTimeout(run, ms), clear: handle => clearTimeout(handle as NodeJS.Timeout) },
      })
      const work = async () => {
        for (; !over; await new Promise(setImmediate)) await made.ask('receptionist', broadcastDesk.plan, { from: day, until: day })
      }
      void work()
    })
    const { median, p95, max } = spreadOf(late)
    return { name: 'a cue after its planned moment, latest', value: rounded(max), unit: 'ms', goal: LATE_MS, how: `median ${median.toFixed(1)}, p95 ${p95.toFixed(1)} ms; ${late.length} of ${CUES} cues while the desk was asked for its plan all the time` }
  } finally {
    await made.close()
  }
}

/** The plan of the radio: a year expanded, a day of five hundred slots asked for and opened, and how late cues come. */
export async function measurePlan(): Promise<Measure> {
  const lines = [yearLine(), await deskLine(), await windowLine(), await cueLine()]
  return { name: 'plan', lines, detail: null }
}
