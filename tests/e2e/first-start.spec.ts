import { expect, test } from '../support/e2e'
import { languages, wordsOf } from '../support/words'
import { Door } from './pages/door'

for (const lang of languages) {
  test(`${lang}: looking around with sample data leads to a day's desk with work on it`, async ({ open }) => {
    const { page } = await open()
    await new Door(page, wordsOf(lang)).lookAround()
    await expect(page.getByText(/JD-\d{8}-\d{4}/).first()).toBeVisible()
  })
}
