import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from '../../support/words'

export interface TestFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The files of a form, and those of a record. */
export class Files {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
    /** What the form calls them. */
    private readonly label: string,
  ) {}

  get field(): Locator {
    return this.page.getByRole('group', { name: this.label, exact: true })
  }

  /** Through the system's window, as it answers. */
  async choose(...files: TestFile[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.field.getByRole('button', { name: this.t('attachments:choose') }).press('Enter')])
    await chooser.setFiles(files)
  }

  async drop(file: TestFile): Promise<void> {
    const given = await this.page.evaluateHandle(({ name, type, bytes }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name, { type }))
      return data
    }, { name: file.name, type: file.mimeType, bytes: file.buffer.toString('base64') })
    await this.field.locator('.files-drop').dispatchEvent('drop', { dataTransfer: given })
  }

  /** A picture in the clipboard, as the system calls it. */
  async paste(file: TestFile): Promise<void> {
    await this.page.evaluate(({ name, type, bytes }) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name, { type }))
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, { name: file.name, type: file.mimeType, bytes: file.buffer.toString('base64') })
  }

  async has(...names: (string | RegExp)[]): Promise<void> {
    await expect(this.field.getByRole('listitem')).toHaveCount(names.length)
    for (const [at, name] of names.entries()) await expect(this.field.getByRole('listitem').nth(at)).toContainText(name)
  }

  async remove(name: string): Promise<void> {
    await this.field.getByRole('button', { name: this.t('attachments:removeNamed', { name }) }).press('Enter')
  }

  /** The record's files. */
  get kept(): Locator {
    return this.page.getByRole('region', { name: this.t('attachments:label'), exact: true })
  }

  async open(kind: 'image' | 'audio' | 'pdf', name: string): Promise<Locator> {
    await this.kept.getByTitle(this.t(`attachments:open.${kind}`, { name })).press('Enter')
    const window = this.page.getByRole('dialog', { name })
    await expect(window).toBeVisible()
    return window
  }
}
