import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from '../../support/words'

/** An opened record of any room, beside its register. */
export abstract class OpenedRecord {
  /** How its number looks. */
  protected abstract readonly numbers: RegExp

  constructor(
    protected readonly page: Page,
    protected readonly t: Words,
  ) {}

  get whole(): Locator {
    return this.page.getByRole('article')
  }

  async number(): Promise<string> {
    await expect(this.whole).toContainText(this.numbers)
    return this.numbers.exec(await this.whole.innerText())?.[0] ?? ''
  }
}
