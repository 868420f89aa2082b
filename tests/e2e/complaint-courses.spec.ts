// The rarer courses of a complaint: ruled invalid and contested, a major one with a later day, one raised and opened again, one cancelled, a VIP's that nobody answers, and a dispute brought to an agreement.
import { showMoment, showSpan } from '../../shared/text/when'
import { drawnPdf, drawnPng } from '../support/drawn'
import { expect, test } from '../support/e2e'
import { pdfFonts, pdfPaper, pdfToolsHere } from '../support/pdf'
import { slipPages, squeezed } from '../support/slip-text'
import { languages, wordsOf } from '../support/words'
import { Files } from './pages/attachments'
import { ComplaintDesk } from './pages/complaint-desk'
import { ARCHIVE_NUMBER, MediationForm } from './pages/complaints'
import { people } from './pages/door'
import { PrintWindow } from './pages/print'

// The desk's clock and the page's own, so that days can be counted.
const FRIDAY = '2026-11-20T02:00:00Z'
const SATURDAY = '2026-11-21T02:00:00Z'
const SUNDAY = '2026-11-22T02:00:00Z'
/** The last minute of the fifth of December in the mall. */
const LATER = Date.parse('2026-12-05T23:59:00+08:00')
const SHOP = 'A204'
/** The fifth of December as it is typed. */
const FIFTH = { zh: '12月5日', ru: '5 декабря' } as const
/** What is typed of the category, and its name. */
const EQUIPMENT = { zh: ['08', '设备与工程'], ru: ['08', 'Оборудование и инженерные сети'] } as const
const DISPUTE = { zh: ['03', '商户与顾客纠纷'], ru: ['03', 'Спор магазина с покупателем'] } as const

for (const lang of languages) {
  test(`${lang}: an invalid complaint is explained, contested once, and ruled valid after all`, async ({ openSample }) => {
    const desk = await ComplaintDesk.at(await openSample(lang, { clockFrom: FRIDAY }), FRIDAY, lang)
    const { t, page, door, form, record } = desk
    const [why, explained, contested, ruled] = ['小票日期已过退换期限。', '已说明退换期限为七天。', '小票日期打印错了，是三天前买的。', '查了收银记录，确为三天前购买。']
    await door.signIn(people.receptionist.number)
    const number = await form.take({ said: '柜台拒绝退货，说已过期限。', category: EQUIPMENT[lang], personName: '宋雅琴' })

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

    await desk.owes(people.supervisor, number)
    await expect(record.whole).toContainText(contested)
    await record.judge('rule', 'valid', ruled, 'judged')
    await expect(record.whole).toContainText(ruled)

    await desk.owes(people.receptionist, number)
    await expect(record.step('contest'), 'it is contested once').toHaveCount(0)
    const more = await record.more()
    await expect(more.getByRole('button').first()).toBeVisible()
    await expect(more.getByRole('button', { name: t('complaints:steps.contest') })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(more).toBeHidden()
    await record.take('settle', '已按退货办理。', 'returned')
    await desk.toArchive(people.shiftLead, number, '已电话告知可来退货。')
  })
}

test('zh: contested and ruled invalid again, it cannot be contested a second time', async ({ openSample }) => {
  const desk = await ComplaintDesk.at(await openSample('zh', { clockFrom: FRIDAY }), FRIDAY, 'zh')
  const { t, door, form, record } = desk
  await door.signIn(people.receptionist.number)
  const number = await form.take({ said: '停车场收费太贵。', category: EQUIPMENT.zh })
  await record.judge('judge', 'invalid', '按公示标准收费。', 'invalid')
  await record.take('explain', '已出示公示标准。', 'closed')
  await record.take('contest', '客户说没看到公示。', 'contested')
  await desk.owes(people.supervisor, number)
  await record.judge('rule', 'invalid', '入口处有公示牌。', 'invalid')
  await desk.owes(people.receptionist, number)
  await expect(record.whole.locator('.step-bar')).toContainText(t('reasons:contested_once'))
  await record.take('explain', '已再次说明。', 'closed')
  await expect(record.whole.locator('.step-bar .primary')).toHaveCount(0)
  await expect(record.whole.locator('.step-bar')).toContainText(t('reasons:contested_once'))
})

for (const lang of languages) {
  test(`${lang}: a major complaint is taken up by the head and gets a later day the general manager approved`, async ({ openSample }) => {
    const desk = await ComplaintDesk.at(await openSample(lang, { clockFrom: FRIDAY }), FRIDAY, lang)
    const { t, page, door, form, record } = desk
    const manager = 'Ван Цзяньго'
    const reason = 'Заказана деталь, придёт через две недели.'
    await door.signIn(people.receptionist.number)
    const number = await form.take({ said: 'Эскалатор остановился, мать упала и сломала руку.', category: EQUIPMENT[lang], harm: 'serious', personName: 'Пётр Олегович Семёнов', wants: 'compensation' })
    await record.begin('judge')
    await expect(record.form('judge').getByRole('radio', { name: t('complaints:severities.major') })).toBeChecked()
    await page.keyboard.press('Control+Enter')
    await record.inState('judged')

    await desk.owes(people.head, number)
    await record.begin('takeUp')
    await expect(record.step('takeUp')).toHaveCount(0)
    await expect(record.whole).toContainText(t('complaints:timeline.takenUp'))
    await record.take('send', null, 'sent')
    await desk.owes(people.handler, number)
    await record.begin('sign')
    await record.inState('signed')

    await desk.finds(people.receptionist, 'open', number)
    await record.askLater(FIFTH[lang], reason)
    await expect(record.whole).toContainText(reason)
    await desk.finds(people.supervisor, 'open', number)
    await expect(record.step('decideExtension'), 'not the supervisor decides on a major one').toHaveCount(0)
    await desk.owes(people.head, number)
    await record.approveLater(manager)
    await expect(record.step('decideExtension')).toHaveCount(0)
    await expect(record.whole.getByRole('region', { name: t('complaints:sides.extensions') })).toContainText(manager)
    await expect(record.clock('settle')).toContainText(t('clocks:rules.complaintExtended'))
    await expect(record.clock('settle'), 'it runs to the end of the later day').toContainText(showMoment(LATER, Date.parse(FRIDAY), 'Asia/Shanghai', lang))

    await desk.owes(people.handler, number)
    await record.take('return', 'Датчик заменён, лечение оплачено.', 'returned')
    await desk.finds(people.supervisor, 'open', number)
    await expect(record.step('check'), 'the head checks a major one').toBeDisabled()
    await desk.toArchive(people.head, number, 'Рассказали, что сделано, и извинились.')
  })
}

test('ru: an important complaint is raised, answered before its result, gets files at its record, and is opened again after the archive', async ({ openSample }) => {
  const desk = await ComplaintDesk.at(await openSample('ru', { clockFrom: FRIDAY }), FRIDAY, 'ru')
  const { t, page, door, form, record } = desk
  const [why, answer, again] = ['Третий клиент за неделю упал на этом месте.', 'Плитку меняют сегодня ночью, лечение оплатим.', 'Через неделю плитка снова отошла.']
  await door.signIn(people.receptionist.number)
  const number = await form.take({ said: 'Отошла плитка у входа, споткнулась.', category: EQUIPMENT.ru, cause: 'work', personName: 'Зоя Арефьева' })
  await record.judge('judge', 'valid', '', 'judged')
  await expect(record.clock('answer'), 'an important one is answered with the result').toHaveCount(0)

  await desk.finds(people.shiftLead, 'open', number)
  await record.seldomText('raise', why)
  await expect(record.whole.locator('.record-line')).toContainText(t('complaints:severities.major'), { ignoreCase: true })
  await expect(record.whole).toContainText(why)

  await desk.finds(people.receptionist, 'open', number)
  await expect(record.clock('answer')).toBeVisible()
  await record.seldomText('answer', answer)
  await expect(record.whole.getByText(t('complaints:timeline.answered'))).toBeVisible()
  await expect((await record.more()).getByRole('button', { name: t('complaints:steps.answer') }), 'it is answered once').toHaveCount(0)
  await page.keyboard.press('Escape')
  const files = new Files(page, t, t('complaints:fields.attachments'))
  await record.seldom('attach')
  await files.choose({ name: 'плитка.png', mimeType: 'image/png', buffer: drawnPng(300, 200) }, { name: 'чек.pdf', mimeType: 'application/pdf', buffer: drawnPdf('0071342') })
  await files.has('плитка.png', 'чек.pdf')
  await page.keyboard.press('Control+Enter')
  await expect(files.field).toBeHidden()
  await expect(files.kept.getByRole('listitem')).toHaveCount(2)
  await expect(record.whole.getByText(t('complaints:timeline.attached'))).toBeVisible()

  await desk.owes(people.head, number)
  await record.begin('takeUp')
  await expect(record.step('takeUp')).toHaveCount(0)
  await record.take('send', null, 'sent')
  await desk.owes(people.handler, number)
  await record.begin('sign')
  await record.inState('signed')
  await record.take('return', 'Плитка уложена заново.', 'returned')
  await desk.toArchive(people.head, number, 'Сообщили, что плитка уложена.')
  const archived = ARCHIVE_NUMBER.exec(await record.whole.innerText())?.[0] ?? ''
  await desk.finds(people.head, 'archived', number)
  await record.take('reopen', again, 'judged')
  await expect(record.whole).toContainText(again)
  await expect(record.whole.locator('.record-line')).toContainText(t('complaints:round', { no: 2 }), { ignoreCase: true })
  await expect(record.whole, 'the earlier round keeps its archive number').toContainText(archived)
})

test('zh: a complaint written down by mistake is cancelled with its reason and stays in sight, struck through', async ({ openSample }) => {
  const desk = await ComplaintDesk.at(await openSample('zh', { clockFrom: FRIDAY }), FRIDAY, 'zh')
  const { t, door, form, record, register } = desk
  await door.signIn(people.receptionist.number)
  const number = await form.take({ said: '登记错了的一件。', category: EQUIPMENT.zh })
  await expect((await record.more()).getByRole('button', { name: t('complaints:steps.void') }), 'not by who took it').toHaveCount(0)
  await desk.page.keyboard.press('Escape')
  await desk.finds(people.shiftLead, 'open', number)
  await record.seldomText('void', '与上一件重复')
  await record.inState('voided')
  await expect(record.whole).toContainText('与上一件重复')
  await expect(record.whole.locator('.step-bar').getByRole('button')).toHaveCount(0)
  await register.tab('open')
  await expect(register.row(number)).toHaveCount(0)
  await register.tab('all')
  await expect(register.row(number)).toContainText(t('complaints:states.voided'))
})

for (const lang of languages) {
  test(`${lang}: a VIP is served in half the time and stays to be called however often nobody answers`, async ({ openSample, open }) => {
    const MINUTE = 60_000
    const first = await openSample(lang, { clockFrom: FRIDAY })
    const friday = await ComplaintDesk.at(first, FRIDAY, lang)
    const { t, form, record } = friday
    await friday.door.signIn(people.receptionist.number)
    const number = await form.take({ said: '贵宾室空调不制冷。', category: EQUIPMENT[lang], personName: '陈丽君', kind: 'vip' })
    await expect(record.whole).toContainText(t('complaints:expressVip'))
    await expect(record.clock('handOver')).toContainText(t('clocks:rules.complaintMinutesExpress', { span: showSpan(30 * MINUTE, lang) }))
    await expect(record.clock('handOver')).toContainText(showSpan(15 * MINUTE, lang))
    await record.judge('judge', 'valid', '', 'judged')
    await expect(record.clock('settle')).toContainText(t('clocks:rules.complaintDaysExpress', { days: 2 }))
    await expect(record.clock('settle')).toContainText(showSpan(24 * 60 * MINUTE, lang))
    await record.take('settle', '已调好空调温度。', 'returned')
    await friday.owes(people.shiftLead, number)
    await record.take('check', null, 'checked')
    await friday.owes(people.receptionist, number)
    await record.take('tell', '已当面告知。', 'told')
    await inVain(friday, 1)
    await first.close()

    for (const [day, moment] of [SATURDAY, SUNDAY].entries()) {
      const program = await open({ data: first.data, clockFrom: moment })
      const later = await ComplaintDesk.at(program, moment, lang)
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
}

/** Calls back and reaches nobody; the complaint stays to be called, with so many calls in its course. */
async function inVain({ t, page, record }: ComplaintDesk, times: number): Promise<void> {
  await record.begin('callBack')
  await record.form('callBack').getByRole('radio').nth(2).click()
  await expect(record.form('callBack')).toContainText(t('complaints:callBackForm.notReachedVip'))
  await page.keyboard.press('Control+Enter')
  await expect(record.whole.getByText(t('complaints:timeline.calledBack.notReached'))).toHaveCount(times)
  await record.inState('told')
  await expect(record.step('callBack')).toHaveClass(/primary/)
}

for (const lang of languages) {
  test(`${lang}: a dispute with a shop is mediated, and the agreement is printed in both languages`, async ({ openSample }) => {
    test.skip(!pdfToolsHere(), 'poppler-utils (pdftotext) is not installed, so no PDF can be read back')
    const program = await openSample(lang, { clockFrom: FRIDAY })
    const { t, page, door, form, record } = await ComplaintDesk.at(program, FRIDAY, lang)
    const agreementZh = '商户三日内退还货款四百八十元，顾客退回外套。'
    const agreementRu = 'Магазин возвращает 480 юаней в течение трёх дней, покупатель отдаёт куртку.'
    const fields = {
      mediator: 'Ольга Смирнова', merchantPerson: 'Лю Вэй', customerSays: 'Шов разошёлся на второй день.', merchantSays: 'Куртку носили неаккуратно.', proposals: 'Вернуть деньги за куртку.',
    }
    await door.signIn(people.receptionist.number)
    const number = await form.take({ said: 'Куртка порвалась по шву, магазин не возвращает деньги.', category: DISPUTE[lang], shop: SHOP, personName: 'Зоя Арефьева', wants: 'refund' })
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
    const titles = languages.map(each => wordsOf(each)('print:paper.titles.mediationAgreement'))
    for (const text of [...titles, number, SHOP, agreementZh, agreementRu, ...Object.values(fields)]) expect(sheet).toContain(squeezed(text))
  })
}
