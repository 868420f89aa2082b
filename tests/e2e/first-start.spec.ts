import { expect, test } from '@playwright/test'
import { openProgram, type Program } from '../support/program'
import { wordsOf } from '../support/words'
import { Door } from './pages/door'

for (const [lang, language] of [['zh', '中文'], ['ru', 'Русский']] as const) {
  test(`${lang}: looking around with sample data leads to a day's desk with work on it`, async () => {
    const program: Program = await openProgram()
    const t = wordsOf(lang)
    const door = new Door(program.page, t)
    await door.lookAround(language)
    await expect(program.page.getByText(/JD-\d{8}-\d{4}/).first()).toBeVisible()
    await program.close()
  })
}
