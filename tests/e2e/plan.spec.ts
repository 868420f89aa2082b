// The day's plan: written, moved by hand and by dragging, copied; cued at its second, aired, missed with its reason; an emergency over what is on air.
import type { Page } from '@playwright/test'
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { pdfToolsHere } from '../support/pdf'
import { slipPages, squeezed } from '../support/slip-text'
import { languages, wordsOf } from '../support/words'
import { Door, people } from './pages/door'
import { Plan } from './pages/plan'
import { PrintWindow } from './pages/print'
import { Air, Requests } from './pages/scripts'

/** The desk's clock begins here. */
const MORNING = '2026-11-25T10:58:00+08:00'
const LATER = '2026-11-25T13:30:00+08:00'

/** The page's clock goes with the desk's, which began so long ago. */
async function together(page: Page, clockFrom: string, opened: number): Promise<void> {
  await page.clock.install({ time: Date.parse(clockFrom) + Date.now() - opened })
}

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: the day is planned, moved by hand and by dragging, copied, and printed`, async ({ openSample }) => {
    const opened = Date.now()
    const program = await openSample(lang, { clockFrom: MORNING })
    const { page } = program
    await together(page, MORNING, opened)
    const plan = new Plan(page, t)
    await new Door(page, t).signIn(people.broadcaster.number)
    await plan.open()
    await expect(page.getByText(t('broadcast:plan.none'))).toBeVisible()
    await page.keyboard.press('Alt+n')
    await expect(plan.field('programme')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('[data-field="times"]').getByRole('alert'), 'what is missing is said').toBeVisible()
    expect.soft(await seriousFindings(page), 'the form').toEqual([])
    await page.keyboard.press('Escape')

    await plan.add('早间迎宾', '9:00, 15:00', { daily: true })
    await plan.add('扶梯安全', '15:00:20')
    await expect(plan.slot('早间迎宾', '15:00')).toContainText(t('broadcast:plan.problems.overlap'), { ignoreCase: true })
    await expect(plan.slot('扶梯安全', '15:00:20')).toContainText(t('broadcast:plan.problems.overlap'), { ignoreCase: true })
    await plan.take('扶梯安全', '15:00:20')
    expect.soft(await seriousFindings(page), 'the day').toEqual([])
    await plan.step('move')
    await plan.field('time').fill('15:30')
    await plan.confirm()
    await expect(plan.slot('扶梯安全', '15:30')).not.toContainText(t('broadcast:plan.problems.overlap'), { ignoreCase: true })

    await plan.view('week')
    await expect(plan.slot('早间迎宾', '15:00')).toHaveCount(5)
    const friday = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '17:00' }) }).getByRole('cell').nth(4)
    await plan.slot('早间迎宾', '15:00').nth(2).dragTo(friday)
    await expect(plan.field('time')).toHaveValue('17:00')
    await plan.confirm()
    await expect(plan.slot('早间迎宾', '17:00')).toHaveCount(1)
    await expect(plan.slot('早间迎宾', '15:00')).toHaveCount(4)
    expect.soft(await seriousFindings(page), 'the week').toEqual([])

    await plan.view('day')
    await page.getByRole('button', { name: t('broadcast:plan.copy') }).click()
    await plan.confirm()
    await expect(plan.slot('扶梯安全', '15:30'), 'tomorrow too').toBeVisible()
    await plan.take('扶梯安全', '15:30')
    await plan.step('drop')
    await plan.confirm()
    await expect(plan.slot('扶梯安全', '15:30')).toHaveCount(0)
    if (!pdfToolsHere()) return
    await page.getByRole('button', { name: t('broadcast:plan.today') }).click()
    await expect(plan.slot('扶梯安全', '15:30')).toBeVisible()
    await page.keyboard.press('Control+p')
    const window = new PrintWindow(program, t)
    await window.shown(1)
    const text = slipPages(await window.savePdf('plan.pdf')).join('')
    for (const word of ['扶梯安全', '15:30', wordsOf('zh')('print:paper.titles.broadcastPlan'), wordsOf('ru')('print:paper.titles.broadcastPlan')]) expect(text).toContain(squeezed(word))
  })

  test(`${lang}: what is planned is cued at its second and aired; what nobody aired is missed and says why; an emergency cuts what is on air`, async ({ open, openSample }) => {
    const opened = Date.now()
    const first = await openSample(lang, { clockFrom: MORNING })
    const data = first.data
    {
      const { page } = first
      await together(page, MORNING, opened)
      const [plan, air] = [new Plan(page, t), new Air(page, t)]
      await new Door(page, t).signIn(people.broadcaster.number)
      await plan.open()
      await plan.add('扶梯安全', '12:00')
      // Soon enough to be waited for, late enough to be there when it comes.
      const soon = new Date(Date.parse(MORNING) + Date.now() - opened + 30_000)
      const clock = soon.toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' })
      await plan.add('早间迎宾', clock)
      await air.open()
      await expect(page.getByRole('region', { name: '早间迎宾' })).toContainText(clock.replace(/:00$/, ''))
      await expect(page.getByRole('timer')).toContainText(/\d:\d\d/)
      expect.soft(await seriousFindings(page), 'the console').toEqual([])
      await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
      await expect(page.getByText(t('broadcast:console.cue', { what: '早间迎宾' })), 'the cue, also while the window is hidden').toBeVisible({ timeout: 60_000 })
      await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show())
      await expect(page.getByText(t('broadcast:console.now'))).toBeVisible()
      await page.keyboard.press('Control+Enter')
      await expect(air.current).toHaveText('各位顾客，早上好！')

      await page.keyboard.press('Alt+e')
      const insert = page.getByRole('group', { name: t('broadcast:insert.title') })
      await expect(insert).toContainText(t('broadcast:insert.cuts', { title: '早间迎宾' }))
      const blank = (side: 'inZh' | 'inRu', label: string) => insert.getByLabel(t(`broadcast:insert.${side}`, { label }), { exact: true })
      await blank('inZh', '地点').fill('B座二层')
      await page.keyboard.press('Control+Enter')
      await expect(page.locator('[data-field="ru1"]').getByRole('alert'), 'no blank stays open').toBeVisible()
      await blank('inRu', 'место').fill('корпус B, второй этаж')
      await blank('inZh', '出口').fill('东门')
      await blank('inRu', 'выход').fill('восточный вход')
      expect.soft(await seriousFindings(page), 'the emergency').toEqual([])
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('region', { name: '疏散引导' })).toBeVisible()
      await expect(page.locator('.air-cues')).toContainText('地点：B座二层')
      await air.readToEnd()
      await expect(page.getByRole('region', { name: '扶梯安全' }), 'the plan goes on').toBeVisible()
      await first.close()
    }

    const again = Date.now()
    const second = await open({ data, clockFrom: LATER })
    const { page } = second
    await together(page, LATER, again)
    const [air, requests] = [new Air(page, t), new Requests(page, t)]
    const door = new Door(page, t)
    await door.signIn(people.broadcaster.number)
    await air.open()
    const missed = page.getByRole('region', { name: t('broadcast:console.missed') })
    await expect(missed).toContainText('扶梯安全')
    expect.soft(await seriousFindings(page), 'what was missed').toEqual([])
    await missed.getByRole('button', { name: new RegExp(`^${t('broadcast:console.explain')}`) }).click()
    await page.keyboard.type('停电')
    await page.keyboard.press('Control+Enter')
    await expect(missed).toHaveCount(0)
    await page.keyboard.press('Control+o')
    await expect(air.line('扶梯安全')).toContainText('停电')
    await expect(air.line('早间迎宾')).toContainText(t('broadcast:asRun.ends.cut'), { ignoreCase: true })
    await expect(air.line('疏散引导')).toContainText(t('broadcast:asRun.unplanned'))
    expect.soft(await seriousFindings(page), 'the plan against what was aired').toEqual([])
    await requests.open()
  })
}

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: a fault of the equipment stands until it is mended`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    await new Door(page, t).signIn(people.broadcaster.number)
    await new Plan(page, t).open()
    await page.keyboard.press('Control+u')
    await expect(page.getByRole('heading', { name: t('broadcast:equipment.title'), level: 1 })).toBeVisible()
    await page.keyboard.press('Alt+n')
    await page.getByRole('radio', { name: t('broadcast:equipment.kinds.fault') }).click()
    await page.getByLabel(t('broadcast:equipment.device'), { exact: true }).fill('三楼扬声器')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('[data-field="text"]').getByRole('alert')).toBeVisible()
    await page.getByLabel(t('broadcast:equipment.text'), { exact: true }).fill('没有声音')
    expect.soft(await seriousFindings(page), 'the form').toEqual([])
    await page.keyboard.press('Control+Enter')
    const standing = page.getByRole('region', { name: t('broadcast:equipment.standing') })
    await expect(standing).toContainText('没有声音')
    await standing.getByRole('button', { name: `${t('broadcast:equipment.mend')} 三楼扬声器` }).click()
    await page.getByLabel(t('broadcast:equipment.text'), { exact: true }).fill('换了线')
    await page.keyboard.press('Control+Enter')
    await expect(standing).toContainText(t('broadcast:equipment.noFaults'))
    await expect(page.getByRole('list', { name: t('broadcast:equipment.log') }).getByRole('listitem')).toHaveCount(2)
    expect.soft(await seriousFindings(page), 'the log').toEqual([])
  })
}
