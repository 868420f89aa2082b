// The rarer courses of a complaint: ruled invalid and contested, a major one with a later day, a VIP's that nobody answers, and a dispute brought to an agreement.
import { showMoment, showSpan } from '../../shared/text/when'
import { expect, test } from '../support/e2e'
import { pdfFonts, pdfPaper, pdfToolsHere } from '../support/pdf'
import type { Program } from '../support/program'
import { slipPages, squeezed } from '../support/slip-text'
import { languages, wordsOf, type Lang } from '../support/words'
import { ARCHIVE_NUMBER, ComplaintForm, ComplaintRecord, ComplaintRegister, MediationForm } from './pages/complaints'
import { Door, people } from './pages/door'
import { PrintWindow } from './pages/print'

// The desk's clock and the page's own, so that days can be counted.
const FRIDAY = '2026-11-20T02:00:00Z'
const SATURDAY = '2026-11-21T02:00:00Z'
const SUNDAY = '2026-11-22T02:00:00Z'
/** The last minute of the fifth of December in the mall. */
const LATER = Date.parse('2026-12-05T23:59:00+08:00')
const SHOP = 'A204'

/** The program at a moment, with its pages. */
async function at(program: Program, moment: string, lang: Lang) {
  const t = wordsOf(lang)
  const { page } = program
  await page.clock.setFixedTime(moment)
  const door = new Door(page, t)
  const over = async (who: { number: string }) => {
    await door.lock()
    await door.signInOver(who.number)
  }
  return { t, page, door, over, form: new ComplaintForm(page, t), register: new ComplaintRegister(page, t), record: new ComplaintRecord(page, t) }
}

test('zh: an invalid complaint is explained, contested once, and ruled valid after all', async ({ openSample }) => {
  const { t, page, door, over, form, register, record } = await at(await openSample('zh', { clockFrom: FRIDAY }), FRIDAY, 'zh')
  const [why, explained, contested, ruled] = ['小票日期已过退换期限。', '已说明退换期限为七天。', '小票日期打印错了，是三天前买的。', '查了收银记录，确为三天前购买。']
  await door.signIn(people.receptionist.number)
  await form.open()
  await form.said.fill('柜台拒绝退货，说已过期限。')
  await form.chooseCategory('08', '设备与工程')
  await form.personName.fill('宋雅琴')
  const number = await form.saved()

  await record.begin('judge')
  const validities = record.form('judge').getByRole('radiogroup', { name: t('complaints:judgeForm.validity') })
  await validities.getByRole('radio').nth(1).click()
  await page.keyboard.press('Control+Enter')
  await expect(record.form('judge').getByRole('alert').first(), 'invalid needs a reason').toBeVisible()
  await record.form('judge').getByRole('textbox').fill(why)
  await page.keyboard.press('Control+Enter')
  await record.inState('invalid')
  await expect(record.whole).toContainText(why)
  await record.take('explain', explained, 'closed')
  await expect(record.whole).toContainText(explained)
  await record.take('contest', contested, 'contested')

  await over(people.supervisor)
  await register.openOwed(number)
  await expect(record.whole).toContainText(contested)
  await record.judge('rule', 'valid', ruled, 'judged')
  await expect(record.whole).toContainText(ruled)

  await over(people.receptionist)
  await register.openOwed(number)
  await expect(record.step('contest'), 'it is contested once').toHaveCount(0)
  const more = await record.more()
  await expect(more.getByRole('button').first()).toBeVisible()
  await expect(more.getByRole('button', { name: t('complaints:steps.contest') })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(more).toBeHidden()
  await record.take('settle', '已按退货办理。', 'returned')
  await over(people.shiftLead)
  await register.openOwed(number)
  await record.take('check', null, 'checked')
  await over(people.receptionist)
  await register.openOwed(number)
  await record.take('tell', '已电话告知可来退货。', 'told')
  await record.callBack('satisfied', 'archived')
  await expect(record.whole).toContainText(ARCHIVE_NUMBER)
})

test('zh: contested and ruled invalid again, it cannot be contested a second time', async ({ openSample }) => {
  const { t, door, over, form, register, record } = await at(await openSample('zh', { clockFrom: FRIDAY }), FRIDAY, 'zh')
  await door.signIn(people.receptionist.number)
  await form.open()
  await form.said.fill('停车场收费太贵。')
  await form.chooseCategory('08', '设备与工程')
  const number = await form.saved()
  await record.judge('judge', 'invalid', '按公示标准收费。', 'invalid')
  await record.take('explain', '已出示公示标准。', 'closed')
  await record.take('contest', '客户说没看到公示。', 'contested')
  await over(people.supervisor)
  await register.openOwed(number)
  await record.judge('rule', 'invalid', '入口处有公示牌。', 'invalid')
  await over(people.receptionist)
  await register.openOwed(number)
  await expect(record.whole.locator('.step-bar')).toContainText(t('reasons:contested_once'))
  await record.take('explain', '已再次说明。', 'closed')
  await expect(record.whole.locator('.step-bar .primary')).toHaveCount(0)
  await expect(record.whole.locator('.step-bar')).toContainText(t('reasons:contested_once'))
})

test('ru: a major complaint is taken up by the head and gets a later day the general manager approved', async ({ openSample }) => {
  const { t, page, door, over, form, register, record } = await at(await openSample('ru', { clockFrom: FRIDAY }), FRIDAY, 'ru')
  const manager = 'Ван Цзяньго'
  const reason = 'Заказана деталь, придёт через две недели.'
  await door.signIn(people.receptionist.number)
  await form.open()
  await form.said.fill('Эскалатор остановился, мать упала и сломала руку.')
  await form.chooseCategory('08', 'Оборудование и инженерные сети')
  await form.choose('harm', 'harms', 'serious')
  await form.personName.fill('Пётр Олегович Семёнов')
  await form.choose('wants', 'demands', 'compensation')
  const number = await form.saved()
  await record.begin('judge')
  await expect(record.form('judge').getByRole('radio', { name: t('complaints:severities.major') })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await record.inState('judged')

  await over(people.head)
  await register.openOwed(number)
  await record.begin('takeUp')
  await expect(record.step('takeUp')).toHaveCount(0)
  await expect(record.whole).toContainText(t('complaints:timeline.takenUp'))
  await record.take('send', null, 'sent')
  await over(people.handler)
  await register.openOwed(number)
  await record.take('sign', people.handler.name, 'signed')

  await over(people.receptionist)
  await register.openIn('open', number)
  await record.askLater('5 декабря', reason)
  await expect(record.whole).toContainText(reason)
  await over(people.supervisor)
  await register.openIn('open', number)
  await expect(record.step('decideExtension'), 'not the supervisor decides on a major one').toHaveCount(0)
  await over(people.head)
  await register.openOwed(number)
  await record.approveLater(manager)
  await expect(record.step('decideExtension')).toHaveCount(0)
  await expect(record.whole.getByRole('region', { name: t('complaints:sides.extensions') })).toContainText(manager)
  await expect(record.clock('settle')).toContainText(t('clocks:rules.complaintExtended'))
  await expect(record.clock('settle'), 'it runs to the end of the later day').toContainText(showMoment(LATER, Date.parse(FRIDAY), 'Asia/Shanghai', 'ru'))

  await over(people.handler)
  await register.openOwed(number)
  await record.take('return', 'Датчик заменён, лечение оплачено.', 'returned')
  await over(people.supervisor)
  await register.openIn('open', number)
  await expect(record.step('check'), 'the head checks a major one').toBeDisabled()
  await over(people.head)
  await register.openOwed(number)
  await record.take('check', null, 'checked')
  await over(people.receptionist)
  await register.openOwed(number)
  await record.take('tell', 'Рассказали, что сделано, и извинились.', 'told')
  await record.callBack('satisfied', 'archived')
  await expect(record.whole).toContainText(ARCHIVE_NUMBER)
})

test('zh: a VIP is served in half the time and stays to be called however often nobody answers', async ({ openSample, open }) => {
  const MINUTE = 60_000
  const first = await openSample('zh', { clockFrom: FRIDAY })
  const friday = await at(first, FRIDAY, 'zh')
  const { t, over, form, register, record } = friday
  await friday.door.signIn(people.receptionist.number)
  await form.open()
  await form.said.fill('贵宾室空调不制冷。')
  await form.chooseCategory('08', '设备与工程')
  await form.personName.fill('陈丽君')
  await form.choose('kind', 'kinds', 'vip')
  const number = await form.saved()
  await expect(record.whole).toContainText(t('complaints:expressVip'))
  await expect(record.clock('handOver')).toContainText(t('clocks:rules.complaintMinutesExpress', { minutes: 30 }))
  await expect(record.clock('handOver')).toContainText(showSpan(15 * MINUTE, 'zh'))
  await record.judge('judge', 'valid', '', 'judged')
  await expect(record.clock('settle')).toContainText(t('clocks:rules.complaintDaysExpress', { days: 2 }))
  await expect(record.clock('settle')).toContainText(showSpan(24 * 60 * MINUTE, 'zh'))
  await record.take('settle', '已调好空调温度。', 'returned')
  await over(people.shiftLead)
  await register.openOwed(number)
  await record.take('check', null, 'checked')
  await over(people.receptionist)
  await register.openOwed(number)
  await record.take('tell', '已当面告知。', 'told')
  await inVain(friday, 1)
  await first.close()

  for (const [day, moment] of [SATURDAY, SUNDAY].entries()) {
    const program = await open({ data: first.data, clockFrom: moment })
    const later = await at(program, moment, 'zh')
    await later.door.signIn(people.receptionist.number)
    await later.register.openOwed(number)
    await inVain(later, day + 2)
    await expect(later.record.whole, 'a VIP is not archived because nobody answers').not.toContainText(ARCHIVE_NUMBER)
    if (moment === SUNDAY) {
      await later.record.callBack('satisfied', 'archived')
      await expect(later.record.whole).toContainText(ARCHIVE_NUMBER)
    }
    await program.close()
  }
})

/** Calls back and reaches nobody; the complaint stays to be called, with so many calls in its course. */
async function inVain({ t, page, record }: Awaited<ReturnType<typeof at>>, times: number): Promise<void> {
  await record.begin('callBack')
  await record.form('callBack').getByRole('radio').nth(2).click()
  await expect(record.form('callBack')).toContainText(t('complaints:callBackForm.notReachedVip'))
  await page.keyboard.press('Control+Enter')
  await expect(record.whole.getByText(t('complaints:timeline.calledBack.notReached'))).toHaveCount(times)
  await record.inState('told')
  await expect(record.step('callBack')).toHaveClass(/primary/)
}

test('ru: a dispute with a shop is mediated, and the agreement is printed in both languages', async ({ openSample }) => {
  test.skip(!pdfToolsHere(), 'poppler-utils (pdftotext) is not installed, so no PDF can be read back')
  const program = await openSample('ru', { clockFrom: FRIDAY })
  const { t, page, door, form, record } = await at(program, FRIDAY, 'ru')
  const agreementZh = '商户三日内退还货款四百八十元，顾客退回外套。'
  const agreementRu = 'Магазин возвращает 480 юаней в течение трёх дней, покупатель отдаёт куртку.'
  const fields = {
    mediator: 'Ольга Смирнова', merchantPerson: 'Лю Вэй', customerSays: 'Шов разошёлся на второй день.', merchantSays: 'Куртку носили неаккуратно.', proposals: 'Вернуть деньги за куртку.',
  }
  await door.signIn(people.receptionist.number)
  await form.open()
  await form.said.fill('Куртка порвалась по шву, магазин не возвращает деньги.')
  await form.chooseCategory('03', 'Спор магазина с покупателем')
  await form.chooseShop(SHOP)
  await form.personName.fill('Зоя Арефьева')
  await form.choose('wants', 'demands', 'refund')
  const number = await form.saved()
  await expect(record.step('mediate'), 'what is not judged is not mediated').toHaveCount(0)
  await record.judge('judge', 'valid', '', 'judged')

  const mediation = new MediationForm(page, t)
  await mediation.open(record)
  await mediation.fill(fields)
  await mediation.chooseOutcome('agreed')
  await mediation.fill({ agreementZh })
  await mediation.save()
  await expect(mediation.problemOf(t('complaints:mediation.agreementRu')), 'an agreement needs both languages').toBeVisible()
  await mediation.fill({ agreementRu })
  await mediation.save()
  await expect(record.whole).toContainText(agreementZh)
  await expect(record.whole).toContainText(agreementRu)
  await expect(record.whole).toContainText(t('complaints:timeline.mediated.agreed'))

  await record.step('agreement').click()
  const window = new PrintWindow(program, t)
  await window.shown(1)
  const paper = await window.savePdf('agreement.pdf')
  expect(pdfPaper(paper)).toEqual({ width: 210, height: 297 })
  expect(pdfFonts(paper).every(font => font.embedded)).toBe(true)
  const [sheet = ''] = slipPages(paper)
  const titles = languages.map(lang => wordsOf(lang)('print:paper.titles.mediationAgreement'))
  for (const text of [...titles, number, SHOP, agreementZh, agreementRu, ...Object.values(fields)]) expect(sheet).toContain(squeezed(text))
})
