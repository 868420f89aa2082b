import { expect, type Locator, type Page } from '@playwright/test'
import type { BoardColumn } from '../../../shared/work-orders/board'
import type { Measure } from '../../../shared/work-orders/figures'
import type { Words } from '../../support/words'

/** The dispatch board. */
export class OrderBoard {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  async shown(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.t('work-orders:board.title') })).toBeVisible()
  }

  column(name: BoardColumn): Locator {
    return this.page.getByRole('listbox', { name: new RegExp(`^${this.t(`work-orders:tabs.${name}`)}`) })
  }

  card(name: BoardColumn, number: string): Locator {
    return this.column(name).getByRole('option').filter({ hasText: number })
  }

  /** The keyboard goes from where it is to this card. */
  async moveTo(name: BoardColumn, number: string): Promise<void> {
    const card = this.card(name, number)
    await expect(card).toBeVisible()
    await this.column(name).focus()
    await this.page.keyboard.press('Home')
    const cards = this.column(name).getByRole('option')
    const numbers = await cards.allInnerTexts()
    const steps = numbers.findIndex(text => text.includes(number))
    for (let at = 0; at < steps; at += 1) await this.page.keyboard.press('ArrowDown')
    await expect(card).toHaveAttribute('aria-selected', 'true')
  }

  /** Narrowed by this team; the name begins its button. */
  team(name: string): Locator {
    return this.page.getByRole('radiogroup', { name: this.t('work-orders:board.team') }).getByRole('radio', { name: new RegExp(`^${name}`) })
  }
}

/** The month's figures of the teams. */
export class TeamFigures {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  async shown(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.t('work-orders:figures.title') })).toBeVisible()
    await expect(this.figure('given')).toBeVisible()
  }

  /** The figure of all teams together. */
  figure(measure: Measure): Locator {
    return this.page.getByRole('row').last().getByRole('button').nth(['given', 'accepted', 'arrived', 'finished', 'refused', 'satisfied'].indexOf(measure))
  }

  rows(measure: Measure, part: 'met' | 'missed' = 'met'): Locator {
    return this.page.getByRole('listbox', { name: this.t(`work-orders:figures.parts.${measure}.${part}`) }).getByRole('option')
  }
}
