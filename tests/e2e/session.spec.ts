import { expect, test } from '@playwright/test'
import { openProgram } from '../support/program'
import { wordsOf } from '../support/words'
import { Door } from './pages/door'

const PIN = '246810'

for (const [lang, language] of [['zh', '中文'], ['ru', 'Русский']] as const) {
  const t = wordsOf(lang)

  test(`${lang}: a receptionist locks, mistypes the PIN, unlocks, and a colleague signs in over the lock, all from the keyboard`, async () => {
    const program = await openProgram()
    const { page } = program
    const door = new Door(page, t)
    await door.lookAround(language)
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('heading', { name: t('session:lock.title') })).toBeVisible()
    await expect(page.getByText(/JD-\d{8}/).filter({ visible: true })).toHaveCount(0)
    await page.keyboard.type('000000')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await page.keyboard.type(PIN)
    await page.keyboard.press('Enter')
    await door.onToday()

    await page.keyboard.press('Control+l')
    await page.getByRole('button', { name: t('session:lock.other') }).press('Enter')
    await door.signIn('1008', PIN)
    await door.onToday()
    await expect(page.getByText('Наталья Ким').first()).toBeVisible()
    await program.close()
  })
}

test('the program opened again remembers the language, asks who is there, and has everything that was recorded', async () => {
  const t = wordsOf('ru')
  const first = await openProgram()
  await new Door(first.page, t).lookAround('Русский')
  const waiting = await first.page.getByText(/JD-\d{8}-\d{4}/).count()
  await first.close()
  const second = await openProgram({ data: first.data })
  const door = new Door(second.page, t)
  await door.signIn('1001', PIN)
  await door.onToday()
  await expect(second.page.getByText(/JD-\d{8}-\d{4}/)).toHaveCount(waiting)
  await second.close()
})
