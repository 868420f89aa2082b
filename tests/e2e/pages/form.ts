import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from '../../support/words'

/** What all forms of the program share: kept while typed, offered again, saved with Ctrl+Enter. */
export class Form {
  constructor(
    protected readonly page: Page,
    protected readonly t: Words,
  ) {}

  /** The field with this label. */
  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  /** What stands beside a field because something is wrong with it. */
  problemOf(label: string): Locator {
    return this.page.locator('.field').filter({ has: this.field(label) }).getByRole('alert')
  }

  /** Waits until the screen says that what was typed is kept. */
  async kept(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: this.t('ui:form.kept') })).toBeVisible()
  }

  /** The line that offers what was typed earlier and not saved. */
  get offer(): Locator {
    return this.page.getByRole('status').filter({ has: this.page.getByRole('button', { name: this.t('ui:form.restore') }) })
  }

  /** Takes the offered draft into the form. */
  async restore(): Promise<void> {
    await this.offer.getByRole('button', { name: this.t('ui:form.restore') }).click()
    await expect(this.offer).toBeHidden()
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
  }
}
