import { expect, type Page } from '@playwright/test'
import type { Words } from '../../support/words'

/** The first start, the sign-in screen and the lock. */
export class Door {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  /** "Look around with sample data" in this language; ends on the today board. */
  async lookAround(language: '中文' | 'Русский'): Promise<void> {
    await this.page.getByRole('radio', { name: language }).check({ force: true })
    await this.page.getByRole('button', { name: this.t('setup:language.look') }).click()
    await this.onToday()
  }

  async onToday(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.t('today:title') })).toBeVisible({ timeout: 30_000 })
  }

  /** From the keyboard alone: the work number has the focus, Enter goes on to the PIN. */
  async signIn(workNumber: string, pin: string): Promise<void> {
    await expect(this.page.getByLabel(this.t('session:signIn.workNumber'))).toBeFocused()
    await this.page.keyboard.type(workNumber)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.type(pin)
    await this.page.keyboard.press('Enter')
  }
}
