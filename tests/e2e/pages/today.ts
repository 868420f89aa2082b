import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from '../../support/words'
import { Keys } from './keys'

/** The first screen of the day. */
export class Today {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { name: this.t('today:title') })
  }

  /** A line of what is owed. */
  owed(text: string): Locator {
    return this.page.getByRole('region', { name: this.t('today:owed.title') }).getByRole('button').filter({ hasText: text })
  }

  /** What unfolds the rest of the first room, where several rooms wait. */
  get more(): Locator {
    return this.page.getByRole('region', { name: this.t('today:owed.title') }).locator('.owed-more').getByRole('button').first()
  }

  /** Opens the board through Ctrl+K, from the keyboard. */
  async open(): Promise<void> {
    const keys = new Keys(this.page)
    await keys.press('Control+k')
    await expect(this.page.getByRole('combobox', { name: this.t('matters:title') })).toBeFocused()
    await keys.type(this.t('matters:do.today'))
    await expect(this.page.getByRole('option', { name: this.t('matters:do.today'), selected: true })).toBeVisible()
    await keys.press('Enter')
    await expect(this.heading).toBeVisible()
  }
}
