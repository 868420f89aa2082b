// 08:02 and 10:18. The early shift: the receptionist's first sign-in, visits and calls in Chinese, a repair and its slip.
import { expect } from '@playwright/test'
import { Copies } from '../e2e/pages/copies'
import { earlyComplaint } from './complaints'
import { opened, onToday, register, signIn, tell } from './desk'
import { shiftOpened } from './handover'
import { wangFang } from './people'
import { keepPaper } from './paper'
import { Stage } from './stage'

/** The escalator's order, for the chapters after this one. */
export async function morning(): Promise<{ order: string }> {
  const stage = await Stage.open('08:02')
  await firstSignIn(stage)
  await shiftOpened(stage)
  await quietHour(stage)
  await earlyComplaint(stage)
  await stage.close()
  const later = await Stage.open('10:18')
  await signIn(later, wangFang)
  const order = await escalator(later)
  await slip(later)
  await later.close()
  return { order }
}

async function firstSignIn(stage: Stage): Promise<void> {
  const { page } = stage
  await stage.picture('sign-in')
  await stage.fill('session:signIn.workNumber', wangFang.workNumber)
  await stage.press('Enter')
  await page.keyboard.type('000000')
  await stage.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await stage.picture('sign-in-wrong')
  await page.keyboard.type(wangFang.firstPin)
  await stage.press('Enter')
  await expect(page.getByRole('heading', { name: stage.t('session:changePin.title') })).toBeVisible()
  await stage.fill('session:changePin.old', wangFang.firstPin)
  await stage.fill('session:changePin.next', wangFang.firstPin)
  await stage.fill('session:changePin.again', '826')
  await stage.press('Enter')
  await stage.picture('change-pin-wrong')
  await stage.fill('session:changePin.next', wangFang.pin ?? '')
  await stage.fill('session:changePin.again', wangFang.pin ?? '')
  await stage.press('Enter')
  await onToday(stage)
}

async function quietHour(stage: Stage): Promise<void> {
  await stage.press('F2')
  await stage.picture('contact-empty')
  await stage.press('Control+Enter')
  await stage.picture('contact-missing')
  await register(stage, {
    name: 'Иванова Татьяна Петровна', phone: '+7 914 552-20-02', kind: 'vip', spoken: 'ru', memberCard: '6201-0038-7714',
    said: '询问往符拉迪沃斯托克的大巴今天几点发车，两件行李能不能先放在服务台。', answer: '14:30 从南广场发车，行李可寄存到 14:00。', result: 'answered',
  })
  await register(stage, {
    channel: 'call', name: '刘女士', phone: '13845318866', said: '昨天在 B206 买的行李箱拉杆卡住，问能不能今天送来换。', replyBy: '11:00', result: 'passedOn',
  })
  await register(stage, {
    channel: 'call', known: '2288', said: '超市门口卸货通道被一辆蓝色货车挡住，车牌黑C·3K718，请广播找车主。', answer: '已转广播站和保安部。', result: 'passedOn', replyBy: '10:30',
  }, 'contact-known-merchant')
  await register(stage, {
    name: '周振宇', phone: '0454-8665120', kind: 'supplier', said: '佳木斯通力电梯公司，来做 B 座三号客梯年检，带了两名技师。', visiting: '工程部 陈工，5 楼 508 室',
  }, 'contact-offices')
  await register(stage, {
    channel: 'call', known: '1140', said: 'Просит повторить объявление о скидках по-русски в 12:00 и 15:00, текст принесёт к обеду. Уточнить у радиоузла, свободно ли время.', replyBy: '12:30', result: 'passedOn',
  })
  await register(stage, {
    channel: 'letter', name: '绥芬河市市场监督管理局', kind: 'official', said: '来函（绥市监函〔2026〕118号）：请于 11 月 25 日前报送皮草、皮衣商户名册和三包承诺书。', replyBy: '11-25 17:00', result: 'passedOn',
  })
}

async function escalator(stage: Stage): Promise<string> {
  const { page } = stage
  await tell(stage, { known: 'sunyan', said: '三楼扶梯上行异响，有顿挫，一位老人险些摔倒。已拉警示带停用，请马上派人来修。', replyBy: '11:20' })
  await stage.picture('contact-repair')
  await stage.press('F6')
  await expect(page.getByRole('heading', { name: stage.t('work-orders:newTitle') })).toBeVisible()
  await stage.fill('work-orders:fields.place', '')
  await stage.fill('work-orders:fields.place', 'futi', { typed: true })
  await expect(page.locator('.offer').first()).toBeVisible()
  await stage.picture('work-order-place-offers')
  await page.locator('.offer').filter({ hasText: '3F' }).first().click()
  await stage.fill('work-orders:fields.equipment', '扶梯 2（上行）')
  await stage.choose('work-orders:fields.urgency', 'work-orders:urgencies.emergency')
  await stage.fill('work-orders:fields.faultIn.ru', 'Эскалатор вверх: посторонний шум, рывки, пожилой человек едва не упал. Остановлен, ограждён лентой. Просим прислать мастера немедленно.')
  await stage.picture('work-order-new')
  await stage.press('Control+Enter')
  const number = await opened(stage)
  await stage.picture('work-order-registered')
  return number
}

async function slip(stage: Stage): Promise<void> {
  const { page } = stage
  await stage.press('Control+Enter')
  await stage.choose('work-orders:dispatchForm.team', '电梯班')
  await stage.fill('work-orders:dispatchForm.person', 'Павлов Сергей')
  await stage.picture('work-order-dispatch')
  await stage.press('Control+Enter')
  await expect(page.locator('.record-line').getByText(stage.t('work-orders:states.dispatched'))).toBeVisible()
  await stage.picture('work-order-dispatched')
  await savePdf(stage, 'a4')
  await savePdf(stage, 'slip241x140')
  await stage.press('Control+p')
  await expect(page.locator('.print-pages canvas').first()).toBeVisible()
  await stage.press('Control+Enter')
  await slipSent(stage)
  // Sent once already: the next is a duplicate.
  await savePdf(stage, 'slip241x140', '-duplicate')
}

/** Where there is a printer, the three copies are somewhere from now on; otherwise the slip waits in the queue. */
async function slipSent(stage: Stage): Promise<void> {
  if (Stage.cupsServer === undefined) {
    await stage.page.waitForTimeout(1500)
    await stage.picture('slip-sent')
    return stage.press('Escape')
  }
  await expect(stage.page.locator('.print-preview')).toBeHidden({ timeout: 60_000 })
  const copies = new Copies(stage.page, stage.t)
  await copies.at('team', 'here')
  await stage.picture('slip-copies')
  await copies.give()
  await stage.settled()
  await stage.picture('slip-copies-given')
}

async function savePdf(stage: Stage, paper: 'a4' | 'slip241x140', mark = ''): Promise<void> {
  const number = await opened(stage)
  await stage.press('Control+p')
  await keepPaper(stage, { picture: `slip-${paper}${mark}`, file: `${number}-${paper}${mark}`, paper })
}
