import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from '../../support/words'

/** The settings, by the names of their sections. */
export class Settings {
  constructor(
    protected readonly page: Page,
    protected readonly t: Words,
  ) {}

  async section(name: string): Promise<void> {
    await this.page.getByRole('link', { name: this.t('app:rooms.settings'), exact: true }).click()
    await this.page.getByRole('navigation', { name: this.t('admin:title') }).getByRole('link', { name: this.t(`admin:sections.${name}`), exact: true }).click()
  }
}

/** The section of backups. */
export class Backups extends Settings {
  get rows(): Locator {
    return this.page.getByRole('table', { name: this.t('system:backups.title') }).locator('tbody').getByRole('row')
  }

  async open(): Promise<void> {
    await this.section('backups')
    await expect(this.page.getByRole('heading', { name: this.t('system:backups.title') })).toBeVisible()
  }

  /** Makes a copy and waits until it is made and checked. */
  async backUpNow(): Promise<void> {
    const before = await this.rows.count()
    await this.page.getByRole('button', { name: this.t('system:backups.now') }).click()
    await expect(this.rows).toHaveCount(before + 1)
    await expect(this.rows.first()).toContainText(this.t('system:backups.good'))
  }

  /** Restores the newest copy, through all that is asked. */
  async restoreNewest(): Promise<void> {
    await this.rows.first().getByRole('button', { name: this.t('system:backups.restore') }).click()
    const asked = this.page.getByRole('region', { name: this.t('system:backups.restoreTitle') })
    const go = asked.getByRole('button', { name: this.t('system:backups.restoreNow') })
    await expect(go, 'nothing happens before it is confirmed').toBeDisabled()
    await asked.getByRole('checkbox').check()
    await go.click()
  }
}
