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
  await stage.press('Control+Enter')
  await scripts.inState('submitted')
  await stage.settled()
  await stage.picture('script-submitted')
  await handOver(stage, supervisor)
  await scripts.open()
  await scripts.tab('toApprove')
  await scripts.choose(number)
  await stage.press('Control+Enter')
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

/** Tomorrow's order: every day twice, and once more; one is moved. */
async function planTomorrow(stage: Stage): Promise<void> {
  const { page, t } = stage
  const plan = new Plan(page, t)
  await plan.open()
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
  await air.goNow(t('broadcast:requestKinds.childWaits'))
  await air.readToEnd()
  await stage.press('Control+o')
  await expect(air.line(TITLE)).toBeVisible()
  await stage.settled()
  await stage.picture('as-run')
  await stage.close()
}
