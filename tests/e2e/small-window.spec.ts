// A screen at 200 %, or a small window: nothing that is needed on every screen falls out of it, and nothing has to be scrolled sideways.
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { wordsOf } from '../support/words'
import { ContactForm, ContactLog, ContactRecord } from './pages/contacts'
import { Door, people } from './pages/door'
import { PrintWindow } from './pages/print'
import { Today } from './pages/today'
import { WorkOrderForm } from './pages/work-orders'

const t = wordsOf('ru')

/** What a screen of 1920×1080 and one of 1366×768 have at 200 %. */
const sizes = [
  { width: 960, height: 540 },
  { width: 683, height: 384 },
] as const

/** Every part of the page that has more width than it shows. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')]
      .filter(part => part.matches('html, body') || ['auto', 'scroll'].includes(getComputedStyle(part).overflowX))
      .filter(part => part.scrollWidth > part.clientWidth + 1)
      .map(part => `${part.tagName} ${part.className}: ${part.scrollWidth} in ${part.clientWidth}`),
  )
}

async function fits(page: Page, screen: string): Promise<void> {
  const bar = page.getByRole('banner')
  const needed = [bar.getByRole('button', { name: t('app:langs.zh') }), bar.getByRole('button', { name: t('app:langs.ru') }), bar.getByRole('button', { name: t('app:top.lock') })]
  for (const button of needed) await expect(button, screen).toBeInViewport({ ratio: 1 })
  expect(await sideways(page), screen).toEqual([])
}

test('at 200 % language and lock stay in reach, and no screen is wider than the window', async ({ openSample }) => {
  const { page } = await openSample('ru')
  await new Door(page, t).signIn(people.receptionist.number)
  const form = new ContactForm(page, t)
  await form.open()
  await form.name.fill('Преображенская-Константинопольская Александра Вячеславовна')
  await form.said.fill('Просит сообщить, когда откроют северную парковку для грузовых автомобилей.')
  const number = await form.saved()

  for (const size of sizes) {
    const at = (screen: string) => `${screen}, ${size.width}×${size.height}`
    await page.setViewportSize(size)
    await expect(new ContactRecord(page, t).whole).toContainText(number)
    await fits(page, at('record'))
    await form.open()
    await fits(page, at('form'))
    await expect(page.getByRole('button', { name: t('ui:form.save') }).first()).toBeInViewport({ ratio: 1 })
    await new Today(page, t).open()
    await fits(page, at('today'))
    await page.goBack()
    await page.goBack()
  }
})

test('without room for both, the record takes the place of its list and gives it back', async ({ openSample }) => {
  const { page } = await openSample('ru')
  await new Door(page, t).signIn(people.receptionist.number)
  await page.setViewportSize(sizes[1])
  await page.getByRole('link', { name: t('contacts:room.name') }).click()
  // In the first minutes of a day nothing stands under today.
  await new ContactLog(page, t).tab('all')
  const rows = page.getByRole('listbox').getByRole('option')
  await rows.first().click()
  await expect(new ContactRecord(page, t).whole).toBeVisible()
  await expect(rows.first()).toBeHidden()
  await page.getByRole('button', { name: t('ui:register.toList') }).click()
  await expect(page.getByRole('listbox')).toBeFocused()
  await rows.first().click()
  await expect(rows.first(), 'also the same record again').toBeHidden()
})

test('a rail of icons names what is wrong, and leads to it', async ({ openSample }) => {
  const program = await openSample('ru')
  const { page } = program
  await new Door(page, t).signIn(people.receptionist.number)
  await page.keyboard.press('F6')
  const form = new WorkOrderForm(page, t)
  await form.shown()
  await form.place.fill('Северный вход')
  await form.fault.fill('Не закрывается автоматическая дверь')
  await form.saved()
  await page.keyboard.press('Control+p')
  const window = new PrintWindow(program, t)
  await window.shown(1)
  await window.print()
  await window.close()

  await page.getByRole('button', { name: t('app:rail.collapse') }).click()
  const state = page.getByRole('list', { name: t('app:status.label') })
  await expect(state, 'what is well is said too').toContainText(t('app:status.database.ok'))
  await state.getByRole('link', { name: t('app:status.printer.waiting', { count: 1 }) }).click()
  await expect(page.getByRole('heading', { name: t('print:queue.title') })).toBeVisible()
})
