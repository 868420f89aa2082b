// The shift: opened in the morning, handed over with two signatures, closed for the night, and the day signed by the head the next morning.
import { expect } from '@playwright/test'
import { showDayKey } from '../../shared/text/when'
import { Days, Handover } from '../e2e/pages/handover'
import { Today } from '../e2e/pages/today'
import { onToday, signIn } from './desk'
import { keepPaper } from './paper'
import { anna, head, supervisor, wangFang } from './people'
import { dayPlayed, Stage } from './stage'

/** Keys, radios, the float, as they lie in the drawer. */
const IN_THE_DRAWER = ['14', '6', '2000'] as const

/** From the board, by whoever has just signed in. */
export async function shiftOpened(stage: Stage): Promise<void> {
  const { page, t } = stage
  const handover = new Handover(page, t)
  await handover.go()
  await expect(handover.opening).toBeVisible()
  await stage.picture('shift-nobody')
  await handover.openShift()
  await handover.write('早班开门巡视，一层正门感应门正常')
  await stage.settled()
  await stage.picture('shift-opened')
}

async function counted(handover: Handover, fewerKeys = 0): Promise<void> {
  for (const [at, number] of IN_THE_DRAWER.entries()) {
    await handover.counted.nth(at).fill(at === 0 ? String(Number(number) - fewerKeys) : number)
    await handover.counted.nth(at).press('Enter')
  }
}

/** 17:50. A Russian-speaking colleague takes over, not at once. */
export async function shiftChanges(): Promise<void> {
  const stage = await Stage.open('17:50')
  const { page, t } = stage
  await signIn(stage, wangFang)
  await stage.picture('today-shift-over')
  const handover = new Handover(page, t)
  await handover.go()
  const number = await handover.number()
  await stage.picture('handover-blocked')
  await handover.writeLines('已交代，请按时限跟进')
  await counted(handover)
  await handover.checkAll()
  await handover.nameSuccessor(anna.workNumber)
  await stage.settled()
  await stage.picture('handover-ready')
  await handover.signOut(wangFang.pin)
  await expect(handover.card('in').getByRole('button', { name: t('handover:in.refuse') })).toBeVisible()
  await stage.picture('handover-signed-out')
  await handover.refuse('Нет одной рации, сначала найдите', anna.pin)
  await handover.signOut(wangFang.pin)
  await handover.tickAll()
  await stage.picture('handover-ticked')
  await handover.signIn(anna.pin)
  await onToday(stage)
  await handover.go()
  await stage.press('Alt+s')
  await page.getByRole('option').filter({ hasText: number }).click()
  await expect(page.getByRole('article')).toContainText(number)
  await stage.settled()
  await stage.picture('handover-signed')
  await stage.press('Control+p')
  await keepPaper(stage, { picture: 'handover-paper', file: `${number}-handover` })
  await stage.close()
}

/** 22:02. A key is with the engineers, and nobody follows. */
export async function nightFalls(): Promise<void> {
  const stage = await Stage.open('22:02')
  const { page, t } = stage
  await signIn(stage, anna)
  const handover = new Handover(page, t)
  await handover.go()
  await handover.writeLines('Передано, проследите за сроками')
  await counted(handover, 1)
  await handover.explain(0, 'Ключ от щитовой у инженеров, расписка в журнале')
  await handover.checkAll()
  await expect(handover.blocks).toContainText(t('handover:blocksCard.clear'))
  await stage.settled()
  await stage.picture('handover-difference')
  await handover.closeDay('今晚没有夜班，巡视后收班', supervisor.workNumber, supervisor.pin)
  await expect(handover.opening).toBeVisible()
  await stage.close()
}

/** 08:40 the next morning: the day is owed, read and signed. */
export async function daySigned(): Promise<void> {
  const stage = await Stage.open('08:40', { nextDay: true })
  const { page, t } = stage
  await signIn(stage, head)
  await stage.picture('today-day-owed')
  const day = showDayKey(dayPlayed().replaceAll('-', ''), stage.lang)
  await new Today(page, t).owed(t('today:owed.day', { day })).click()
  const days = new Days(page, t)
  await expect(days.row(day)).toBeVisible()
  await days.sign(day, '已阅。钥匙借出要当面签收。', head.pin)
  await stage.settled()
  await stage.picture('days-signed')
  await stage.press('Control+j')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await stage.picture('duty-log')
  await stage.close()
}
