// What stands at the door when something happened elsewhere: a person taken off the list, a server that is gone, a first start that was broken off.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from '../support/e2e'
import { startPostgres, type PostgresServer } from '../support/postgres'
import { languages, wordsOf } from '../support/words'
import { ContactForm } from './pages/contacts'
import { Door, people, PIN } from './pages/door'

const zh = wordsOf('zh')
const ru = wordsOf('ru')

/** What the station has kept of a first start. */
function keptIn(data: string): string {
  const station = new Database(join(data, 'station.sqlite'), { readonly: true })
  try {
    return String(station.prepare("SELECT value FROM station_settings WHERE name = 'firstStart'").pluck().get())
  } finally {
    station.close()
  }
}

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: a first start that was killed goes on where it was, without the PIN`, async ({ open }) => {
    const first = await open()
    await first.page.getByRole('radio', { name: t.language }).check({ force: true })
    await first.page.getByRole('button', { name: t('setup:next') }).click()
    await first.page.getByLabel(t('setup:mall.zh')).fill('绥芬河贸易城')
    await first.page.getByLabel(t('setup:mall.ru')).fill('ТЦ «Суйфэньхэ»')
    await first.page.getByRole('button', { name: t('setup:next') }).click()
    await first.page.getByLabel(t('setup:administrator.name')).fill('Пак Андрей')
    await first.page.getByLabel(t('setup:administrator.pin'), { exact: true }).fill(PIN)
    await expect.poll(() => keptIn(first.data)).toContain('Пак Андрей')
    expect(keptIn(first.data)).not.toContain(PIN)
    await first.kill()

    const { page } = await open({ data: first.data })
    await expect(page.getByText(t('setup:resumed'))).toBeVisible()
    await expect(page.getByLabel(t('setup:administrator.name'))).toHaveValue('Пак Андрей')
    await expect(page.getByLabel(t('setup:administrator.pin'), { exact: true })).toHaveValue('')
    await page.getByRole('button', { name: t('setup:previous') }).click()
    await expect(page.getByLabel(t('setup:mall.ru'))).toHaveValue('ТЦ «Суйфэньхэ»')
  })
}

test.describe('on a server', () => {
  let server: PostgresServer
  test.beforeAll(async () => {
    server = await startPostgres()
  })
  test.afterAll(() => server.stop())

  test('who stands before a lock while the server is gone gets in when it is back; who was taken off the list elsewhere is told so', async ({ open }) => {
    const databaseUrl = await server.createDatabase('desk_door')
    const first = await open({ databaseUrl })
    const door = new Door(first.page, ru)
    await expect(first.page.getByRole('region', { name: zh('setup:server.label') })).toContainText('127.0.0.1')
    await door.lookAround()

    await test.step('the server goes and comes back under the lock', async () => {
      await door.lock()
      await server.stopServer()
      await first.page.keyboard.type(PIN)
      await first.page.keyboard.press('Enter')
      await expect(first.page.getByRole('alert')).toContainText(ru('session:lost.detail'), { timeout: 30_000 })
      await server.startServer()
      await expect(first.page.getByRole('heading', { name: ru('session:lock.title') })).toBeHidden({ timeout: 30_000 })
    })

    await test.step('who typed the PIN and went away does not leave the desk open when the server is back', async () => {
      await door.lock()
      await server.stopServer()
      await first.page.keyboard.type(PIN)
      await first.page.keyboard.press('Enter')
      await expect(first.page.getByRole('alert')).toContainText(ru('session:lost.detail'), { timeout: 30_000 })
      await first.page.evaluate(() => window.dispatchEvent(new Event('blur')))
      await expect(first.page.getByRole('alert')).toContainText(ru('session:lost.retype'))
      await server.startServer()
      await expect(first.page.getByText(ru('session:lost.back'))).toBeVisible({ timeout: 30_000 })
      await expect(first.page.getByRole('heading', { name: ru('session:lock.title') })).toBeVisible()
      await first.page.keyboard.type(PIN)
      await first.page.keyboard.press('Enter')
      await expect(first.page.getByRole('heading', { name: ru('session:lock.title') })).toBeHidden()
    })

    await test.step('the administrator of another station takes her off the list', async () => {
      const second = await open({ databaseUrl })
      await new Door(second.page, zh).signIn(people.administrator.number)
      const form = new ContactForm(first.page, ru)
      await form.open()
      await form.said.fill('ещё не записано')
      await form.kept()
      await second.page.getByRole('link', { name: zh('app:rooms.settings'), exact: true }).click()
      await second.page.getByRole('navigation', { name: zh('admin:title') }).getByRole('link', { name: zh('admin:sections.people'), exact: true }).click()
      await second.page.getByRole('row').filter({ hasText: people.receptionist.number }).first().click()
      await second.page.getByRole('button', { name: zh('admin:retire') }).click()
      await expect(first.page.getByRole('alert')).toContainText(ru('session:ended.retired'), { timeout: 30_000 })
      await first.page.keyboard.type(people.receptionist.number)
      await first.page.keyboard.press('Enter')
      await first.page.keyboard.type(PIN)
      await first.page.keyboard.press('Enter')
      await expect(first.page.getByRole('alert').filter({ hasText: ru('reasons:retired') })).toBeVisible()
    })
  })
})
