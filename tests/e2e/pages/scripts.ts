import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from '../../support/words'

export const SCRIPT_NUMBER = /GB-\d{8}-\d{4}/

/** The room of the radio: its register, an opened script, and the form. */
export class Scripts {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  private word(key: string, facts: Record<string, string | number> = {}): string {
    return this.t(`broadcast:${key}`, facts)
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: this.t('app:rail.label') }).getByRole('link', { name: new RegExp(`^${this.word('room.name')}`) }).click()
    await expect(this.page.getByRole('heading', { name: this.word('title'), level: 1 })).toBeVisible()
  }

  field(name: 'title' | 'programme' | 'zh' | 'ru'): Locator {
    return this.page.getByLabel(this.word(`fields.${name}`), { exact: true })
  }

  /** What one text says and the other does not, beside the form or the record. */
  get check(): Locator {
    return this.page.getByRole('region', { name: this.word('check.title') })
  }

  get record(): Locator {
    return this.page.getByRole('article')
  }

  async begin(): Promise<void> {
    await this.page.keyboard.press('Alt+n')
    await expect(this.field('title')).toBeFocused()
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
    await expect(this.record).toBeVisible()
  }

  async number(): Promise<string> {
    await expect(this.record).toContainText(SCRIPT_NUMBER)
    return SCRIPT_NUMBER.exec(await this.record.innerText())?.[0] ?? ''
  }

  async inState(state: 'draft' | 'submitted' | 'sentBack' | 'approved' | 'retired'): Promise<void> {
    await expect(this.record.locator('.record-line .state-mark')).toHaveText(this.word(`states.${state}`), { ignoreCase: true })
  }

  step(name: 'edit' | 'submit' | 'approve' | 'sendBack'): Locator {
    return this.record.getByRole('button', { name: this.word(`steps.${name}`) })
  }

  /** The next step, by its key: once the record stands as whoever sits here may change it. */
  async next(name: 'submit' | 'approve'): Promise<void> {
    await expect(this.step(name)).toBeEnabled()
    await this.page.keyboard.press('Control+Enter')
  }

  async tab(name: 'mine' | 'toApprove' | 'approved' | 'all'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${this.word(`tabs.${name}`)}`) }).click()
  }

  /** Opened beside the list; its keys are there once it is. */
  async choose(number: string): Promise<void> {
    await this.page.getByRole('listbox').getByRole('option').filter({ hasText: number }).click()
    await expect(this.record.locator('.record-line')).toContainText(number)
  }

  /** With a remark in whole and one at its place. */
  async sendBack(remark: string, at: { side: 'zh' | 'ru'; words: string; text: string }): Promise<void> {
    await this.step('sendBack').click()
    await this.page.keyboard.type(remark)
    const form = this.page.locator('.step-form')
    await form.getByRole('radio', { name: this.word(`fields.${at.side}`) }).click()
    await form.getByLabel(this.word('sendBackForm.words')).fill(at.words)
    await form.getByLabel(this.word('sendBackForm.text')).fill(at.text)
    await this.page.keyboard.press('Control+Enter')
    await this.inState('sentBack')
  }
}

/** The console of the radio, and its log. */
export class Air {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  /** By its key, from any screen of the room. */
  async open(): Promise<void> {
    await new Scripts(this.page, this.t).open()
    await this.page.keyboard.press('Control+g')
    await expect(this.page.getByRole('heading', { name: this.t('broadcast:air.title'), level: 1 })).toBeVisible()
  }

  /** The sentence that is read now. */
  get current(): Locator {
    return this.page.locator('.air-cues [aria-current]')
  }

  async go(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `${this.t('broadcast:air.go')} ${title}` }).click()
    await expect(this.page.getByRole('region', { name: title })).toBeVisible()
    await expect(this.page.getByRole('list', { name: title })).toBeFocused()
  }

  /** What the desk asked for. */
  async goNow(kind: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${this.t('broadcast:air.goNow')} ${kind}`, 'i') }).click()
    await expect(this.page.getByRole('region', { name: new RegExp(`^${kind}$`, 'i') })).toBeVisible()
  }

  /** Sentence by sentence to the last, and done. */
  async readToEnd(): Promise<void> {
    const cues = await this.page.locator('.air-cues li').count()
    for (let said = 1; said < cues; said += 1) await this.page.keyboard.press('ArrowDown')
    await expect(this.page.locator('.air-cues li').last()).toHaveAttribute('aria-current', 'step')
    await this.page.keyboard.press('Control+Enter')
    await expect(this.page.locator('.air-cues')).toHaveCount(0)
  }

  async breakOff(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: this.t('broadcast:air.breakOff') }).click()
    await this.page.keyboard.type(reason)
    await this.page.keyboard.press('Control+Enter')
    await expect(this.page.locator('.air-cues')).toHaveCount(0)
  }

  line(title: string): Locator {
    return this.page.getByRole('row').filter({ hasText: title })
  }

  async remark(title: string, text: string): Promise<void> {
    await this.line(title).getByRole('button', { name: new RegExp(`^${this.t('broadcast:asRun.remark')}`) }).click()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Control+Enter')
  }
}

/** What the desk asks to be announced. */
export class Requests {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  async open(): Promise<void> {
    await this.page.keyboard.press('F9')
    await expect(this.page.getByRole('heading', { name: this.t('broadcast:request.title'), level: 1 })).toBeVisible()
  }

  field(name: 'age' | 'name' | 'plate'): Locator {
    return this.page.getByLabel(this.t(`broadcast:request.${name}`), { exact: true })
  }

  async choose(key: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${this.t(`broadcast:${key}`)}$`, 'i') }).click()
  }

  problemOf(name: string): Locator {
    return this.page.locator(`[data-field="${name}"]`).getByRole('alert')
  }

  /** What will be heard. */
  get text(): Locator {
    return this.page.getByRole('region', { name: this.t('broadcast:request.text') })
  }

  get today(): Locator {
    return this.page.getByRole('region', { name: this.t('broadcast:request.today') })
  }
}
