// axe finds nothing serious or critical on any screen, in either language.
import type { Page } from '@playwright/test'
import { seriousFindings } from '../support/axe'
import { expect, test } from '../support/e2e'
import { languages, wordsOf } from '../support/words'
import { ComplaintForm, ComplaintRegister } from './pages/complaints'
import { ContactForm, ContactLog, ContactRecord } from './pages/contacts'
import { Door, people } from './pages/door'
import { PrintWindow } from './pages/print'
import { Settings } from './pages/settings'
import { WorkOrderForm, WorkOrderRecord } from './pages/work-orders'

const sections = ['mall', 'people', 'roles', 'departments', 'teams', 'posts', 'shops', 'places', 'printers', 'queue', 'screen', 'backups', 'database', 'audit', 'about']

/** Softly: one screen's finding does not hide the next one's. */
async function clean(page: Page, screen: string): Promise<void> {
  expect.soft(await seriousFindings(page), screen).toEqual([])
}

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: the first start has nothing serious`, async ({ open }) => {
    const { page } = await open()
    await page.getByRole('radio', { name: t.language }).check({ force: true })
    await expect(page.getByRole('heading', { name: t('setup:language.title') })).toBeVisible()
    await clean(page, 'first start')
    await page.getByRole('button', { name: t('setup:next') }).click()
    await expect(page.getByLabel(t('setup:mall.zh'))).toBeVisible()
    await clean(page, 'first start, mall')
  })

  test(`${lang}: no screen of the desk has anything serious`, async ({ openSample }) => {
    const program = await openSample(lang)
    const { page } = program
    const door = new Door(page, t)
    await expect(page.getByLabel(t('session:signIn.workNumber'))).toBeVisible({ timeout: 30_000 })
    await clean(page, 'sign-in')
    await door.signIn(people.administrator.number)
    await expect(page.getByText(/JD-\d{8}-\d{4}/).first()).toBeVisible()
    await clean(page, 'today')

    const form = new ContactForm(page, t)
    await form.open()
    await form.save()
    await expect(form.problemOf(t('contacts:fields.said'))).toBeVisible()
    await clean(page, 'new visit with a field problem')
    const log = new ContactLog(page, t)
    await log.open()
    // In the first minutes of a day nothing stands under today.
    await log.tab('all')
    await log.rows.first().click()
    await expect(new ContactRecord(page, t).whole).toBeVisible()
    await clean(page, 'contacts, list and record')

    await page.keyboard.press('F6')
    await new WorkOrderForm(page, t).shown()
    await clean(page, 'new work order')
    await page.getByRole('link', { name: t('work-orders:room.name') }).click()
    await page.getByRole('listbox').getByRole('option').first().click()
    await expect(new WorkOrderRecord(page, t).whole).toBeVisible()
    await clean(page, 'work orders, list and record')
    await page.keyboard.press('Control+p')
    const window = new PrintWindow(program, t)
    await expect(window.whole.locator('canvas').first()).toBeVisible({ timeout: 60_000 })
    await clean(page, 'print preview')
    await window.close()

    const complaint = new ComplaintForm(page, t)
    await complaint.open()
    await complaint.save()
    await expect(complaint.problemOf(t('complaints:fields.said'))).toBeVisible()
    await clean(page, 'new complaint with field problems')
    await complaint.said.fill('三层扶梯停了 / Эскалатор стоит')
    await complaint.category.fill('08')
    await page.getByRole('option').first().click()
    await complaint.phone.fill('13904537719')
    await complaint.saved()
    await clean(page, 'complaints, list and record')
    await new ComplaintRegister(page, t).tab('archived')
    await clean(page, 'complaints, an empty tab')

    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: t('matters:title') })).toBeVisible()
    await clean(page, 'search')
    await page.keyboard.press('Escape')

    const settings = new Settings(page, t)
    for (const section of sections) {
      await settings.section(section)
      await expect(page.getByRole('main').getByRole('heading', { name: t(`admin:sections.${section}`), exact: true }).first()).toBeVisible()
      await clean(page, `settings, ${section}`)
    }
    await door.lock()
    await clean(page, 'lock')
  })
}
