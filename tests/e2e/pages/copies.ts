import { expect, type Locator, type Page } from '@playwright/test'
import { countedPattern, type Words } from '../../support/words'
import type { CopyName } from '../../../shared/copies/rules'

/** Beside an order: where its copies are. */
export class Copies {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  get whole(): Locator {
    return this.page.getByRole('region', { name: this.t('copies:title') })
  }

  line(copy: CopyName): Locator {
    return this.whole.getByRole('listitem').filter({ has: this.page.getByText(new RegExp(`^${this.t(`copies:copies.${copy}`)}$`, 'i')) })
  }

  /** Waits until a copy is said to be there. */
  async at(copy: CopyName, state: 'here' | 'kept' | 'given' | 'returned' | 'left' | 'lost'): Promise<void> {
    await expect(this.line(copy)).toContainText(this.t(`copies:states.${state}`))
  }

  /** To whoever is named beforehand. */
  async give(): Promise<void> {
    await this.whole.getByRole('button', { name: this.t('copies:give'), exact: true }).click()
    await expect(this.whole.getByLabel(this.t('copies:to'))).not.toHaveValue('')
    await this.page.keyboard.press('Control+Enter')
    await this.at('team', 'given')
  }

  async lose(copy: CopyName, reason: string): Promise<void> {
    await this.line(copy).getByRole('button', { name: this.t('copies:lose') }).click()
    await this.whole.getByLabel(this.t('copies:reason')).fill(reason)
    await this.page.keyboard.press('Control+Enter')
    await this.at(copy, 'lost')
  }
}

/** What is printed and not returned, and where what comes back is scanned. */
export class CopiesOut {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  /** From the board of the day. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.t('app:rooms.today') }).click()
    await this.page.getByRole('region', { name: this.t('copies:out.board') }).getByRole('link').click()
    await expect(this.page.getByRole('heading', { name: this.t('copies:out.title') })).toBeVisible()
    await expect(this.number).toBeFocused()
  }

  get number(): Locator {
    return this.page.getByLabel(this.t('copies:out.number'))
  }

  row(number: string): Locator {
    return this.page.getByRole('listbox', { name: this.t('copies:out.title') }).getByRole('option').filter({ hasText: number })
  }

  /** As a bar-code scanner does: a burst of keys, ended by Enter. */
  async scan(number: string): Promise<void> {
    await this.page.keyboard.type(number, { delay: 2 })
    await this.page.keyboard.press('Enter')
  }

  /** As a person does. */
  async type(number: string): Promise<void> {
    await this.page.keyboard.type(number, { delay: 60 })
    await this.page.keyboard.press('Enter')
  }

  taken(number: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: this.t('copies:out.taken') }).filter({ hasText: number })
  }

  get late(): Locator {
    return this.page.getByText(countedPattern(this.t, 'copies:out.earlier'))
  }
}
