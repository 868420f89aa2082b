// The paper of complaints: form and handling record, the register of the month, a clerk's week sent, read and printed; what the PDFs say, in both scripts.
import { expect, test } from '../support/e2e'
import { pdfFonts, pdfPages, pdfPaper, pdfToolsHere } from '../support/pdf'
import { type Program } from '../support/program'
import { slipPages, squeezed } from '../support/slip-text'
import { languages, wordsOf } from '../support/words'
import { ComplaintForm, ComplaintRegister } from './pages/complaints'
import { Door, people } from './pages/door'
import { Journals } from './pages/journal'
import { PrintWindow } from './pages/print'

// The desk's clock and the page's own.
const FRIDAY = '2026-11-20T02:00:00Z'
const MONDAY = '2026-11-23T01:00:00Z'
const told = {
  zh: { who: '宋雅琴', said: '二层卫生间地面湿滑，老人摔了一跤。', remark: '本周一件，已转工程部。', readRemark: '请继续跟进。' },
  ru: { who: 'Зоя Арефьева', said: 'Эскалатор стоит второй день, пожилым не подняться.', remark: 'За неделю одна жалоба.', readRemark: 'Прошу довести до конца.' },
} as const

const inBoth = (key: string) => languages.map(lang => squeezed(wordsOf(lang)(key)))
const has = (text: string, words: readonly string[]) => {
  for (const word of words) expect(text).toContain(squeezed(word))
}

test.beforeAll(() => test.skip(!pdfToolsHere(), 'poppler-utils (pdftotext) is not installed, so no PDF can be read back'))

for (const lang of languages) {
  const t = wordsOf(lang)
  const { who, said, remark, readRemark } = told[lang]

  test(`${lang}: a complaint on paper, the register of its month, and the clerk's week`, async ({ openSample, open }) => {
    const first = await openSample(lang, { clockFrom: FRIDAY })
    await first.page.clock.setFixedTime(FRIDAY)
    await new Door(first.page, t).signIn(people.receptionist.number)
    const form = new ComplaintForm(first.page, t)
    await form.open()
    await form.said.fill(said)
    await form.category.fill('08')
    await first.page.getByRole('option').first().click()
    await form.personName.fill(who)
    await form.phone.fill('13904537719')
    const number = await form.saved()

    await first.page.keyboard.press('Control+p')
    const window = new PrintWindow(first, t)
    await window.shown(2)
    const paper = await window.savePdf('complaint.pdf')
    expect(pdfPaper(paper)).toEqual({ width: 210, height: 297 })
    expect(pdfFonts(paper).every(font => font.embedded)).toBe(true)
    const [front = '', back = ''] = slipPages(paper)
    has(front, [...inBoth('print:paper.titles.complaintForm'), ...inBoth('print:paper.complaint.said'), ...inBoth('print:paper.complaint.turnOver'), number, who, said])
    has(back, [...inBoth('print:paper.complaint.handling'), ...inBoth('print:paper.complaint.archiveNumber'), ...inBoth('print:paper.complaint.notCalled'), ...inBoth('print:paper.complaint.runs'), number])
    await window.close()

    await new ComplaintRegister(first.page, t).open()
    await first.page.getByRole('button', { name: t('complaints:journal.printMonth') }).click()
    const month = new PrintWindow(first, t)
    await expect(month.whole.getByRole('combobox', { name: t('complaints:journal.month') })).toHaveValue('2026-11')
    await expect(month.whole.locator('canvas').first()).toBeVisible({ timeout: 60_000 })
    const register = await month.savePdf('register.pdf')
    expect(pdfPaper(register), 'on its side').toEqual({ width: 297, height: 210 })
    const pages = slipPages(register)
    for (const page of pages) has(page, [...inBoth('print:paper.titles.complaintRegister'), ...inBoth('print:paper.complaint.archiveNumber')])
    has(pages.join(''), [number, who, '2026年11月', 'ноябрь 2026'])
    await month.close()
    await first.close()

    const second = await open({ data: first.data, clockFrom: MONDAY })
    await second.page.clock.setFixedTime(MONDAY)
    await new Door(second.page, t).signIn(people.receptionist.number)
    const own = new Journals(second.page, t)
    await own.open()
    await own.inState('due')
    await expect(own.whole).toContainText(number)
    await own.take(remark)
    await own.inState('sent')
    const door = new Door(second.page, t)
    await door.lock()
    await door.signInOver(people.supervisor.number)
    const sent = new Journals(second.page, t)
    await sent.open()
    await sent.choose('unread', people.receptionist.name)
    await sent.inState('sent')
    await sent.take(readRemark)
    await sent.inState('read')
    await second.page.keyboard.press('Control+p')
    const last = new PrintWindow(second, t)
    await last.shown(1)
    const journal = await last.savePdf('journal.pdf')
    expect(pdfPages(journal)).toBe(1)
    const [week = ''] = slipPages(journal)
    has(week, [...inBoth('print:paper.titles.weeklyJournal'), number, said.slice(0, 8), remark, readRemark, people.receptionist.name, people.supervisor.name, '2026-11-16 至 2026-11-22', 'с 16.11.2026 по 22.11.2026'])
  })

  test(`${lang}: a preview that takes long says so and can be stopped, and leaving it ends its work`, async ({ openSample }) => {
    const program = await openSample(lang)
    const { page } = program
    await new Door(page, t).signIn(people.receptionist.number)
    const register = new ComplaintRegister(page, t)
    await register.open()
    const openMonth = () => page.getByRole('button', { name: t('complaints:journal.printMonth') }).click()
    const preview = new PrintWindow(program, t)

    await hangNextPdf(program)
    await openMonth()
    await expect(preview.whole.getByRole('status')).toContainText(t('print:preview.long'))
    await preview.whole.getByRole('button', { name: t('print:preview.stop') }).click()
    await expect(preview.whole).toContainText(t('print:preview.stopped'))
    await expect.poll(() => windowsOf(program), 'its hidden window is gone').toBe(1)
    await preview.whole.getByRole('button', { name: t('print:preview.make') }).click()
    await expect(preview.whole.locator('canvas').first()).toBeVisible({ timeout: 60_000 })
    await preview.close()

    await hangWarmPdf(program)
    await openMonth()
    await expect.poll(() => hangs(program)).toBe(true)
    await preview.close()
    await openMonth()
    await expect(preview.whole.locator('canvas').first(), 'the next one does not wait for it').toBeVisible({ timeout: 40_000 })
  })
}

/** The next hidden window never ends making a PDF. */
async function hangNextPdf({ app }: Program): Promise<void> {
  await app.evaluate(({ app: main }) => {
    main.once('web-contents-created', (_event, contents) => {
      contents.printToPDF = () => new Promise(() => undefined)
    })
  })
}

/** The hidden window that stands warm never ends making its next PDF; `hangs` tells when it is at it. */
async function hangWarmPdf({ app }: Program): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.isVisible()) continue
      window.webContents.printToPDF = () => {
        window.setTitle('hangs')
        return new Promise(() => undefined)
      }
    }
  })
}

const hangs = ({ app }: Program): Promise<boolean> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some(window => window.getTitle() === 'hangs'))
const windowsOf = ({ app }: Program): Promise<number> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
