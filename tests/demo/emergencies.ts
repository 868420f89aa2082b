// 16:05. Smoke in a fitting room: reported over a half-typed form, told of while it goes on, ended, printed.
import { expect } from '@playwright/test'
import { Alarm, EmergencyRecord, stripOf } from '../e2e/pages/emergencies'
import { goTo, handOver, onToday, signIn, tell } from './desk'
import { keepPaper } from './paper'
import { shiftLead, wangFang } from './people'
import { Stage } from './stage'

/** The receptionist writes while it goes on; the shift lead comes, ends it and prints its form. */
export async function smoke(): Promise<void> {
  const stage = await Stage.open('16:05')
  await signIn(stage, wangFang)
  const number = await reported(stage)
  await goesOn(stage, number)
  await ended(stage, number)
  await stage.close()
}

/** What is half typed waits under the window. */
async function reported(stage: Stage): Promise<string> {
  const { page, t } = stage
  await tell(stage, { name: '王女士', said: '问三层有没有地方给孩子喂奶' })
  const alarm = new Alarm(page, t)
  await alarm.open()
  await stage.picture('emergency-window')
  await alarm.kind('fire').press('2')
  await alarm.place.fill('试衣间')
  await page.getByRole('option', { name: 'B座3F试衣间' }).first().click()
  await alarm.said.fill('店员来电话：二号试衣间插座冒烟，有焦味')
  await stage.picture('emergency-window-filled')
  await alarm.start()
  return new EmergencyRecord(page, t).number()
}

async function goesOn(stage: Stage, number: string): Promise<void> {
  const { page, t } = stage
  const record = new EmergencyRecord(page, t)
  await record.note('断开三层皮衣区电源')
  await stage.press('Alt+1')
  await record.form('tell', number).getByLabel(t('emergencies:tellForm.said')).fill('已出动，八分钟到')
  await stage.picture('emergency-told')
  await stage.press('Control+Enter')
  await record.whole.getByRole('button', { name: t('emergencies:card.fill') }).click()
  await record.form('card', number).getByLabel(t('emergencies:cardForm.seen')).fill('试衣间墙上插座冒黑烟，没有明火，没有人受伤')
  await stage.press('Control+Enter')
  await expect(record.form('card', number)).toBeHidden()
  await record.note('保安部两人带灭火器到场，顾客已疏散到中庭')
  await stage.settled()
  await stage.picture('emergency-fire-card')
  await record.timeline.scrollIntoViewIfNeeded()
  await stage.picture('emergency-timeline')
  await goTo(stage, 'today')
  await onToday(stage)
  await stage.picture('emergency-strip')
}

async function ended(stage: Stage, number: string): Promise<void> {
  const { page, t } = stage
  await handOver(stage, shiftLead, { picture: 'emergency-locked' })
  await expect(stripOf(page)).toBeVisible()
  await stage.press('Alt+E')
  const record = new EmergencyRecord(page, t)
  expect(await record.number()).toBe(number)
  await record.note('消防队检查完毕，没有复燃危险，三层恢复营业')
  await stage.press('Control+Enter')
  const end = record.form('end', number)
  const parts = { cause: '插座接了两台挂烫机，过载发热', damage: '插座一个，墙面熏黑约 0.3 平方米', measures: '工程部当日换插座，全楼试衣间逐个检查' } as const
  for (const part of ['cause', 'damage', 'measures'] as const) await end.getByLabel(t(`emergencies:fields.${part}`)).fill(parts[part])
  await stage.picture('emergency-end')
  await stage.press('Control+Enter')
  await expect(record.whole.locator('.record-line')).toContainText(t('emergencies:states.ended'))
  await expect(stripOf(page)).toBeHidden()
  await stage.settled()
  await stage.picture('emergency-ended')
  await stage.press('Control+p')
  await keepPaper(stage, { picture: 'emergency-paper', file: `${number}-form` })
}
