import { expect, type Locator, type Page } from '@playwright/test'
import type { EntryKind } from '../../../shared/handover/words'
import type { Words } from '../../support/words'
import { PIN } from './door'

export const SHIFT_NUMBER = /JB-\d{8}-\d{4}/
/** The check sum as it is shown and printed. */
export const SUM = /[0-9A-F]{4}(?:-[0-9A-F]{4}){4}/

/** The handover of the post: the sheet one prepares, and the cards of the signatures. */
export class Handover {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  private word(key: string, facts: Record<string, string | number> = {}): string {
    return this.t(`handover:${key}`, facts)
  }

  async go(): Promise<void> {
    await this.page.getByRole('navigation', { name: this.t('app:rail.label') }).getByRole('link', { name: new RegExp(`^${this.word('title')}`) }).click()
    await expect(this.page.getByRole('heading', { name: this.word('title'), level: 1 })).toBeVisible()
  }

  get opening(): Locator {
    return this.page.getByRole('region', { name: this.word('open.nobody') })
  }

  /** From the keyboard: the template stands chosen. @param from since when it runs, as it is typed */
  async openShift(from = ''): Promise<void> {
    await expect(this.opening).toBeVisible()
    await this.opening.getByLabel(this.word('open.from')).fill(from)
    await this.page.keyboard.press('Control+Enter')
    await expect(this.part('matters')).toBeVisible()
  }

  async number(): Promise<string> {
    await expect(this.page.locator('.handover-head')).toContainText(SHIFT_NUMBER)
    return SHIFT_NUMBER.exec(await this.page.locator('.handover-head').innerText())?.[0] ?? ''
  }

  part(name: 'matters' | 'counts' | 'checks' | 'instructions' | 'log'): Locator {
    return this.page.getByRole('region', { name: this.word(`${name}.title`), exact: true })
  }

  card(name: 'successor' | 'out' | 'in'): Locator {
    return this.page.locator(`.handover-side section[aria-labelledby="${name}-title"]`)
  }

  get blocks(): Locator {
    return this.page.locator('section[aria-labelledby="blocks-title"]')
  }

  /** Into the log, from the key that leads there. */
  async write(what: string): Promise<void> {
    await this.page.keyboard.press('Alt+n')
    await this.page.keyboard.type(what)
    await this.page.keyboard.press('Enter')
    await expect(this.part('log').locator('ol')).toContainText(what)
  }

  /** An incident that goes on. */
  async incident(kind: EntryKind, what: string): Promise<void> {
    await this.page.keyboard.press('Alt+n')
    const form = this.page.locator('.entry-quick')
    const word = this.word(`kinds.${kind}`)
    await form.getByRole('radio', { name: new RegExp(`^${word}`, 'i') }).click()
    await form.getByRole('switch', { name: this.word('entry.goesOn') }).click()
    await form.getByLabel(this.word('entry.what')).fill(what)
    await this.page.keyboard.press('Enter')
    await expect(this.part('log').locator('ol')).toContainText(what)
  }

  async endIncident(what: string, outcome: string): Promise<void> {
    await this.part('log').getByRole('listitem').filter({ hasText: what }).getByRole('button', { name: new RegExp(`^${this.word('log.end')}`) }).click()
    await this.page.keyboard.type(outcome)
    await this.page.keyboard.press('Control+Enter')
    await expect(this.part('log').locator('ol')).toContainText(outcome)
  }

  /** The first block that stands, by somebody with the right. */
  async lift(reason: string, workNumber: string): Promise<void> {
    await this.blocks.getByRole('button', { name: new RegExp(`^${this.word('blocksCard.lift')}`) }).first().click()
    await this.sign(reason, workNumber)
  }

  /** A line on each matter; Enter goes from one to the next. */
  async writeLines(text: string): Promise<void> {
    const count = await this.lines.count()
    for (let at = 0; at < count; at += 1) {
      await this.lines.nth(at).fill(text)
      await this.lines.nth(at).press('Enter')
    }
  }

  get lines(): Locator {
    return this.part('matters').getByRole('textbox')
  }

  /** Typed into the first line and left at that: it is kept after a moment. */
  async typeLine(text: string): Promise<void> {
    const before = await this.blocks.innerText()
    await this.lines.first().fill(text)
    await expect(this.blocks).not.toHaveText(before, { useInnerText: true })
    await expect(this.lines.first()).toBeFocused()
  }

  /** With their own PIN. */
  async join(workNumber: string): Promise<void> {
    await this.page.getByRole('button', { name: this.word('join.open') }).click()
    const card = this.page.getByRole('region', { name: this.word('join.title') })
    const choice = card.getByRole('combobox')
    await choice.selectOption({ label: await choice.locator('option', { hasText: workNumber }).innerText() })
    await card.getByLabel(this.word('pin.label'), { exact: true }).fill(PIN)
    await this.page.keyboard.press('Enter')
    await expect(card).toBeHidden()
  }

  get counted(): Locator {
    return this.part('counts').locator('.sheet-count').getByRole('textbox')
  }

  get explanations(): Locator {
    return this.part('counts').locator('.sheet-text').getByRole('textbox')
  }

  /** As many as expected; where nothing is expected, none. */
  async countAll(): Promise<void> {
    const rows = this.part('counts').locator('.sheet-row')
    for (const row of await rows.all()) {
      const expected = (await row.locator('.sheet-count > span').first().innerText()).replace(/\D/g, '')
      await row.locator('.sheet-count').getByRole('textbox').fill(expected === '' ? '0' : expected)
      await row.locator('.sheet-count').getByRole('textbox').press('Enter')
    }
  }

  /** One less than expected, at this row. */
  async countLess(at: number): Promise<void> {
    const row = this.part('counts').locator('.sheet-row').nth(at)
    const expected = Number((await row.locator('.sheet-count > span').first().innerText()).replace(/\D/g, ''))
    await this.counted.nth(at).fill(String(expected - 1))
    await this.page.keyboard.press('Enter')
  }

  async explain(at: number, why: string): Promise<void> {
    await this.explanations.nth(at).fill(why)
    await this.page.keyboard.press('Enter')
  }

  /** @param leave so many at the end are left */
  async checkAll({ leave = 0 } = {}): Promise<void> {
    const rows = await this.part('checks').locator('.sheet-row').all()
    for (const row of rows.slice(0, rows.length - leave)) {
      const works = row.getByRole('button', { name: this.word('checks.works'), exact: true })
      await works.click()
      await expect(works).toHaveAttribute('aria-pressed', 'true')
    }
  }

  async nameSuccessor(workNumber: string): Promise<void> {
    const choice = this.card('successor').getByRole('combobox')
    const label = await choice.locator('option', { hasText: workNumber }).innerText()
    await choice.selectOption({ label })
    await expect(this.card('in')).toBeVisible()
  }

  async signOut(pin = PIN): Promise<void> {
    await this.card('out').getByLabel(this.word('out.pin')).fill(pin)
    await this.page.keyboard.press('Enter')
  }

  async refuse(reason: string, pin = PIN): Promise<void> {
    await this.card('in').getByRole('button', { name: this.word('in.refuse') }).click()
    await this.sign(reason, undefined, pin)
  }

  /** The form of a step that is signed with a reason. */
  async sign(reason: string, workNumber?: string, pin = PIN): Promise<void> {
    await this.page.keyboard.type(reason)
    const form = this.page.locator('.handover-side .step-form')
    if (workNumber !== undefined) {
      const choice = form.getByRole('combobox')
      await choice.selectOption({ label: await choice.locator('option', { hasText: workNumber }).innerText() })
    }
    await form.locator('input[type=password]').fill(pin)
    await this.page.keyboard.press('Control+Enter')
    await expect(form).toBeHidden()
  }

  /** The first has the focus since the signature; Space ticks and goes to the next one. */
  async tickAll(): Promise<void> {
    const boxes = this.page.locator('.tick-box')
    await expect(this.page.locator('.tick-box:enabled').first()).toBeVisible()
    const count = await boxes.count()
    for (let at = 0; at < count; at += 1) {
      await expect(boxes.nth(at)).toBeFocused()
      await this.page.keyboard.press('Space')
      await expect(boxes.nth(at)).toBeChecked()
    }
  }

  async signIn(pin = PIN): Promise<void> {
    await this.card('in').getByLabel(this.word('in.pin')).fill(pin)
    await this.page.keyboard.press('Enter')
  }

  /** Where nobody follows: a supervisor, with a reason. */
  async closeDay(reason: string, workNumber: string, pin = PIN): Promise<void> {
    await this.page.getByRole('button', { name: this.word('close.open') }).click()
    await this.sign(reason, workNumber, pin)
  }
}

/** The days as the head of the department reads and signs them. */
export class Days {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  /** From another screen of the room. */
  async go(): Promise<void> {
    await this.page.keyboard.press('Control+d')
    await expect(this.page.getByRole('heading', { name: this.t('handover:days.title'), level: 1 })).toBeVisible()
  }

  row(shown: string): Locator {
    return this.page.getByRole('row').filter({ hasText: shown })
  }

  /** How many shifts, what was lifted, written afterwards, and different in count. */
  counted(shown: string): Locator {
    return this.row(shown).locator('td:not(:last-child)')
  }

  async sign(shown: string, remark: string, pin = PIN): Promise<void> {
    await this.page.getByRole('button', { name: this.t('handover:days.signTitle', { day: shown }) }).click()
    const form = this.page.locator('.days-sheet .step-form')
    await form.getByRole('textbox').first().fill(remark)
    await form.locator('input[type=password]').fill(pin)
    await this.page.keyboard.press('Enter')
    await expect(form).toBeHidden()
  }
}
