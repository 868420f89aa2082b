import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Program } from '../../support/program'
import type { Words } from '../../support/words'
import { Settings } from './settings'

/** The print window: the PDF itself, and where it goes. */
export class PrintWindow {
  private readonly page: Page

  constructor(
    private readonly program: Program,
    private readonly t: Words,
  ) {
    this.page = program.page
  }

  get whole(): Locator {
    return this.page.getByRole('dialog', { name: this.t('print:preview.title') })
  }

  /** Waits until so many pages are announced and the first is drawn. */
  async shown(pages: number): Promise<void> {
    await expect(this.whole.getByText(this.t('print:preview.pages', { count: pages }))).toBeVisible({ timeout: 60_000 })
    await expect(this.whole.locator('canvas').first()).toBeVisible({ timeout: 60_000 })
  }

  async choosePaper(paper: 'a4' | 'slip241x140'): Promise<void> {
    await this.whole.getByRole('combobox', { name: this.t('print:preview.paper') }).selectOption(paper)
  }

  /** Saves the PDF that is shown, through the program's own button; the system's window for the file's name is answered by the test. */
  async savePdf(name: string): Promise<Buffer> {
    const path = join(this.program.data, name)
    await this.program.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await this.whole.getByRole('button', { name: this.t('print:preview.savePdf') }).click()
    await expect(this.page.getByRole('status').filter({ hasText: name })).toBeVisible({ timeout: 60_000 })
    return readFileSync(path)
  }

  async print(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.whole).toBeHidden()
  }
}

/** The print queue of the station. */
export class PrintQueue {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  async open(): Promise<void> {
    await new Settings(this.page, this.t).section('queue')
    await expect(this.page.getByRole('heading', { name: this.t('print:queue.title') })).toBeVisible()
  }

  /** The jobs of a record, newest first. */
  jobs(number: string): Locator {
    return this.page.getByRole('region', { name: this.t('print:queue.title') }).getByRole('listitem').filter({ hasText: number })
  }
}
