import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from '../../support/words'
import { Scripts } from './scripts'

/** The plan of the radio: a day or a week, and what stands beside it. */
export class Plan {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  private word(key: string, facts: Record<string, string | number> = {}): string {
    return this.t(`broadcast:${key}`, facts)
  }

  /** By its key, from any screen of the room. */
  async open(): Promise<void> {
    await new Scripts(this.page, this.t).open()
    await this.page.keyboard.press('Control+i')
    await expect(this.page.getByRole('heading', { name: this.word('plan.title'), level: 1 })).toBeVisible()
  }

  field(name: 'programme' | 'script' | 'since' | 'day' | 'times' | 'time' | 'until' | 'step' | 'from' | 'till'): Locator {
    return this.page.getByLabel(this.word(`plan.fields.${name}`), { exact: true })
  }

  /** A choice of a group in the form. */
  async choose(key: string): Promise<void> {
    await this.page.getByRole('radio', { name: this.word(key), exact: true }).click()
  }

  /** An announcement, at a time of its day: once, or every day. */
  async add(script: string, times: string, { daily = false }: { daily?: boolean } = {}): Promise<void> {
    await this.page.keyboard.press('Alt+n')
    await expect(this.field('programme')).toBeFocused()
    await this.field('programme').selectOption({ index: 1 })
    await this.field('script').selectOption({ label: script })
    if (daily) await this.choose('plan.kinds.daily')
    await this.field('times').fill(times)
    await this.page.keyboard.press('Control+Enter')
    await expect(this.field('programme')).toHaveCount(0)
  }

  slot(script: string, time: string): Locator {
    return this.page.locator('.plan-slot, .plan-chip').filter({ hasText: script }).filter({ hasText: time })
  }

  /** Opens it beside the plan. */
  async take(script: string, time: string): Promise<void> {
    await this.slot(script, time).click()
    await expect(this.card).toContainText(script)
  }

  get card(): Locator {
    return this.page.getByRole('complementary', { name: this.word('plan.chosen') }).getByRole('article')
  }

  async step(name: 'move' | 'changeScript' | 'edit' | 'skip' | 'drop'): Promise<void> {
    await this.card.getByRole('button', { name: this.word(`plan.${name}`) }).click()
  }

  async confirm(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
    await expect(this.page.locator('.step-form')).toHaveCount(0)
  }

  async view(name: 'day' | 'week'): Promise<void> {
    await this.page.getByRole('button', { name: this.word(`plan.${name}`), exact: true }).click()
  }
}
