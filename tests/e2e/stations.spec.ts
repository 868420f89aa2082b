// Two stations of one mall on one PostgreSQL: they see each other's work, and stand a server that goes away.
import { expect, test } from '../support/e2e'
import { startPostgres, type PostgresServer } from '../support/postgres'
import type { Program } from '../support/program'
import { wordsOf } from '../support/words'
import { ContactForm, ContactLog, ContactRecord } from './pages/contacts'
import { Door, people } from './pages/door'
import { Alarm, EmergencyRecord, stripOf } from './pages/emergencies'

const zh = wordsOf('zh')
const ru = wordsOf('ru')
const MEASURES = 'Чистить вытяжку каждый месяц'
const LATER = '服务器停了，这句话还没有保存。'

let server: PostgresServer

test.beforeAll(async () => {
  server = await startPostgres()
})
test.afterAll(() => server.stop())

/** The first station begins the mall; the second finds it there and speaks Russian. */
async function twoStations(open: (options: { databaseUrl: string }) => Promise<Program>): Promise<{ first: Program; second: Program }> {
  const databaseUrl = await server.createDatabase('desk_stations')
  const first = await open({ databaseUrl })
  await new Door(first.page, zh).lookAround()
  const second = await open({ databaseUrl })
  await second.page.getByRole('button', { name: ru('app:langs.ru'), exact: true }).click()
  await second.page.getByLabel(ru('session:signIn.workNumber')).focus()
  await new Door(second.page, ru).signIn(people.secondReceptionist.number)
  return { first, second }
}

test('what one station records the other shows, and both stand a server that stops and comes back', async ({ open }) => {
  const { first, second } = await twoStations(open)
  const form = new ContactForm(first.page, zh)
  const log = new ContactLog(second.page, ru)

  await test.step('a contact of the first station appears at the second by itself', async () => {
    await log.open()
    await form.open()
    await form.said.fill('问停车场几点关门')
    const number = await form.saved()
    const saved = Date.now()
    await expect(log.row(number)).toBeVisible({ timeout: 5_000 })
    console.log(`seen at the other station after ${((Date.now() - saved) / 1000).toFixed(1)} s`)
  })

  await test.step('both correct one contact: the later save is shown what changed, and keeps what was typed', async () => {
    await first.page.keyboard.press('Control+e')
    await expect(form.said).toHaveValue('问停车场几点关门')
    await log.rows.first().click()
    await expect(new ContactRecord(second.page, ru).whole).toContainText('问停车场几点关门')
    await second.page.keyboard.press('Control+e')
    const theirs = new ContactForm(second.page, ru)
    await theirs.said.fill('问停车场几点关门，有两辆车')
    await theirs.field(ru('contacts:fields.answer')).fill('В 22:00')
    await theirs.saved()

    await form.said.fill('问停车场几点关门，要过夜')
    await form.save()
    const notice = first.page.getByRole('alert').filter({ hasText: zh('ui:conflict.clash') })
    await expect(notice).toContainText(people.secondReceptionist.name)
    await expect(notice.getByRole('row').filter({ hasText: zh('contacts:fields.said') })).toContainText('问停车场几点关门，有两辆车')
    await expect(form.said).toHaveValue('问停车场几点关门，要过夜')
    await expect(form.field(zh('contacts:fields.answer')), 'what only they changed has come in').toHaveValue('В 22:00')
    await form.saved()
    await expect(new ContactRecord(second.page, ru).whole).toContainText('问停车场几点关门，要过夜')
  })

  await test.step('an emergency of the first station stands in red at the second by itself, until a shift lead ends it there', async () => {
    const alarm = new Alarm(first.page, zh)
    await alarm.open()
    await first.page.keyboard.press('2')
    await alarm.place.fill('餐饮区')
    await first.page.getByRole('option', { name: '四层餐饮区' }).first().click()
    await alarm.start()
    const number = await new EmergencyRecord(first.page, zh).number()
    await expect(stripOf(second.page)).toContainText(`Чрезвычайная ситуация: ${ru('emergencies:kinds.smoke')}`)
    await expect(stripOf(second.page)).toContainText('Ресторанный дворик, 4 этаж')

    const door = new Door(second.page, ru)
    await door.lock()
    await door.signInOver(people.shiftLead.number)
    await expect(stripOf(second.page), 'again after the lock, which names nothing').toBeVisible()
    await second.page.keyboard.press('Alt+E')
    const record = new EmergencyRecord(second.page, ru)
    expect(await record.number()).toBe(number)
    await second.page.keyboard.press('Control+Enter')
    await record.form('end', number).getByLabel(ru('emergencies:fields.measures')).fill(MEASURES)
    await second.page.keyboard.press('Control+Enter')
    await expect(stripOf(second.page)).toBeHidden()
    await expect(stripOf(first.page)).toBeHidden()
    await expect(new EmergencyRecord(first.page, zh).whole).toContainText(MEASURES)
    await log.open()
  })

  await test.step('the server stops: it is said, and what is typed stays a draft', async () => {
    await form.open()
    await server.stopServer()
    const foot = first.page.getByRole('list', { name: zh('app:status.label') })
    await expect(foot).toContainText(zh('app:status.database.lost'), { timeout: 30_000 })
    await form.said.fill(LATER)
    await form.kept()
    await expect(first.page.getByRole('alert').filter({ hasText: zh('app:strip.lost') }), 'over the form, before anything is saved').toBeVisible()
    await form.save()
    await expect(first.page.getByRole('alert').filter({ hasText: zh('errors:UNAVAILABLE.store.title') })).toBeVisible({ timeout: 30_000 })
    await expect(form.said).toHaveValue(LATER)
  })

  await test.step('the server comes back: the program goes on by itself and saves', async () => {
    await server.startServer()
    await expect(first.page.getByRole('list', { name: zh('app:status.label') })).not.toContainText(zh('app:status.database.lost'), { timeout: 30_000 })
    await expect(first.page.getByText(zh('app:strip.lost'))).toBeHidden()
    const number = await form.saved()
    await expect(log.row(number)).toBeVisible({ timeout: 30_000 })
    await expect(log.rows.filter({ hasText: LATER }), 'once, although it was sent twice').toHaveCount(1)
  })
})
