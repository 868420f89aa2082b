import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from '../../support/words'
import { ComplaintRegister } from './complaints'

/** The weekly journals. */
export class Journals {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  /** Through the head of the register of complaints. */
  async open(): Promise<void> {
    await new ComplaintRegister(this.page, this.t).open()
    await this.page.getByRole('link', { name: this.t('complaints:journal.link') }).click()
    await expect(this.page.getByRole('heading', { name: this.t('complaints:journal.title'), exact: true })).toBeVisible()
  }

  get whole(): Locator {
    return this.page.getByRole('article')
  }

  async inState(state: 'open' | 'due' | 'late' | 'sent' | 'read'): Promise<void> {
    await expect(this.whole.locator('.record-line')).toContainText(this.t(`complaints:journal.states.${state}`), { ignoreCase: true })
  }

  /** A journal of the list of those to be read, or read. */
  async choose(list: 'unread' | 'read', name: string): Promise<void> {
    await this.page.getByRole('tab', { name: this.t(`complaints:journal.${list}`) }).click()
    await this.page.getByRole('list', { name: this.t(`complaints:journal.${list}`) }).getByRole('button', { name }).click()
    await expect(this.whole).toContainText(name)
  }

  /** The next step, with its text: sending it, or having read it. */
  async take(text: string): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
    await this.page.locator('.step-form').getByRole('textbox').fill(text)
    await this.page.keyboard.press('Control+Enter')
  }
}
