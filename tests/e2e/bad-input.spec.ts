// What a person can type or paste by mistake: said beside the field, nothing typed is lost, nothing breaks the list or the slip.
import { expect, test } from '../support/e2e'
import { pdfToolsHere } from '../support/pdf'
import { slipPages, squeezed } from '../support/slip-text'
import { languages, wordsOf } from '../support/words'
import { ContactForm, ContactLog, ContactRecord } from './pages/contacts'
import { Door, people } from './pages/door'
import { PrintWindow } from './pages/print'
import { WorkOrderForm, WorkOrderRecord } from './pages/work-orders'

const SCRIPT = '<script>alert(1)</script>'
const NASTY = `${SCRIPT} "кавычки" 'одна' «ёлочки» ${'𠮷'}野家 👩‍👧‍👦 عربي \u202Eobratno\u202C & <b>`
/** The same without the marks that turn the direction of writing: they are not kept. */
const CLEAN = NASTY.replace(/[\u202a-\u202e]/g, '')
const MEGABYTE = 1_048_576

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: what cannot be saved is said beside its field, and all that was typed is still there`, async ({ openSample }) => {
    const { app, page } = await openSample(lang)
    await new Door(page, t).signIn(people.receptionist.number)
    const form = new ContactForm(page, t)
    const said = t('contacts:fields.said')
    await form.open()

    await test.step('empty', async () => {
      await form.save()
      await expect(form.problemOf(said)).toHaveText(t('errors:text.required'))
      await expect(form.said).toBeFocused()
    })

    await test.step('a phone with letters, days in 1900 and 2100, one character too many', async () => {
      await form.phone.fill('8-800-ЗВОНИ')
      await form.said.fill('字'.repeat(4001))
      await page.getByRole('switch', { name: t('contacts:fields.replyWanted') }).press('Space')
      await form.field(t('contacts:fields.replyBy')).fill('01.01.1900 10:00')
      await form.save()
      await expect(form.problemOf(t('ui:phone.label'))).toHaveText(t('errors:phone.letters'))
      await expect(form.problemOf(t('contacts:fields.replyBy'))).toHaveText(t('errors:time.tooEarly'))
      await expect(form.problemOf(said)).toContainText(/4\D?000.*4\D?001/)
      await form.field(t('contacts:fields.replyBy')).fill('02.01.2100 10:00')
      await expect(form.problemOf(t('contacts:fields.replyBy'))).toHaveText(t('errors:time.tooLate'))
      for (const day of ['завтра', '13 декабря']) {
        await form.field(t('contacts:fields.replyBy')).fill(day)
        await expect(form.problemOf(t('contacts:fields.replyBy'))).toHaveText(t('ui:when.noHour'))
      }
      await form.field(t('contacts:fields.replyBy')).fill('01.01.2100')
      await expect(form.problemOf(t('contacts:fields.replyBy'))).toHaveText(t('errors:time.tooLate'))
      await expect(form.phone).toHaveValue('8-800-ЗВОНИ')
      await expect(form.said).toHaveValue('字'.repeat(4001))
    })

    await test.step('a pasted megabyte: cut with a word about it, and the page goes on answering', async () => {
      await app.evaluate(({ clipboard }, length) => clipboard.writeText('я'.repeat(length)), MEGABYTE)
      await form.said.fill('')
      await form.said.press('Control+v')
      await expect(form.problemOf(said)).toContainText(/1\D?048\D?576/)
      await expect(form.problemOf(said)).toContainText(/20\D?000/)
      await expect(form.problemOf(said), 'and why it cannot be saved').toContainText(/4\D?000/)
      await form.name.fill('Лю Ян')
      await expect(form.name).toHaveValue('Лю Ян')
    })

    await test.step('mended, it is saved', async () => {
      await form.said.fill('字'.repeat(4000))
      await form.phone.fill('8 914 661-20-47')
      await form.field(t('contacts:fields.replyBy')).fill('+30')
      await form.saved()
      await expect(new ContactRecord(page, t).whole).toContainText('字'.repeat(100))
    })
  })
}

test('scripts, quotes, emoji and marks of direction stay plain text in list, record and slip', async ({ openSample }) => {
  test.skip(!pdfToolsHere(), 'poppler-utils (pdftotext) is not installed, so no PDF can be read back')
  const t = wordsOf('ru')
  const program = await openSample('ru')
  const { page } = program
  page.on('dialog', dialog => test.fail(true, `a dialog opened: ${dialog.message()}`))
  await new Door(page, t).signIn(people.receptionist.number)

  const form = new ContactForm(page, t)
  await form.open()
  await form.name.fill(NASTY)
  await form.said.fill(NASTY)
  const number = await form.saved()
  const log = new ContactLog(page, t)
  await expect(log.row(number)).toContainText(CLEAN)
  await expect(new ContactRecord(page, t).whole).toContainText(CLEAN)
  const rows = await log.rows.evaluateAll(all => all.map(row => row.getBoundingClientRect()).sort((one, two) => one.top - two.top).map(({ top, bottom }) => ({ top, bottom })))
  for (const [at, row] of rows.slice(1).entries()) expect(row.top, 'no row of the list lies over another').toBeGreaterThanOrEqual((rows[at]?.bottom ?? 0) - 1)

  await page.keyboard.press('F6')
  const order = new WorkOrderForm(page, t)
  await order.shown()
  await order.place.fill(NASTY.slice(0, 60))
  await order.fault.fill(NASTY)
  await order.saved()
  await new WorkOrderRecord(page, t).step('print').click()
  const window = new PrintWindow(program, t)
  await window.choosePaper('slip241x140')
  await window.shown(3)
  const pages = slipPages(await window.savePdf('nasty.pdf'))
  expect(pages).toHaveLength(3)
  for (const text of pages) expect(text).toContain(squeezed(SCRIPT))
})
