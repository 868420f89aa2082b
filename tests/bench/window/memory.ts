import { expect } from '@playwright/test'
import { ContactForm, ContactLog, ContactRecord } from '../../e2e/pages/contacts'
import { TEST_PIN } from '../../support/make-desk'
import type { Measure } from '../report'
import { chineseName, phoneOf, russianName } from '../sample/names'
import { seeded, type Chance } from '../sample/random'
import { matterOf } from '../sample/words'
import { rounded } from '../stats'
import { onOpened, OPENED_AT, type Opened } from './opened'
import { memoryOf, type Memory } from './processes'

/** A busy hour at one desk: so many things done, one every nine seconds. */
const ACTS_AN_HOUR = 400
/** Longer than answers are kept in the page, and than the screen stays unlocked without anybody. */
const QUIET = '11:00'
/** What measuring the same thing twice gives here. */
const NOISE_PERCENT = 5

/**
 * Memory of all processes at rest, after an hour's work and after a second one. Work is done as fast as the window allows; the quiet minutes in
 * which a page forgets what it has read are passed by its clock. No growth means: the second hour leaves no more than the first.
 */
export async function measureMemory(sample: string): Promise<Measure> {
  const found = await onOpened(sample, walk, { beforeSignIn: ({ page }) => page.clock.install({ time: OPENED_AT }) })
  const [idle, first, second] = found.map(memory => memory.own ?? memory.workingSet) as [number, number, number]
  const shown = (memory: Memory | undefined): string => `working sets ${memory?.workingSet ?? 0} MB, own memory ${memory?.own ?? '—'} MB`
  return {
    name: 'memory',
    lines: [
      { name: 'all processes, idle after sign-in', value: idle, unit: 'MB', goal: null, how: shown(found[0]) },
      { name: "all processes, after an hour's work", value: first, unit: 'MB', goal: null, how: `${shown(found[1])}; ${ACTS_AN_HOUR} acts through the window` },
      { name: 'all processes, after a second hour', value: second, unit: 'MB', goal: null, how: shown(found[2]) },
      { name: 'growth from the first hour to the second', value: rounded((second / first - 1) * 100), unit: '%', goal: NOISE_PERCENT, how: 'own memory after garbage collection; the same measured twice differs by some per cent' },
    ],
    detail: found,
  }
}

async function walk(opened: Opened): Promise<Memory[]> {
  const chance = seeded(31)
  const { app, page } = opened
  const found: Memory[] = []
  await rest(opened)
  found.push(await memoryOf(app, page))
  for (let hour = 0; hour < 2; hour += 1) {
    for (let act = 0; act < ACTS_AN_HOUR; act += 1) await workOnce(opened, chance)
    await rest(opened)
    found.push(await memoryOf(app, page))
  }
  return found
}

/** Nobody at the desk for a while: the screen locks, answers are forgotten; then the receptionist comes back to the today board. */
async function rest({ page, t, door }: Opened): Promise<void> {
  const began = await page.evaluate(() => Date.now())
  await page.clock.fastForward(QUIET)
  // The desk's clock has not moved: a page that stays ahead of it would register visits of the future.
  await page.clock.setSystemTime(began)
  await page.waitForTimeout(500)
  const lock = page.getByRole('heading', { name: t('session:lock.title') })
  if (!(await lock.isVisible())) await door.lock()
  await door.unlock(TEST_PIN)
  await page.getByRole('link', { name: t('app:rooms.today') }).click()
  await door.onToday()
}

/** One thing a receptionist does: a registration, a search, a look at the register. */
async function workOnce(opened: Opened, chance: Chance): Promise<void> {
  await chance.weighted([[registerOne, 4], [searchOne, 3], [browse, 3]] as const)(opened, chance)
}

async function registerOne({ page, t }: Opened, chance: Chance): Promise<void> {
  const spoken = chance.pick(['zh', 'ru'] as const)
  const form = new ContactForm(page, t)
  await form.open(chance.pick(['visit', 'call'] as const))
  await form.name.fill(spoken === 'zh' ? chineseName(chance) : russianName(chance))
  await form.phone.fill(phoneOf(chance, spoken))
  await form.said.fill(matterOf(chance, spoken, ['B306']).said)
  await form.saved()
}

async function searchOne({ page, t }: Opened, chance: Chance): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText(chance.pick(['张', 'wang', '电梯', 'иванов', 'лифта', 'zw', String(chance.under(9_000) + 1_000)]))
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: t('matters:title') })).toBeHidden()
}

async function browse({ page, t }: Opened, chance: Chance): Promise<void> {
  const log = new ContactLog(page, t)
  await log.open()
  await log.tab(chance.pick(['today', 'all'] as const))
  await expect(log.rows.first()).toBeVisible()
  await log.rows.nth(chance.under(4)).click()
  await expect(new ContactRecord(page, t).whole).toBeVisible()
}
