// The radio: an announcement in both languages from its first line to the approval, read on air; and a child at the desk.
import { expect } from '@playwright/test'
import { Air, Requests, Scripts } from '../e2e/pages/scripts'
import { Plan } from '../e2e/pages/plan'
import { handOver, signIn } from './desk'
import { broadcaster, supervisor, wangFang } from './people'
import { Stage } from './stage'

const zh = '各位顾客，冬季皮草节于11月22日至12月5日在B座三楼举行，全场八折。\n凡购物满三百元，晚上八点三十分前可到一楼服务台领取礼品一份。'
const ru = 'Уважаемые покупатели, с 22 ноября по 5 декабря в корпусе B на третьем этаже проходит зимний фестиваль меха: скидка 20 % на всё.\nПри покупке от 300 юаней получите один подарок на стойке первого этажа до 20:00.'
const TITLE = '冬季皮草节'

/** Planned for a moment at which nobody is at the console. */
const MISSED = '15:50'

/** 15:45. Written and mended where the languages differ; approved by somebody else; read live. */
export async function announcementAired(): Promise<void> {
  const stage = await Stage.open('15:45')
  const { page, t } = stage
  await signIn(stage, broadcaster, { firstTime: true })
  const scripts = new Scripts(page, t)
  await scripts.open()
  await scripts.begin()
  await page.keyboard.type(TITLE)
  await scripts.field('programme').selectOption({ index: 3 })
  await scripts.field('zh').fill(zh)
  await scripts.field('ru').fill(ru)
  await expect(scripts.check).toContainText('20:00')
  await stage.picture('script-differs')
  await scripts.field('ru').fill(ru.replace('20:00', '20:30'))
  await expect(scripts.check).toContainText(t('broadcast:check.same'))
  await scripts.save()
  const number = await scripts.number()
  await scripts.next('submit')
  await scripts.inState('submitted')
  await stage.settled()
  await stage.picture('script-submitted')
  await handOver(stage, supervisor)
  await scripts.open()
  await scripts.tab('toApprove')
  await scripts.choose(number)
  await scripts.next('approve')
  await scripts.inState('approved')
  await stage.settled()
  await stage.picture('script-approved')
  await handOver(stage, broadcaster)
  await planTomorrow(stage)
  const air = new Air(page, t)
  await air.open()
  await air.go(TITLE)
  await page.keyboard.press('Space')
  await stage.settled()
  await stage.picture('air')
  await air.readToEnd()
  await stage.close()
}

/** Once more today, which nobody will air; tomorrow's order: every day twice, and once more; one is moved. */
async function planTomorrow(stage: Stage): Promise<void> {
  const { page, t } = stage
  const plan = new Plan(page, t)
  await plan.open()
  await plan.add(TITLE, MISSED)
  await expect(plan.slot(TITLE, MISSED)).toBeVisible()
  await page.keyboard.press('PageDown')
  await plan.add(TITLE, '10:00, 16:00', { daily: true })
  await plan.add(TITLE, '12:30')
  await plan.take(TITLE, '12:30')
  await plan.step('move')
  await plan.field('time').fill('13:00')
  await stage.picture('plan-move')
  await plan.confirm()
  await expect(plan.slot(TITLE, '13:00')).toBeVisible()
  await stage.settled()
  await stage.picture('plan-day')
  await plan.view('week')
  await stage.settled()
  await stage.picture('plan-week')
}

/** What was planned meanwhile stands on the console until somebody says why. */
async function missedExplained(stage: Stage): Promise<void> {
  const { page, t } = stage
  const missed = page.getByRole('region', { name: t('broadcast:console.missed') })
  await expect(missed).toContainText(TITLE)
  await missed.getByRole('button', { name: new RegExp(`^${t('broadcast:console.explain')}`) }).click()
  await page.keyboard.type('话筒检修')
  await stage.picture('air-missed')
  await page.keyboard.press('Control+Enter')
  await expect(missed).toHaveCount(0)
}

/** 15:55. Told at the desk by F9, read at once. */
export async function childFound(): Promise<void> {
  const stage = await Stage.open('15:55')
  const { page, t } = stage
  await signIn(stage, wangFang)
  const requests = new Requests(page, t)
  await requests.open()
  await requests.choose('sexes.boy')
  await requests.field('age').fill('5')
  await requests.field('name').fill('王小明')
  await expect(requests.text).toContainText('Ван Сяомин')
  await stage.picture('air-request')
  await stage.press('Control+Enter')
  await expect(requests.today).toContainText(t('broadcast:request.waits'), { ignoreCase: true })
  await handOver(stage, broadcaster)
  const air = new Air(page, t)
  await air.open()
  await stage.settled()
  await stage.picture('air-request-waits')
  await missedExplained(stage)
  await air.goNow(t('broadcast:requestKinds.childWaits'))
  await air.readToEnd()
  await stage.press('Control+o')
  // Once as it was read, once as it was planned and missed.
  await expect(air.line(TITLE)).toHaveCount(2)
  await stage.settled()
  await stage.picture('as-run')
  await stage.close()
}

const ALARM = '疏散引导'

/** 16:00. A text for emergencies is approved beforehand, and heard at once with its blanks filled in. */
export async function emergencyRead(): Promise<void> {
  const stage = await Stage.open('16:00')
  const { page, t } = stage
  await signIn(stage, broadcaster)
  const scripts = new Scripts(page, t)
  await scripts.open()
  await scripts.begin()
  await page.keyboard.type(ALARM)
  await scripts.field('programme').selectOption({ index: 8 })
  await scripts.field('zh').fill('各位顾客请注意！\n现在发生紧急情况，地点：【1：地点】。\n请保持冷静，不要乘坐电梯。')
  await scripts.field('ru').fill('Внимание, уважаемые покупатели!\nЧрезвычайная ситуация: [1: место].\nСохраняйте спокойствие, не пользуйтесь лифтами.')
  await scripts.save()
  const number = await scripts.number()
  await scripts.next('submit')
  await scripts.inState('submitted')
  await handOver(stage, supervisor)
  await scripts.open()
  await scripts.tab('toApprove')
  await scripts.choose(number)
  await scripts.next('approve')
  await scripts.inState('approved')
  await handOver(stage, broadcaster)
  const air = new Air(page, t)
  await air.open()
  await page.keyboard.press('Alt+e')
  const insert = page.getByRole('group', { name: t('broadcast:insert.title') })
  await insert.getByLabel(t('broadcast:insert.inZh', { label: '地点' }), { exact: true }).fill('B座二层')
  await insert.getByLabel(t('broadcast:insert.inRu', { label: 'место' }), { exact: true }).fill('корпус B, второй этаж')
  await stage.picture('air-emergency')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: ALARM })).toBeVisible()
  await air.readToEnd()
  await stage.close()
}
