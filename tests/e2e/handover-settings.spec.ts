// The administrator changes a template and how much is expected; whoever opens a shift then sees both.
import type { Page } from '@playwright/test'
import { showCount } from '../../shared/text/numbers'
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { languages, wordsOf, type Words } from '../support/words'
import { Door, people } from './pages/door'
import { Form } from './pages/form'
import { Handover } from './pages/handover'
import { Settings } from './pages/settings'

const names = {
  zh: { keys: '钥匙', early: '早班', late: '晚班', umbrella: { zh: '雨伞', ru: 'Зонты' } },
  ru: { keys: 'Ключи', early: 'Утренняя смена', late: 'Вечерняя смена', umbrella: { zh: '雨伞', ru: 'Зонты' } },
} as const

const entryOf = (page: Page) => page.locator('.settings-entry')

async function openEntry(page: Page, name: string): Promise<void> {
  await page.locator('.settings-table').getByRole('row').filter({ hasText: name }).click()
  await expect(entryOf(page)).toBeVisible()
}

async function saved(page: Page, t: Words): Promise<void> {
  await new Form(page, t).save()
  await expect(entryOf(page)).toBeHidden()
}

for (const lang of languages) {
  const t = wordsOf(lang)
  const { keys, early, late, umbrella } = names[lang]

  test(`${lang}: what is kept of shifts reaches the next one`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    await page.setViewportSize({ width: 1366, height: 768 })
    const door = new Door(page, t)
    await door.signIn(people.administrator.number)
    const settings = new Settings(page, t)
    const form = new Form(page, t)
    const field = (name: string) => entryOf(page).locator(`[data-field="${name}"] input`)
    const told = (name: string) => entryOf(page).locator(`[data-field="${name}"] [role="alert"]`)

    await settings.section('shiftTimes')
    await openEntry(page, early)
    await field('begins').fill(lang === 'zh' ? '早上7点半' : '25:70')
    if (lang === 'ru') {
      await field('begins').press('Tab')
      await expect(told('begins')).toHaveText(t('errors:time.ofDay'))
      await field('begins').fill('730')
    }
    await field('begins').press('Tab')
    await expect(field('begins')).toHaveValue('07:30')
    await field('ends').fill('7:30')
    await form.save()
    await expect(told('ends')).toHaveText(t('errors:shift.noLength'))
    await field('ends').fill('15:00')
    expect.soft(await seriousFindings(page), 'a template').toEqual([])
    await saved(page, t)
    await openEntry(page, late)
    await field('begins').fill('7:30')
    await form.save()
    await expect(told('begins')).toContainText('07:30')
    await field('begins').fill('16:00')
    await saved(page, t)

    await settings.section('countItems')
    await openEntry(page, keys)
    await field('expected').fill('-3')
    await form.save()
    await expect(told('expected')).toHaveText(t('errors:number.wholeWithin', { min: 0, max: showCount(9_999_999, lang) }))
    await field('expected').fill('15')
    await saved(page, t)

    await settings.section('checkItems')
    await page.getByRole('button', { name: t('admin:add'), exact: true }).click()
    await field('nameZh').fill(umbrella.zh)
    await field('nameRu').fill(umbrella.ru)
    await saved(page, t)

    await door.lock()
    await door.signInOver(people.receptionist.number)
    const handover = new Handover(page, t)
    await handover.go()
    await expect(handover.opening.getByRole('option', { name: `${early} 07:30` })).toHaveText(new RegExp('07:30 – 15:00'))
    await handover.openShift()
    await expect(handover.part('counts').locator('.sheet-row').first().locator('.sheet-count')).toContainText('15 /')
    await expect(handover.part('checks')).toContainText(umbrella[lang])
  })
}
