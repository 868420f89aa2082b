import type { Page } from '@playwright/test'
import type { Line, Measure } from '../report'
import { rounded, spreadOf } from '../stats'
import { onOpened } from './opened'

const TURNS = 15
const GOAL = 300

/**
 * Said to the page: from the next press of pointer or key (its own moment, not that of hearing it) until what the selector finds stands
 * there and is painted, in ms. As text, because what the tests' loader makes of a function does not run in a page.
 */
const watchRows = (rows: string): string => `window.rowsPainted = new Promise(done => {
  const kinds = ['pointerdown', 'keydown']
  const begin = event => {
    for (const kind of kinds) window.removeEventListener(kind, begin, true)
    const look = () => requestAnimationFrame(() => document.querySelector(${JSON.stringify(rows)}) === null ? look() : setTimeout(() => done(performance.now() - event.timeStamp)))
    look()
  }
  for (const kind of kinds) window.addEventListener(kind, begin, true)
}), true`

/** From the press until what the selector finds is painted, ms. */
export async function timeOf(page: Page, rows: string, press: () => Promise<void>): Promise<number> {
  await page.evaluate(watchRows(rows))
  await press()
  return page.evaluate('window.rowsPainted')
}

const rowsOf = (list: string): string => `[role=listbox][aria-label="${list}"] [role=option]`

/** Opening the register in the window: the page is loaded anew each time, so that nothing read before helps. */
export async function measureList(sample: string): Promise<Measure> {
  const times = await onOpened(sample, async ({ page, t, door }) => {
    const taken: { room: number[]; all: number[] } = { room: [], all: [] }
    for (let turn = 0; turn < TURNS; turn += 1) {
      await page.goto(new URL('/', page.url()).href)
      await door.onToday()
      taken.room.push(await timeOf(page, rowsOf(t('contacts:tabs.today')), () => page.getByRole('link', { name: t('contacts:room.name') }).click()))
      taken.all.push(await timeOf(page, rowsOf(t('contacts:tabs.all')), () => page.getByRole('tab', { name: t('contacts:tabs.all') }).click()))
    }
    return taken
  })
  return { name: 'list', lines: [lineOf('opening the register in the window, p95', times.room), lineOf('its tab of all contacts, p95', times.all)], detail: times }
}

export function lineOf(name: string, times: readonly number[]): Line {
  const { median, p95, max } = spreadOf(times)
  return { name, value: rounded(p95), unit: 'ms', goal: GOAL, how: `p50 ${median.toFixed(0)}, max ${max.toFixed(0)} ms; from the press to painted rows, ${times.length} times, nothing kept from before` }
}
