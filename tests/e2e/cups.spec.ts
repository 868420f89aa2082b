// Printing for real: the slip reaches the system's spooler; a printer that is away is waited for.
import { expect, test } from '../support/e2e'
import { startCups, whyNoCups, type Cups } from '../support/cups'
import { pdfPages, pdfPaper, pdfToolsHere } from '../support/pdf'
import { copies, copyWords, duplicateWords, slipPages, squeezed, titleWords } from '../support/slip-text'
import { wordsOf } from '../support/words'
import { ComplaintRegister } from './pages/complaints'
import { Door, people } from './pages/door'
import { PrintQueue, PrintWindow } from './pages/print'
import { Settings } from './pages/settings'
import { WorkOrderForm, WorkOrderRecord } from './pages/work-orders'

const t = wordsOf('zh')
const PRINTER = 'SLIP'

let cups: Cups

test.beforeAll(async () => {
  const reason = whyNoCups() ?? (pdfToolsHere() ? null : 'poppler-utils (pdfinfo) is not installed')
  test.skip(reason !== null, reason ?? '')
  cups = await startCups()
})
test.afterAll(() => cups?.stop())

test('the slip is printed on the named printer in its own size; without that printer it waits and goes out by itself', async ({ open, openSample }) => {
  cups.addPrinter(PRINTER)
  const first = await openSample('zh', { cupsServer: cups.server })
  const { page } = first
  await new Door(page, t).signIn(people.shiftLead.number)
  await new Settings(page, t).section('printers')
  await page.getByRole('button', { name: t('print:settings.choose') }).click()
  await expect(page.getByText(t('print:settings.chosen')).first()).toBeVisible()

  await page.keyboard.press('F6')
  const form = new WorkOrderForm(page, t)
  await form.shown()
  await form.place.fill('南正门')
  await form.fault.fill('自动门关不上')
  const number = await form.saved()
  await page.keyboard.press('Control+p')
  const window = new PrintWindow(first, t)
  await window.choosePaper('slip241x140')
  await window.shown(3)
  await window.print()
  await expect(window.whole, 'the window closes once it is printed').toBeHidden({ timeout: 60_000 })
  await expect.poll(() => cups.printed().length, { timeout: 30_000 }).toBe(1)
  const [paper = ''] = cups.printed()
  expect(pdfPages(paper)).toBe(3)
  expect(pdfPaper(paper)).toEqual({ width: 241, height: 140 })
  for (const text of slipPages(paper)) for (const words of [...titleWords(), number]) expect(text).toContain(words)
  const queue = new PrintQueue(page, t)
  await queue.open()
  await expect(queue.jobs(number)).toContainText(t('print:states.printed'))

  await test.step('the printer is away: it is said, and the slip waits, also over a restart', async () => {
    cups.removePrinter(PRINTER)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: t('work-orders:room.name') }).click()
    await page.getByRole('option').filter({ hasText: number }).click()
    await new WorkOrderRecord(page, t).step('print').click()
    await window.shown(1)
    await window.print()
    await expect(window.whole.getByRole('alert').filter({ hasText: t('print:problems.printerMissing') })).toBeVisible({ timeout: 60_000 })
    await first.close()
  })

  await test.step('the program opened again waits on; when the printer is back, the slip goes out', async () => {
    const second = await open({ data: first.data, cupsServer: cups.server })
    await new Door(second.page, t).signIn(people.shiftLead.number)
    const kept = new PrintQueue(second.page, t)
    await kept.open()
    await expect(kept.jobs(number).first()).toContainText(t('print:states.waiting'))
    cups.addPrinter(PRINTER)
    await kept.jobs(number).first().getByRole('button', { name: t('print:queue.retry') }).click()
    await expect(kept.jobs(number).first()).toContainText(t('print:states.printed'), { timeout: 60_000 })
    // What the printer was sent before it was taken away went with it.
    await expect.poll(() => cups.printed().length, { timeout: 30_000 }).toBe(1)
    const [again = ''] = cups.printed()
    // On the printer's own paper now: A4, all three copies below each other.
    expect(pdfPaper(again)).toEqual({ width: 210, height: 297 })
    const [text = ''] = slipPages(again)
    for (const words of [...duplicateWords(), ...copies.flatMap(copyWords), number]) expect(text).toContain(words)
  })
})

test('the register of a month is printed on a sheet turned on its side', async ({ openSample }) => {
  cups.addPrinter(PRINTER)
  const program = await openSample('zh', { cupsServer: cups.server })
  const { page } = program
  await new Door(page, t).signIn(people.shiftLead.number)
  await new ComplaintRegister(page, t).open()
  await page.getByRole('button', { name: t('complaints:journal.printMonth') }).click()
  const window = new PrintWindow(program, t)
  await expect(window.whole.locator('canvas').first()).toBeVisible({ timeout: 60_000 })
  const before = cups.printed().length
  await window.print()
  await expect(window.whole).toBeHidden({ timeout: 60_000 })
  await expect.poll(() => cups.printed().length, { timeout: 30_000 }).toBe(before + 1)
  const paper = cups.printed()[before] ?? ''
  expect(pdfPaper(paper)).toEqual({ width: 297, height: 210 })
  for (const words of [t, wordsOf('ru')]) expect(slipPages(paper)[0]).toContain(squeezed(words('print:paper.titles.complaintRegister')))
})
