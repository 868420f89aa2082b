// From a contact to a repair order, sent to a team, and its three-copy slip: what the PDF says, in both scripts.
import { expect, test } from '../support/e2e'
import { pdfPages, pdfPaper, pdfToolsHere } from '../support/pdf'
import { copies, copyWords, duplicateWords, slipPages, squeezed, titleWords } from '../support/slip-text'
import { languages, wordsOf } from '../support/words'
import { ContactForm } from './pages/contacts'
import { Door, people } from './pages/door'
import { PrintQueue, PrintWindow } from './pages/print'
import { WorkOrderForm, WorkOrderRecord } from './pages/work-orders'

/** Who comes, and where the fault is: a place of the sample mall, found by typing, with its name in the other language. */
const repair = {
  zh: {
    caller: '宋雅琴', phone: '13904531402', masked: '139****1402', said: '二层卫生间洗手池漏水，地面很滑。', other: 'Течёт раковина в туалете на втором этаже.',
    typed: '二层A', place: '二层A区卫生间', placeOther: 'Туалет, 2 этаж, зона A', person: '郑师傅',
  },
  ru: {
    caller: 'Зоя Арефьева', phone: '+79146612047', masked: '+7914***-**-47', said: 'Не работает подъёмник у атриума, внутри темно.', other: '中庭电梯不动，里面没有灯。',
    typed: 'атриум', place: 'Атриум, 1 этаж', placeOther: '一层中庭', person: 'Иван Коваль',
  },
} as const

test.beforeAll(() => test.skip(!pdfToolsHere(), 'poppler-utils (pdftotext) is not installed, so no PDF can be read back'))

for (const lang of languages) {
  const t = wordsOf(lang)
  const told = repair[lang]

  test(`${lang}: a contact becomes a work order whose slip has three copies in both languages`, async ({ openSample }) => {
    const program = await openSample(lang)
    const { page } = program
    await new Door(page, t).signIn(people.receptionist.number)

    const contact = new ContactForm(page, t)
    await contact.open('call')
    await contact.name.fill(told.caller)
    await contact.phone.fill(told.phone)
    await contact.said.fill(told.said)
    const from = await contact.saved()
    await page.keyboard.press('F6')

    const form = new WorkOrderForm(page, t)
    await form.shown()
    await expect(form.reporter).toHaveValue(told.caller)
    await expect(form.fault).toHaveValue(told.said)
    await form.choosePlace(told.typed, told.place)
    await form.faultOther.fill(told.other)
    const number = await form.saved()

    const record = new WorkOrderRecord(page, t)
    await expect(record.whole).toContainText(t('work-orders:timeline.registeredFrom', { from }))
    await expect(record.whole, 'the phone is masked on the screen').not.toContainText(told.phone)
    await record.dispatch(told.person)

    await page.keyboard.press('Control+p')
    const window = new PrintWindow(program, t)
    await window.shown(1)
    const onA4 = await window.savePdf('a4.pdf')
    expect(pdfPaper(onA4)).toEqual({ width: 210, height: 297 })
    expect(pdfPages(onA4)).toBe(1)
    const [sheet = ''] = slipPages(onA4)
    for (const copy of copies) for (const words of copyWords(copy)) expect(sheet).toContain(words)

    await window.choosePaper('slip241x140')
    await window.shown(3)
    const onSlip = await window.savePdf('slip.pdf')
    expect(pdfPaper(onSlip)).toEqual({ width: 241, height: 140 })
    const pages = slipPages(onSlip)
    expect(pages).toHaveLength(3)
    for (const [at, copy] of copies.entries()) {
      const text = pages[at] ?? ''
      for (const words of [...copyWords(copy), ...titleWords(), number, told.place, told.placeOther, told.said, told.other, told.person, told.caller]) {
        expect(text, `the ${copy} copy`).toContain(squeezed(words))
      }
      const digits = text.replace(/\D/g, '')
      const full = told.phone.replace(/\D/g, '')
      if (copy === 'team') expect(digits, 'the team reads the phone in full').toContain(full)
      else expect(digits, `the ${copy} copy hides the phone`).not.toContain(full)
      if (copy !== 'team') expect(text).toContain(told.masked)
      for (const words of duplicateWords()) expect(text).not.toContain(words)
    }
  })
}

test('without a printer the slip is kept in the queue, also when the program is opened again, and a reprint says so', async ({ open, openSample }) => {
  const t = wordsOf('zh')
  const first = await openSample('zh')
  await new Door(first.page, t).signIn(people.receptionist.number)
  await first.page.keyboard.press('F6')
  const form = new WorkOrderForm(first.page, t)
  await form.shown()
  await form.place.fill('南正门')
  await form.fault.fill('自动门关不上')
  const number = await form.saved()

  await first.page.keyboard.press('Control+p')
  const window = new PrintWindow(first, t)
  await window.shown(1)
  await expect(window.whole.getByText(t('print:preview.noPrinters'))).toBeVisible()
  await window.print()
  await expect(window.whole.getByRole('alert').filter({ hasText: t('print:problems.noPrinter') })).toBeVisible()
  await window.close()
  const queue = new PrintQueue(first.page, t)
  await queue.open()
  await expect(queue.jobs(number)).toContainText(t('print:states.waiting'))
  await first.close()

  const second = await open({ data: first.data })
  await new Door(second.page, t).signIn(people.receptionist.number)
  const kept = new PrintQueue(second.page, t)
  await kept.open()
  await expect(kept.jobs(number)).toHaveCount(1)
  await expect(kept.jobs(number)).toContainText(t('print:states.waiting'))

  await second.page.getByRole('link', { name: t('work-orders:room.name') }).click()
  await second.page.getByRole('option').filter({ hasText: number }).click()
  await new WorkOrderRecord(second.page, t).step('print').click()
  const again = new PrintWindow(second, t)
  await again.shown(1)
  const [text = ''] = slipPages(await again.savePdf('again.pdf'))
  for (const words of duplicateWords()) expect(text).toContain(words)
  expect(text).toContain(squeezed(people.receptionist.name))
})

