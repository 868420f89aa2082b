import type { Page } from '@playwright/test'
import type { Line, Measure } from '../report'
import { rounded, spreadOf } from '../stats'
import { onOpened } from './opened'

const TURNS = 15
const GOAL = 300

/** In the page: from the next press of pointer or key until rows of the list of that name stand there and are painted, in ms. */
function watchRows(list: string): void {
  const kept = window as unknown as { rowsPainted: Promise<number> }
  kept.rowsPainted = new Promise(done => {
    const begin = (event: Event): void => {
      for (const kind of ['pointerdown', 'keydown']) window.removeEventListener(kind, begin, true)
      // The moment of the press itself, not of our hearing it.
      const begun = event.timeStamp
      const look = (): void => {
        if (document.querySelector(`[role=listbox][aria-label="${list}"] [role=option]`) === null) requestAnimationFrame(look)
        else requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)))
      }
      requestAnimationFrame(look)
    }
    for (const kind of ['pointerdown', 'keydown']) window.addEventListener(kind, begin, true)
  })
}

async function timeOf(page: Page, list: string, press: () => Promise<void>): Promise<number> {
  await page.evaluate(watchRows, list)
  await press()
  return page.evaluate(() => (window as unknown as { rowsPainted: Promise<number> }).rowsPainted)
}

/** Opening the register in the window: the page is loaded anew each time, so that nothing read before helps. */
export async function measureList(sample: string): Promise<Measure> {
  const times = await onOpened(sample, async ({ page, t, door }) => {
    const taken: { room: number[]; all: number[] } = { room: [], all: [] }
    for (let turn = 0; turn < TURNS; turn += 1) {
      await page.goto(new URL('/', page.url()).href)
      await door.onToday()
      taken.room.push(await timeOf(page, t('contacts:tabs.today'), () => page.getByRole('link', { name: t('app:rooms.contacts') }).click()))
      taken.all.push(await timeOf(page, t('contacts:tabs.all'), () => page.getByRole('tab', { name: t('contacts:tabs.all') }).click()))
    }
    return taken
  })
  return { name: 'list', lines: [lineOf('opening the register in the window, p95', times.room), lineOf('its tab of all contacts, p95', times.all)], detail: times }
}

function lineOf(name: string, times: readonly number[]): Line {
  const { median, p95, max } = spreadOf(times)
  return { name, value: rounded(p95), unit: 'ms', goal: GOAL, how: `p50 ${median.toFixed(0)}, max ${max.toFixed(0)} ms; from the press to painted rows, ${times.length} times, nothing kept from before` }
}
