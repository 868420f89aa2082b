// Two windows of one program show the same day.
import { expect, test } from '../support/e2e'
import { wordsOf } from '../support/words'
import { ContactForm, ContactLog } from './pages/contacts'
import { Door, people } from './pages/door'
import { Today } from './pages/today'

test('a contact registered in one window appears in the other, a lock covers both, and opening it opens both', async ({ openSample }) => {
  const t = wordsOf('ru')
  const { app, page } = await openSample('ru')
  const door = new Door(page, t)
  await door.signIn(people.secondReceptionist.number)
  const opening = app.waitForEvent('window')
  await page.keyboard.press('Control+Shift+N')
  const other = await opening
  await expect(new Today(other, t).heading).toBeVisible({ timeout: 30_000 })
  const log = new ContactLog(other, t)
  await log.open()

  const form = new ContactForm(page, t)
  await form.open()
  await form.said.fill('Просит такси к северному входу')
  const number = await form.saved()
  await expect(log.row(number)).toBeVisible()
  await expect(log.row(number)).toContainText('Просит такси к северному входу')

  await door.lock()
  await expect(other.getByRole('heading', { name: t('session:lock.title') })).toBeVisible()
  await expect(other.getByText(number)).toBeHidden()

  await door.unlock()
  await expect(other.getByRole('heading', { name: t('session:lock.title') }), 'opened in one window, it is open in the other').toBeHidden()
  await expect(log.rows.first()).toBeVisible()

  await door.lock()
  await expect(other.getByRole('heading', { name: t('session:lock.title') })).toBeVisible()
  await door.signInOver(people.shiftLead.number)
  await new Door(other, t).onToday()
  await expect(other.getByText(people.shiftLead.name).first()).toBeVisible()
})
