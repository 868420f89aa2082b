import { expect, test } from '../support/e2e'
import { languages, wordsOf } from '../support/words'
import { ContactLog } from './pages/contacts'
import { Door, people, PIN } from './pages/door'

for (const lang of languages) {
  const t = wordsOf(lang)

  test(`${lang}: a receptionist locks, mistypes the PIN, unlocks, and a colleague signs in over the lock, all from the keyboard`, async ({ openSample }) => {
    const { page } = await openSample(lang)
    const door = new Door(page, t)
    await door.signIn(people.receptionist.number)
    await door.lock()
    await expect(page.getByText(/JD-\d{8}/).filter({ visible: true })).toHaveCount(0)
    await page.keyboard.type('000000')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await door.unlock()
    await door.onToday()

    await door.lock()
    await door.signInOver(people.shiftLead.number)
    await expect(page.getByText(people.shiftLead.name).first()).toBeVisible()
  })
}

test('the program opened again remembers the language, asks who is there, and has everything that was recorded', async ({ open }) => {
  const t = wordsOf('ru')
  const first = await open()
  await new Door(first.page, t).lookAround()
  const waiting = await first.page.getByText(/JD-\d{8}-\d{4}/).count()
  await first.close()
  const second = await open({ data: first.data })
  await new Door(second.page, t).signIn(people.receptionist.number, PIN)
  await expect(second.page.getByText(/JD-\d{8}-\d{4}/)).toHaveCount(waiting)
})

test('whoever comes back from the lock finds the register where it was', async ({ openSample }) => {
  const t = wordsOf('zh')
  const { page } = await openSample('zh')
  const door = new Door(page, t)
  await door.signIn(people.receptionist.number)
  const log = new ContactLog(page, t)
  await log.open()
  await log.tab('all')
  const list = page.getByRole('listbox')
  await expect(log.rows.first()).toBeVisible()
  await list.hover()
  await page.mouse.wheel(0, 900)
  await expect(log.rows.first(), 'the first row is out of sight').not.toBeInViewport()
  const place = () => list.evaluate(shown => shown.scrollTop)
  const before = await place()
  expect(before).toBeGreaterThan(300)
  await door.lock()
  await door.unlock()
  expect(await place()).toBe(before)
})
