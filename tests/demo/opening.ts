// 07:40. The administrator sets the program up, adds the people, and brings in shops and places.
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { writeMallFiles } from './mall-files'
import { administrator, people } from './people'
import type { Person } from './people'
import { out, Stage } from './stage'

export async function opening(): Promise<void> {
  const stage = await Stage.open('07:40')
  await firstStart(stage)
  await addPeople(stage)
  await bringInTables(stage)
  await lookThroughSettings(stage)
  await stage.close()
}

async function firstStart(stage: Stage): Promise<void> {
  const { page } = stage
  await page.getByRole('radio', { name: '中文' }).check({ force: true })
  await stage.picture('first-language')
  await stage.button('setup:next').click()
  await stage.button('setup:next').click()
  await stage.picture('first-mall-missing')
  await stage.fill('setup:mall.zh', '绥芬河贸易城')
  await stage.fill('setup:mall.ru', 'ТЦ «Суйфэньхэ»')
  await stage.fill('setup:mall.phone', '0453-3988888')
  await stage.picture('first-mall')
  await stage.button('setup:next').click()
  await stage.fill('setup:administrator.workNumber', administrator.workNumber)
  await stage.fill('setup:administrator.name', administrator.name)
  await stage.fill('setup:administrator.pin', administrator.pin)
  await stage.fill('setup:administrator.again', administrator.pin)
  await stage.picture('first-administrator')
  await stage.button('setup:next').click()
  await stage.picture('first-printer')
  await stage.button('setup:finish').click()
  await expect(page.getByRole('heading', { name: stage.t('setup:done.title') })).toBeVisible()
  await stage.picture('first-done')
  await stage.button('setup:open').click()
  await expect(page.getByRole('heading', { name: stage.t('today:title') })).toBeVisible()
  await stage.picture('today-empty')
}

/** Opens a section of the settings. */
export async function openSection(stage: Stage, section: string): Promise<void> {
  const { page } = stage
  await page.getByRole('link', { name: stage.t('app:rooms.settings') }).click()
  await page.locator('.settings-nav').getByRole('link', { name: stage.t(`admin:sections.${section}`), exact: true }).click()
  await expect(page.locator('.settings-content').locator('h1, h2').first()).toBeVisible()
}

async function addPeople(stage: Stage): Promise<void> {
  await openSection(stage, 'people')
  for (const [at, person] of people.entries()) {
    await stage.button('admin:add').click()
    await fillPerson(stage, person)
    if (at === 2) await stage.picture('settings-people-new')
    await stage.press('Control+Enter')
    await expect(stage.page.getByRole('cell', { name: person.name, exact: true })).toBeVisible()
  }
  await stage.picture('settings-people')
  await twice(stage)
}

async function fillPerson(stage: Stage, person: Person): Promise<void> {
  const form = stage.page.locator('.settings-entry')
  const field = (key: string) => form.getByLabel(stage.t(key), { exact: true })
  await field('admin:workNumber').fill(person.workNumber)
  await field('admin:name').fill(person.name)
  await field('admin:role').selectOption({ label: stage.t(`app:roles.${person.role}`) })
  await field('admin:department').selectOption({ label: person.department })
  await field('admin:pin').fill(person.firstPin)
}

/** A work number that somebody has already. */
async function twice(stage: Stage): Promise<void> {
  await stage.button('admin:add').click()
  await fillPerson(stage, { workNumber: '1003', name: 'Ирина Белова', role: 'receptionist', department: '客户服务部', firstPin: '730230' })
  await stage.press('Control+Enter')
  await expect(stage.page.locator('.settings-entry').getByRole('alert').first()).toBeVisible()
  await stage.picture('settings-people-refused')
  await stage.press('Escape')
  await expect(stage.page.locator('.settings-entry')).toBeHidden()
}

async function bringInTables(stage: Stage): Promise<void> {
  const { page } = stage
  const files = await writeMallFiles(join(out, 'files'))
  for (const [section, file, good] of [['shops', files.shops, files.goodShops], ['places', files.places, files.goodPlaces]] as const) {
    await openSection(stage, section)
    await stage.button('admin:import.open').click()
    if (section === 'shops') await stage.picture('settings-import-empty')
    await page.locator('input[type=file]').setInputFiles(file)
    const commit = page.getByRole('button', { name: stage.t('admin:import.commit_other', { count: good, shown: good }) })
    await expect(commit).toBeVisible()
    await stage.picture(`settings-${section}-import`)
    await commit.click()
    await expect(commit).toBeHidden()
    await stage.picture(`settings-${section}`)
  }
  await openSection(stage, 'shops')
  await page.getByRole('row').filter({ hasText: 'B218' }).click()
  await stage.picture('settings-shop-open')
  await stage.press('Escape')
}

async function lookThroughSettings(stage: Stage): Promise<void> {
  for (const section of ['mall', 'roles', 'departments', 'teams', 'posts', 'categories', 'times', 'printers', 'queue', 'screen', 'backups', 'database', 'audit', 'about']) {
    await openSection(stage, section)
    await stage.page.waitForTimeout(250)
    await stage.picture(`settings-${section}`)
  }
}
