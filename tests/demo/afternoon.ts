// 10:46 in Russian, 13:20 over a lock, 16:40 the end of the day.
import { expect } from '@playwright/test'
import { sign } from '../e2e/pages/signature'
import { CopiesOut } from '../e2e/pages/copies'
import { find, goTo, handOver, onToday, opened, pickKnown, register, signIn, tell } from './desk'
import { openSection } from './opening'
import { keepPaper } from './paper'
import { administrator, anna, shiftLead, wangFang } from './people'
import { Stage } from './stage'

/** 10:46. Overdue and nearly due stand on the board; a Russian-speaking colleague takes the post over the lock. */
export async function lateMorning(): Promise<void> {
  const stage = await Stage.open('10:46')
  await signIn(stage, wangFang)
  await stage.picture('today-busy')
  await replyGiven(stage)
  await handOver(stage, anna, { firstTime: true, picture: 'lock-other-person' })
  await stage.speak('ru')
  await russianHour(stage)
  await searching(stage)
  await languageInTheMiddle(stage)
  await stage.close()
}

async function replyGiven(stage: Stage): Promise<void> {
  const { page } = stage
  await page.locator('.owed-row').filter({ hasText: '蓝色货车' }).click()
  await opened(stage)
  await stage.picture('contact-overdue')
  await stage.press('Control+Enter')
  await page.locator('.step-form textarea').fill('已回电：车主 10:35 把车挪走，通道恢复，保安部在卸货口加了锥桶。')
  await stage.picture('contact-answer')
  await stage.press('Control+Enter')
  await expect(page.locator('.step-form')).toBeHidden()
  await stage.picture('contact-answered')
}

async function russianHour(stage: Stage): Promise<void> {
  await register(stage, {
    channel: 'call', name: 'Смирнов Андрей Викторович', phone: '+7 924 371-05-14', kind: 'other', spoken: 'ru',
    said: 'Оптовый покупатель из Забайкальска: до которого часа сегодня работает таможенное окно и можно ли оформить 40 мест обуви без предварительной записи?',
    replyBy: '11:30', result: 'passedOn',
  })
  await tell(stage, {
    said: 'Кожаная куртка из B306 разошлась по шву на второй день, продавец предлагает только ремонт за 80 юаней. Вечером уезжает, просит вернуть деньги сегодня.',
    replyBy: '18:00',
  })
  await pickKnown(stage, '2002')
  await stage.settled()
  await stage.picture('contact-vip')
  await stage.press('Control+Enter')
  await opened(stage)
  await stage.picture('contact-vip-record')
  await register(stage, {
    channel: 'call', known: 'C203', said: 'В холодильной камере C203 температура поднялась до −9 °C, компрессор включается и сразу отключается. Товар на 300 000 юаней, просит мастера до обеда.', replyBy: '+40',
  })
  await coldRoom(stage)
}

async function coldRoom(stage: Stage): Promise<void> {
  await stage.press('F6')
  await expect(stage.page.getByRole('heading', { name: stage.t('work-orders:newTitle') })).toBeVisible()
  await stage.choose('work-orders:fields.urgency', 'work-orders:urgencies.emergency')
  await stage.fill('work-orders:fields.equipment', 'Холодильная камера, компрессор № 2')
  await stage.fill('work-orders:fields.faultIn.zh', 'C203 冷库温度升到零下 9 度，2 号压缩机启动后马上跳停。货值约 30 万元，请午前派人。')
  await stage.press('Control+Enter')
  await opened(stage)
  await stage.press('Control+Enter')
  await stage.choose('work-orders:dispatchForm.team', 'Бригада по вентиляции и кондиционерам')
  await stage.press('Control+Enter')
  await expect(stage.page.locator('.record-line').getByText(stage.t('work-orders:states.dispatched'))).toBeVisible()
  await stage.settled()
  await stage.picture('work-order-ru-dispatched')
}

async function searching(stage: Stage): Promise<void> {
  await find(stage, 'эскалатора', 'find-russian-form', /BX-/)
  await stage.press('Escape')
  await find(stage, 'sunyan', 'find-pinyin', /孙艳/)
  await stage.press('Escape')
  await find(stage, '0514', 'find-last-digits', /Смирнов/)
  await stage.press('Escape')
  await find(stage, '扶梯', 'find-two-characters', /BX-/)
  await stage.press('Escape')
  await find(stage, 'ъъъъ', 'find-nothing', new RegExp(stage.t('matters:nothing')))
  await stage.press('Escape')
}

/** Nothing typed is lost when the language changes, nor when one goes back and comes again. */
async function languageInTheMiddle(stage: Stage): Promise<void> {
  const { page } = stage
  await tell(stage, { name: 'Ковальчук Ирина', phone: '+7 914 8', said: 'Забыла шапку ребёнка', replyBy: 'когда-нибудь' })
  await stage.press('Control+Enter')
  await page.waitForTimeout(300)
  await stage.picture('contact-wrong')
  await stage.press('Escape')
  await page.waitForTimeout(2500)
  await goTo(stage, 'today')
  await onToday(stage)
  await stage.press('F2')
  await page.waitForTimeout(400)
  await stage.picture('contact-draft-offered')
  await page.locator('.form-offer').getByRole('button', { name: stage.t('ui:form.drop') }).click()
  await goTo(stage, 'contacts')
  await stage.picture('contacts-list')
  for (const tab of ['owed', 'inside', 'all']) {
    await page.locator(`[data-tab="${tab}"]`).click()
    await page.waitForTimeout(200)
    await stage.picture(`contacts-${tab}`)
  }
  await stage.press('?')
  await stage.picture('keys')
  await stage.press('Escape')
}

/** 16:40. What was sent out comes back, the visitors leave, a copy is made, the desk is locked. */
export async function evening(order: string): Promise<void> {
  const stage = await Stage.open('16:40')
  await signIn(stage, shiftLead)
  await dispatcher(stage)
  await doneAndArchived(stage, order)
  await visitorsLeave(stage)
  await wrongEntry(stage)
  await nightLooks(stage)
  await stage.press('Control+l')
  await expect(stage.page.getByRole('heading', { name: stage.t('session:lock.title') })).toBeVisible()
  await stage.picture('lock')
  await stage.button('session:lock.other').click()
  await signIn(stage, { ...administrator, role: 'administrator', department: '', firstPin: administrator.pin })
  await backUp(stage)
  await stage.close()
}

/** What stands where, how the teams did this month, and the slips that are out. */
async function dispatcher(stage: Stage): Promise<void> {
  const { page } = stage
  await goTo(stage, 'workOrders')
  await expect(page.getByRole('tablist')).toBeVisible()
  await stage.press('Control+b')
  await expect(page.getByRole('heading', { name: stage.t('work-orders:board.title') })).toBeVisible()
  await stage.picture('dispatch-board')
  await stage.press('Control+m')
  await expect(page.getByRole('heading', { name: stage.t('work-orders:figures.title') })).toBeVisible()
  await stage.picture('team-figures')
  if (Stage.cupsServer === undefined) return
  const out = new CopiesOut(page, stage.t)
  await out.open()
  await stage.picture('slips-out')
}

async function slipComesBack(stage: Stage, order: string): Promise<void> {
  if (Stage.cupsServer === undefined) return
  const out = new CopiesOut(stage.page, stage.t)
  await out.open()
  await out.type(order)
  await expect(out.taken(order)).toBeVisible()
  await stage.picture('slip-back')
  await out.taken(order).getByRole('link').click()
  await opened(stage)
}

/** The customer signs on the screen, and has the act printed. */
async function takenOver(stage: Stage, order: string): Promise<void> {
  const { page } = stage
  await stage.press('Control+Enter')
  await expect(page.locator('.step-form')).toBeVisible()
  await stage.choose('work-orders:handedOverForm.how', 'work-orders:acceptances.screen')
  await sign(page.getByLabel(stage.t('work-orders:handedOverForm.signature')).last())
  await stage.picture('work-order-signed')
  await stage.press('Control+Enter')
  await expect(page.locator('.step-form')).toBeHidden()
  await stage.press('Control+p')
  await page.getByRole('combobox', { name: stage.t('print:preview.form') }).selectOption('workOrderAct')
  await page.waitForTimeout(1500)
  await keepPaper(stage, { picture: 'act-paper', file: `${order}-act`, paper: 'a4' })
}

async function doneAndArchived(stage: Stage, order: string): Promise<void> {
  const { page } = stage
  await find(stage, order.slice(-4), 'find-number', new RegExp(order))
  await page.locator('.palette').getByText(order).first().click()
  await opened(stage)
  // The team says yes by radio, then that it is there.
  await stage.press('Control+Enter')
  await expect(page.locator('.record-line').getByText(stage.t('work-orders:states.accepted'))).toBeVisible()
  await stage.press('Control+Enter')
  await expect(page.locator('.record-line').getByText(stage.t('work-orders:states.onSite'))).toBeVisible()
  await stage.press('Control+Enter')
  await page.locator('.step-form textarea').fill('更换梯级链张紧轮轴承，调整链条张力，试运行 30 分钟无异响，拆除警示带。')
  await page.keyboard.press('Tab')
  for (const text of ['轴承 6205', '只', '2', '38.50']) {
    await page.keyboard.type(text, { delay: 40 })
    await page.keyboard.press('Enter')
  }
  await stage.picture('work-order-done-form')
  await stage.press('Control+Enter')
  await expect(page.locator('.step-form')).toBeHidden()
  await stage.picture('work-order-done')
  await slipComesBack(stage, order)
  await takenOver(stage, order)
  await stage.press('Control+Enter')
  await stage.choose('work-orders:followUpForm.outcome', 'work-orders:followUpOutcomes.satisfied')
  await stage.picture('work-order-follow-up')
  await stage.press('Control+Enter')
  await expect(page.locator('.record-line').getByText(stage.t('work-orders:states.archived'))).toBeVisible()
  await stage.picture('work-order-archived')
  for (const tab of ['waiting', 'all']) {
    await page.locator(`[data-tab="${tab}"]`).click()
    await page.waitForTimeout(200)
    await stage.picture(`work-orders-${tab}`)
  }
}

async function visitorsLeave(stage: Stage): Promise<void> {
  const { page } = stage
  await goTo(stage, 'today')
  await onToday(stage)
  await stage.picture('today-evening')
  await goTo(stage, 'contacts')
  await page.locator('[data-tab="inside"]').click()
  await page.locator('.register-row').first().click()
  await opened(stage)
  await stage.button('contacts:steps.leave').click()
  await expect(page.locator('.record-line').getByText(stage.t('contacts:states.finished'))).toBeVisible()
  await stage.picture('contact-left')
}

async function wrongEntry(stage: Stage): Promise<void> {
  await register(stage, { name: '王先生', said: '问停车场出口在哪里。', answer: '北停车场由 B 座出。', result: 'answered' })
  await stage.button('contacts:steps.void').click()
  await stage.page.locator('.step-form input, [role=dialog] input, [role=dialog] textarea').first().fill('登记重复，同一位客人前面已登记')
  await stage.picture('contact-void')
  await stage.press('Control+Enter')
  await stage.page.waitForTimeout(400)
  await stage.picture('contact-voided')
}

async function nightLooks(stage: Stage): Promise<void> {
  const { page } = stage
  await goTo(stage, 'today')
  await stage.button('app:top.looks').click()
  await stage.picture('looks')
  await page.getByRole('radio', { name: stage.t('app:looks.dark') }).check({ force: true })
  await stage.press('Escape')
  await stage.picture('today-dark')
  await goTo(stage, 'workOrders')
  await page.locator('.register-row').first().click()
  await opened(stage)
  await stage.picture('work-order-dark')
  await stage.button('app:top.looks').click()
  await page.getByRole('radio', { name: stage.t('app:looks.light') }).check({ force: true })
  await stage.press('Escape')
}

async function backUp(stage: Stage): Promise<void> {
  await openSection(stage, 'backups')
  await stage.button('system:backups.now').click()
  await expect(stage.page.locator('.settings-table tbody tr').first()).toBeVisible()
  await stage.page.waitForTimeout(800)
  await stage.picture('settings-backups-made')
  await stage.button('system:backups.restore').first().click()
  await stage.picture('settings-backups-restore')
  await openSection(stage, 'queue')
  await stage.page.waitForTimeout(300)
  await stage.picture('settings-queue-waiting')
  await openSection(stage, 'audit')
  await stage.page.waitForTimeout(300)
  await stage.picture('settings-audit-day')
}
