import { expect, type Locator, type Page } from '@playwright/test'
import { patternOf, type Words } from '../../support/words'
import { Form } from './form'

export const COMPLAINT_NUMBER = /TS-\d{8}-\d{4}/
export const ARCHIVE_NUMBER = /\b\d{4}-\d{4}\b/

export type ComplaintStepName =
  'judge' | 'rule' | 'explain' | 'contest' | 'takeUp' | 'send' | 'sign' | 'return' | 'settle' | 'check' | 'tell' | 'callBack' | 'askExtension' | 'decideExtension' | 'mediate' | 'reopen'

/** The form of a complaint. */
export class ComplaintForm extends Form {
  get said(): Locator {
    return this.field(this.t('complaints:fields.said'))
  }
  get category(): Locator {
    return this.field(this.t('complaints:fields.category'))
  }
  get personName(): Locator {
    return this.field(this.t('complaints:fields.personName'))
  }

  get wantsText(): Locator {
    return this.field(this.t('complaints:fields.wantsText'))
  }

  /** F4, with nothing copied. */
  async open(): Promise<void> {
    await this.page.keyboard.press('F4')
    await this.shown()
  }

  async shown(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.t('complaints:newTitle') })).toBeVisible()
    await expect(this.said).toBeFocused()
  }

  /** Types a part of its name or its code and takes the one that is left. */
  async chooseCategory(typed: string, name: string): Promise<void> {
    await this.category.fill(typed)
    await this.page.getByRole('option', { name }).first().click()
    await expect(this.category).toHaveValue(name)
  }

  /** One of the pills of a group: `causes`, `harms`, `demands`, `kinds`. */
  async choose(field: 'cause' | 'harm' | 'wants' | 'kind' | 'againstKind', group: string, value: string): Promise<void> {
    const word = this.t(`complaints:${group}.${value}`)
    await this.page.getByRole('radiogroup', { name: this.t(`complaints:fields.${field}`) }).getByRole('radio', { name: new RegExp(`^${word}$`, 'i') }).click()
  }

  /** Saves, waits for the record, and answers its number. */
  async saved(): Promise<string> {
    await this.save()
    return new ComplaintRecord(this.page, this.t).number()
  }
}

/** The register with its tabs. */
export class ComplaintRegister {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  get rows(): Locator {
    return this.page.getByRole('listbox').getByRole('option')
  }

  row(number: string): Locator {
    return this.rows.filter({ hasText: number })
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: this.t('app:rail.label') }).getByRole('link', { name: this.t('complaints:room.name') }).click()
    await expect(this.page.getByRole('heading', { name: this.t('complaints:title'), exact: true })).toBeVisible()
  }

  async tab(name: 'owed' | 'open' | 'overdue' | 'archived' | 'all'): Promise<void> {
    await this.page.getByRole('tab', { name: this.t(`complaints:tabs.${name}`) }).click()
  }

  /** Opens a complaint that this person owes something of. */
  async openOwed(number: string): Promise<void> {
    await this.open()
    await this.tab('owed')
    await this.row(number).click()
    await expect(new ComplaintRecord(this.page, this.t).whole).toContainText(number)
  }
}

/** An opened complaint. */
export class ComplaintRecord {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  get whole(): Locator {
    return this.page.getByRole('article')
  }

  async number(): Promise<string> {
    await expect(this.whole).toContainText(COMPLAINT_NUMBER)
    return COMPLAINT_NUMBER.exec(await this.whole.innerText())?.[0] ?? ''
  }

  step(name: ComplaintStepName): Locator {
    return this.whole.locator('.step-bar').getByRole('button', { name: this.t(`complaints:steps.${name}`) })
  }

  /** A step that is seldom wanted, behind «more». */
  async seldom(name: ComplaintStepName): Promise<void> {
    await this.whole.locator('.step-bar').getByRole('button', { name: this.t('ui:record.more') }).click()
    await this.whole.locator('.menu-sheet').getByRole('button', { name: this.t(`complaints:steps.${name}`) }).click()
  }

  /** The small form of a step. */
  form(name: 'judge' | 'send' | 'return' | 'callBack' | 'sign' | 'check' | 'tell' | 'ask' | 'decide'): Locator {
    return this.page.getByRole('group', { name: patternOf(this.t, `complaints:${name}Form.title`) })
  }

  /** The step is the filled button: Ctrl+Enter takes it, and where it asks for something its form opens. */
  async begin(name: ComplaintStepName): Promise<void> {
    await expect(this.step(name)).toHaveClass(/primary/)
    await this.page.keyboard.press('Control+Enter')
  }

  /** Takes the next step, which asks for one text at most, and waits for the state it leads to. */
  async take(name: ComplaintStepName, text: string | null, state: string): Promise<void> {
    await this.begin(name)
    await expect(this.page.locator('.step-form')).toBeVisible()
    if (text !== null) await this.page.locator('.step-form').getByRole('textbox').first().fill(text)
    await this.page.keyboard.press('Control+Enter')
    await this.inState(state)
  }

  /** Records a call back by what came of it. */
  async callBack(outcome: 'satisfied' | 'notSatisfied' | 'notReached', state: string): Promise<void> {
    await this.begin('callBack')
    await this.form('callBack').getByRole('radio').nth(['satisfied', 'notSatisfied', 'notReached'].indexOf(outcome)).click()
    await this.page.keyboard.press('Control+Enter')
    await this.inState(state)
  }

  async inState(state: string): Promise<void> {
    await expect(this.whole.locator('.record-line')).toContainText(this.t(`complaints:states.${state}`), { ignoreCase: true })
  }
}
