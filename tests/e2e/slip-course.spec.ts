// A slip from the call to the archive: printed by the system's own printer, given to the team, scanned back, signed for; and the list of those that are out.
import { seriousFindings } from '../support/axe'
import { startCups, whyNoCups, type Cups } from '../support/cups'
import { expect, test } from '../support/e2e'
import { pdfPages, pdfPaper, pdfToolsHere } from '../support/pdf'
import { slipPages } from '../support/slip-text'
import { languages, wordsOf } from '../support/words'
import { ContactForm, ContactRecord } from './pages/contacts'
import { Copies, CopiesOut } from './pages/copies'
import { Door, people } from './pages/door'
import { PrintWindow } from './pages/print'
import { Settings } from './pages/settings'
import { sign } from './pages/signature'
import { WorkOrderForm, WorkOrderRecord } from './pages/work-orders'

const told = {
  zh: { caller: '宋雅琴', phone: '13904531402', said: '三层东侧扶梯异响，已停用', place: '三层东侧扶梯', person: '赵师傅', done: '更换链轮，试运行半小时正常', material: ['链轮', '个', '1', '320'], why: '还有响声' },
  ru: { caller: 'Зоя Арефьева', phone: '+79146612047', said: 'Эскалатор на третьем этаже скрежещет, остановлен', place: 'Третий этаж, восточный эскалатор', person: 'Сергей Ким', done: 'Заменена звёздочка, полчаса работает без шума', material: ['Звёздочка', 'шт', '1', '320'], why: 'Снова шумит' },
} as const

let cups: Cups

test.beforeAll(async () => {
  const reason = whyNoCups() ?? (pdfToolsHere() ? null : 'poppler-utils (pdfinfo) is not installed')
  test.skip(reason !== null, reason ?? '')
  cups = await startCups()
})
test.afterAll(() => cups?.stop())

for (const lang of languages) {
  const t = wordsOf(lang)
  const { caller, phone, said, place, person, done, material, why } = told[lang]

  test(`${lang}: a call becomes an order, its slip goes to the team and comes back, and the work is filed in its second round`, async ({ openSample }) => {
    test.setTimeout(240_000)
    const printer = `SLIP_${lang}`
    cups.addPrinter(printer)
    const before = cups.printed().length
    const program = await openSample(lang, { cupsServer: cups.server })
    const { page } = program
    await new Door(page, t).signIn(people.shiftLead.number)
    await new Settings(page, t).section('printers')
    await page.getByRole('button', { name: new RegExp(printer) }).click()
    await page.getByRole('button', { name: t('print:settings.choose') }).click()
    await expect(page.getByText(t('print:settings.chosen')).first()).toBeVisible()

    const call = new ContactForm(page, t)
    await call.open('call')
    await call.name.fill(caller)
    await call.phone.fill(phone)
    await call.said.fill(said)
    const contact = await call.saved()
    await new ContactRecord(page, t).step('workOrder').click()
    const form = new WorkOrderForm(page, t)
    await form.shown()
    await expect(form.reporter).toHaveValue(caller)
    await form.place.fill(place)
    await form.field(t('work-orders:fields.equipment')).fill('3# / 3F')
    if ((await form.fault.inputValue()) === '') await form.fault.fill(said)
    const number = await form.saved()
    const record = new WorkOrderRecord(page, t)
    await expect(record.whole).toContainText(contact)
    await record.dispatch(person)

    await test.step('the slip on 241 × 140 mm through the system', async () => {
      await page.keyboard.press('Control+p')
      const window = new PrintWindow(program, t)
      await window.choosePaper('slip241x140')
      await window.shown(3)
      await window.print()
      await expect(window.whole).toBeHidden({ timeout: 60_000 })
      await expect.poll(() => cups.printed().length, { timeout: 30_000 }).toBe(before + 1)
      const paper = cups.printed().at(-1) ?? ''
      expect([pdfPages(paper), pdfPaper(paper)]).toEqual([3, { width: 241, height: 140 }])
      for (const text of slipPages(paper)) expect(text).toContain(number)
    })

    const copies = new Copies(page, t)
    await copies.at('desk', 'kept')
    await copies.at('team', 'here')
    await copies.give()
    await copies.at('customer', 'given')
    await expect(record.whole.locator('.timeline')).toContainText(person)
    expect(await seriousFindings(page), 'nothing serious beside the record').toEqual([])

    await record.step('accept').click()
    await record.inState('accepted')
    await record.step('arrive').click()
    await record.inState('onSite')
    await record.done(done, [material], '50')
    await page.keyboard.press('Control+Enter')
    await record.inState('done')

    const out = new CopiesOut(page, t)
    await test.step('it stands on the daily list until it is scanned back', async () => {
      await out.open()
      await expect(out.row(number)).toContainText(t('copies:out.today'))
      expect(await seriousFindings(page), 'nothing serious in the list').toEqual([])
      await out.scan(number)
      await expect(out.taken(number)).toBeVisible()
      await expect(out.row(number)).toBeHidden()
      await expect(out.number, 'what was scanned is not left in the field').toHaveValue('')
      await expect(out.number, 'and nothing is wrong with an empty field').toHaveAttribute('aria-invalid', 'false')
      await out.type(number)
      await expect(page.getByRole('alert')).toContainText(t('reasons:copy_none_out', { number }))
      await out.taken(number).getByRole('link').click()
    })
    await copies.at('team', 'returned')
    await copies.at('customer', 'left')

    await test.step('the customer signs on the screen', async () => {
      await record.step('handedOver').click()
      const step = record.form('handedOver', number)
      await step.getByRole('radio', { name: new RegExp(`^${t('work-orders:acceptances.screen')}`, 'i') }).click()
      await page.keyboard.press('Control+Enter')
      await expect(step.getByText(t('errors:signature.missing')), 'without a signature it is refused').toBeVisible()
      await sign(page.getByLabel(t('work-orders:handedOverForm.signature')).last())
      await page.keyboard.press('Control+Enter')
      await expect(step).toBeHidden()
      await expect(record.whole.getByRole('img', { name: caller })).toBeVisible()
    })

    await record.followUp('notSatisfied', why)
    await record.inState('registered')
    await expect(record.whole).toContainText(t('work-orders:round', { no: 2 }))
    await record.dispatch(person)
    await record.step('accept').click()
    await record.inState('accepted')
    await record.done(done, [], '')
    await page.keyboard.press('Control+Enter')
    await record.inState('done')
    await record.followUp('satisfied')
    await record.inState('archived')
  })
}
