// Complaints of the day: one left too long in the morning, a torn jacket with its photograph, a VIP shop's express one, a dispute brought to an agreement.
import { expect } from '@playwright/test'
import { ARCHIVE_NUMBER, ComplaintForm, ComplaintRecord, ComplaintRegister, MediationForm } from '../e2e/pages/complaints'
import { Files } from '../e2e/pages/attachments'
import { Journals } from '../e2e/pages/journal'
import { goTo, handOver, signIn, tell } from './desk'
import { keepPaper } from './paper'
import { anna, clerk, engineer, head, shiftLead, supervisor, wangFang } from './people'
import { photo } from './photo'
import { Stage } from './stage'

/** The numbers that later chapters open again. */
export interface ToldComplaints {
  readonly jacket: string
  readonly coldWater: string
}

/** The pages of complaints in the language that stands on the stage now. */
function pagesOf(stage: Stage) {
  const { page, t } = stage
  return { form: new ComplaintForm(page, t), record: new ComplaintRecord(page, t), register: new ComplaintRegister(page, t), mediation: new MediationForm(page, t), journals: new Journals(page, t) }
}

/** 08:02. A busy receptionist writes it down and goes on; nobody sends it to whom it concerns. */
export async function earlyComplaint(stage: Stage): Promise<void> {
  const { form } = pagesOf(stage)
  // Away from the contact that stands open: F4 there would copy it.
  await goTo(stage, 'today')
  await form.open()
  await form.said.fill('A 座二楼女卫生间没有纸，地上有水，等了十分钟没有人来打扫，孩子差点滑倒。')
  await form.chooseCategory('hjws', '环境卫生')
  await form.choose('cause', 'causes', 'limits')
  await form.personName.fill('高雪梅')
  await stage.fill('ui:phone.label', '13604539917')
  await form.saved()
}

/** 11:12. A Russian visitor brings a torn jacket; a VIP shop calls; the department and the supervisor take what is theirs. */
export async function complaintsTold(): Promise<ToldComplaints> {
  const stage = await Stage.open('11:12')
  await signIn(stage, anna)
  await stage.speak('ru')
  const jacket = await tornJacket(stage)
  await handOver(stage, wangFang)
  await stage.speak('zh')
  const coldWater = await vipShop(stage)
  await handOver(stage, engineer, { firstTime: true })
  await stage.speak('ru')
  await signedFor(stage, coldWater)
  await handOver(stage, supervisor, { firstTime: true })
  await stage.speak('zh')
  await takenUp(stage, jacket)
  await stage.close()
  return { jacket, coldWater }
}

async function tornJacket(stage: Stage): Promise<string> {
  const { form, record } = pagesOf(stage)
  await form.open()
  await stage.picture('complaint-empty')
  await stage.press('Control+Enter')
  await stage.picture('complaint-missing')
  await form.said.fill('Купил вчера мужскую кожаную куртку за 1 480 юаней. Сегодня надел, и рукав разошёлся по шву. Продавец деньги не возвращает, предлагает зашить за 80 юаней, хотя вчера обещал обмен без вопросов.')
  await form.chooseCategory('01', 'Качество товара')
  await stage.fill('complaints:fields.happenedAt', 'вчера 17:30')
  await form.chooseShop('B306')
  await form.choose('cause', 'causes', 'promise')
  await form.choose('harm', 'harms', 'some')
  await form.personName.fill('Ткаченко Олег Борисович')
  await stage.fill('ui:phone.label', '+7 924 263-18-40')
  await form.choose('wants', 'demands', 'refund')
  await form.wantsText.fill('1 480 юаней')
  await new Files(stage.page, stage.t, stage.t('complaints:fields.attachments')).choose(await photo(stage, 'seam', 'рукав куртки.jpg'))
  await stage.page.waitForTimeout(400)
  await form.said.focus()
  await stage.picture('complaint-filled')
  await stage.page.locator('[data-field="attachments"]').scrollIntoViewIfNeeded()
  await stage.picture('complaint-filled-below')
  const number = await form.saved()
  await stage.settled()
  await stage.picture('complaint-registered')
  await record.begin('judge')
  await stage.picture('complaint-judge')
  await stage.press('Control+Enter')
  await record.inState('judged')
  await stage.settled()
  await stage.picture('complaint-judged')
  await record.begin('send')
  await stage.page.locator('.step-form').getByRole('textbox').last().fill('Проверить куртку вместе с продавцом B306, решить вопрос о возврате денег до 18:00.')
  await stage.picture('complaint-send')
  await stage.press('Control+Enter')
  await record.inState('sent')
  await record.signFor('Чжао Минь, отдел эксплуатации')
  return number
}

/** The shop is a VIP, so everything is due in half the time. */
async function vipShop(stage: Stage): Promise<string> {
  const { form, record, register } = pagesOf(stage)
  await tell(stage, { channel: 'call', known: '2288', said: 'B101 超市冷柜区天花板漏水，水滴到货柜上，昨天报过一次还没有修好，要求今天修好并说明原因。', replyBy: '18:00' })
  await stage.press('F4')
  await form.shown()
  await form.chooseCategory('08', '设备与工程')
  await form.choose('againstKind', 'againstKinds', 'department')
  await stage.page.getByLabel(stage.t('complaints:fields.againstDepartment'), { exact: true }).fill('gcb')
  await stage.page.getByRole('option', { name: '工程部' }).first().click()
  await form.choose('cause', 'causes', 'work')
  await form.choose('wants', 'demands', 'repair')
  await new Files(stage.page, stage.t, stage.t('complaints:fields.attachments')).choose(await photo(stage, 'water', '漏水.jpg'))
  await form.said.focus()
  await stage.picture('complaint-from-contact')
  const number = await form.saved()
  await record.judge('judge', 'valid', '', 'judged')
  await record.take('send', '漏点在空调冷凝水管，请马上派人，修好后拍照。', 'sent')
  await stage.settled()
  await stage.picture('complaint-express')
  await register.tab('overdue')
  await stage.picture('complaints-receptionist-overdue')
  return number
}

async function signedFor(stage: Stage, number: string): Promise<void> {
  const { record, register } = pagesOf(stage)
  await stage.picture('today-handler')
  await register.openOwed(number)
  await stage.picture('complaints-handler')
  await record.begin('sign')
  await record.inState('signed')
  await stage.settled()
  await stage.picture('complaint-signed')
}

async function takenUp(stage: Stage, number: string): Promise<void> {
  const { record, register } = pagesOf(stage)
  await stage.picture('today-supervisor')
  await register.openOwed(number)
  await stage.picture('complaints-supervisor')
  await record.begin('takeUp')
  await expect(record.step('takeUp')).toHaveCount(0)
  await stage.settled()
  await stage.picture('complaint-taken-up')
  await stage.page.locator('.record-body, .record-main, article').first().evaluate(node => node.querySelectorAll('img').forEach(image => image.scrollIntoView()))
  await stage.picture('complaint-photo')
}

/** 15:20. Results come back and are told on; a dispute is brought to an agreement; the day goes on paper. */
export async function complaintsSettled({ jacket, coldWater }: ToldComplaints): Promise<void> {
  const stage = await Stage.open('15:20')
  await signIn(stage, engineer)
  await stage.speak('ru')
  await returned(stage, coldWater)
  await handOver(stage, supervisor)
  await stage.speak('zh')
  const { record, register } = pagesOf(stage)
  await register.openOwed(coldWater)
  await record.take('check', '现场看过，不再滴水。', 'checked')
  await handOver(stage, shiftLead, { firstTime: true })
  await register.open()
  await stage.settled()
  await stage.picture('complaints-shift-lead')
  await handOver(stage, clerk, { firstTime: true })
  await toldBack(stage, coldWater)
  await leftTooLong(stage)
  await dispute(stage)
  await onPaper(stage, jacket)
  await handOver(stage, head, { firstTime: true })
  await headLooks(stage)
  await stage.close()
}

async function returned(stage: Stage, number: string): Promise<void> {
  const { record, register } = pagesOf(stage)
  await register.openOwed(number)
  await record.begin('return')
  const form = record.form('return')
  await form.getByLabel(stage.t('complaints:returnForm.result'), { exact: true }).fill('Прочищен дренаж кондиционера, заменён треснувший угольник, потолочная плита поставлена новая. Проверено в 14:50, сухо.')
  await form.getByLabel(stage.t('complaints:returnForm.measures'), { exact: true }).fill('Дренаж холодильной зоны осматриваем каждый понедельник.')
  await stage.picture('complaint-return')
  await stage.press('Control+Enter')
  await record.inState('returned')
}

async function toldBack(stage: Stage, number: string): Promise<void> {
  const { record, register } = pagesOf(stage)
  await register.openOwed(number)
  await stage.picture('complaints-clerk')
  await record.begin('tell')
  await stage.page.locator('.step-form textarea').fill('已电话告知周先生：冷凝水管已更换，顶板已换新，以后每周一检查。')
  await stage.picture('complaint-tell')
  await stage.press('Control+Enter')
  await record.inState('told')
  await record.begin('callBack')
  await record.form('callBack').getByRole('radio').first().click()
  await record.form('callBack').getByRole('textbox').fill('周先生说已不漏水，很满意。')
  await stage.picture('complaint-call-back')
  await stage.press('Control+Enter')
  await record.inState('archived')
  await expect(record.whole).toContainText(ARCHIVE_NUMBER)
  await stage.settled()
  await stage.picture('complaint-archived')
  await record.whole.locator('.timeline').scrollIntoViewIfNeeded()
  await stage.picture('complaint-timeline')
  await stage.press('Control+p')
  await keepPaper(stage, { picture: 'complaint-paper', file: `${number}-archived` })
}

/** The one of eight in the morning: nobody sent it, and now it is red. */
async function leftTooLong(stage: Stage): Promise<void> {
  const { record, register } = pagesOf(stage)
  await register.open()
  await register.tab('owed')
  await register.rows.filter({ hasText: '卫生间' }).click()
  await expect(record.whole).toContainText('高雪梅')
  await stage.picture('complaint-overdue')
  await record.judge('judge', 'valid', '', 'judged')
  await record.take('settle', '保洁部已打扫补纸，今后每小时巡查一次，在门后登记。', 'returned')
}

async function dispute(stage: Stage): Promise<void> {
  const { form, record, mediation } = pagesOf(stage)
  await form.open()
  await form.said.fill('昨天在 B206 金鹿箱包买的行李箱拉杆卡住，今天来换，店主说是客人自己弄坏的，两边在柜台争了半小时。')
  await form.chooseCategory('03', '商户与顾客纠纷')
  await form.chooseShop('B206')
  await form.personName.fill('刘晓云')
  await stage.fill('ui:phone.label', '13845318866')
  await form.choose('wants', 'demands', 'exchange')
  const number = await form.saved()
  await record.judge('judge', 'valid', '', 'judged')
  await mediation.open(record)
  await mediation.fill({
    mediator: clerk.name, merchantPerson: '林建新（B206 经营者）', customerSays: '买回去第二天第一次用，拉杆就缩不回去，没有摔过。', merchantSays: '卖出时是好的，箱体有磕碰的痕迹。', proposals: '换一个同款新箱，客人补交 20 元箱套费；或退款 260 元。',
  })
  await mediation.chooseOutcome('agreed')
  await mediation.fill({
    agreementZh: '一、商户当日为客人更换同款新行李箱一个。\n二、原箱交还商户，双方不再有其他要求。',
    agreementRu: '1. Магазин в тот же день меняет чемодан на новый той же модели.\n2. Прежний чемодан возвращается магазину, других требований стороны не имеют.',
  })
  await stage.settled()
  await stage.picture('mediation')
  await mediation.save()
  await expect(record.step('agreement')).toBeVisible()
  await stage.settled()
  await stage.picture('complaint-mediated')
  await record.step('agreement').click()
  await keepPaper(stage, { picture: 'agreement-paper', file: `${number}-agreement` })
}

/** The form of one that still runs, the register of the month, the clerk's own week. */
async function onPaper(stage: Stage, jacket: string): Promise<void> {
  const { register, journals } = pagesOf(stage)
  await register.openIn('open', jacket)
  await stage.picture('complaints-clerk-open')
  await stage.press('Control+p')
  await keepPaper(stage, { picture: 'complaint-paper-open', file: `${jacket}-open` })
  await register.open()
  await stage.button('complaints:journal.printMonth').click()
  await keepPaper(stage, { picture: 'register-paper', file: 'register-of-the-month' })
  await journals.open()
  await stage.picture('journal')
  await stage.press('Control+p')
  await keepPaper(stage, { picture: 'journal-paper', file: 'journal-of-the-week' })
}

async function headLooks(stage: Stage): Promise<void> {
  const { register, journals } = pagesOf(stage)
  await stage.picture('today-head')
  await register.open()
  await stage.picture('complaints-head')
  for (const tab of ['open', 'overdue', 'archived', 'all'] as const) {
    await register.tab(tab)
    await stage.page.waitForTimeout(200)
    await stage.picture(`complaints-${tab}`)
  }
  await journals.open()
  await stage.picture('journal-head')
}
