import { expect, type Locator, type Page } from '@playwright/test'
import { countedPattern, type Words } from '../../support/words'
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

  /** Who is on shift here, and the shift of the post. */
  get shift(): Locator {
    return this.page.getByRole('region', { name: this.t('today:shift.title') })
  }

  /** Where several rooms wait, each shows its first lines; this shows the rest of the first one, from the keyboard. */
  async unfoldFirst(): Promise<void> {
    const keys = new Keys(this.page)
    const more = this.page.getByRole('region', { name: this.t('today:owed.title') }).getByRole('button', { name: countedPattern(this.t, 'today:owed.more') })
    await expect(more.first()).toBeVisible()
    const folded = await more.count()
    await keys.tabTo(more.first())
    await keys.press('Enter')
    await expect(more).toHaveCount(folded - 1)
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
