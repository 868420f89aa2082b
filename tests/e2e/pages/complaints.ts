import { expect, type Locator, type Page } from '@playwright/test'
import { patternOf, type Words } from '../../support/words'
import { Form } from './form'
import { OpenedRecord } from './record'

export const COMPLAINT_NUMBER = /TS-\d{8}-\d{4}/
export const ARCHIVE_NUMBER = /\b\d{4}-\d{4}\b/

export type ComplaintStepName =
  'judge' | 'rule' | 'explain' | 'contest' | 'takeUp' | 'send' | 'sign' | 'return' | 'settle' | 'check' | 'tell' | 'callBack' | 'askExtension' | 'decideExtension' | 'mediate' | 'reopen' | 'agreement' | 'raise' | 'answer' | 'attach' | 'void'

/** What is told of a complaint; what is left out stays as the form has it. */
export interface ToldComplaint {
  readonly said: string
  /** What is typed of the category, and its name. */
  readonly category: readonly [typed: string, name: string]
  readonly cause?: string
  readonly harm?: string
  readonly personName?: string
  /** A number nobody else has, where it is left out: whoever wants a reply leaves one. */
  readonly phone?: string
  readonly kind?: string
  readonly shop?: string
  readonly wants?: string
}

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

  get phone(): Locator {
    return this.field(this.t('ui:phone.label'))
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
    // Who it is stands in one line until somebody changes it.
    if (field === 'kind') await this.page.getByRole('button', { name: this.t('complaints:hints.changeWho'), exact: true }).click()
    await this.page.getByRole('radiogroup', { name: this.t(`complaints:fields.${field}`) }).getByRole('radio', { name: new RegExp(`^${word}$`, 'i') }).click()
  }

  /** The shop that is complained of, by its code. */
  async chooseShop(code: string): Promise<void> {
    await this.choose('againstKind', 'againstKinds', 'shop')
    await this.field(this.t('complaints:fields.againstMerchant')).fill(code)
    await this.page.getByRole('option', { name: code }).first().click()
  }

  /** F4, what was told, saved; answers the number. */
  async take({ said, category: [typed, name], personName, phone = '13904537719', shop, ...choices }: ToldComplaint): Promise<string> {
    await this.open()
    await this.said.fill(said)
    await this.chooseCategory(typed, name)
    if (shop !== undefined) await this.chooseShop(shop)
    if (choices.cause !== undefined) await this.choose('cause', 'causes', choices.cause)
    if (choices.harm !== undefined) await this.choose('harm', 'harms', choices.harm)
    if (personName !== undefined) await this.personName.fill(personName)
    await this.phone.fill(phone)
    if (choices.kind !== undefined) await this.choose('kind', 'kinds', choices.kind)
    if (choices.wants !== undefined) await this.choose('wants', 'demands', choices.wants)
    return this.saved()
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
    await this.openIn('owed', number)
  }

  /** Opens a complaint that stands under this tab. */
  async openIn(tab: 'owed' | 'open' | 'archived', number: string): Promise<void> {
    await this.open()
    await this.tab(tab)
    await this.row(number).click()
    await expect(new ComplaintRecord(this.page, this.t).whole).toContainText(number)
  }
}

/** An opened complaint. */
export class ComplaintRecord extends OpenedRecord {
  protected readonly numbers = COMPLAINT_NUMBER

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

  /** A step behind «more» that asks for one text. */
  async seldomText(name: ComplaintStepName, text: string): Promise<void> {
    await this.seldom(name)
    const form = this.page.locator('.step-form')
    await form.getByRole('textbox').fill(text)
    await this.page.keyboard.press('Control+Enter')
    await expect(form).toBeHidden()
  }

  /** Opens «more» and answers what stands in it; Escape closes it again. */
  async more(): Promise<Locator> {
    await this.whole.locator('.step-bar').getByRole('button', { name: this.t('ui:record.more') }).click()
    await expect(this.whole.locator('.menu-sheet')).toBeVisible()
    return this.whole.locator('.menu-sheet')
  }

  /** A running clock of the record. */
  clock(name: string): Locator {
    return this.whole.locator('.clock').filter({ has: this.page.getByText(this.t(`clocks:names.${name}`), { exact: true }) })
  }

  /** Judges (or rules on) it with this validity; an invalid one says why. */
  async judge(step: 'judge' | 'rule', validity: 'valid' | 'invalid', reason: string, state: string): Promise<void> {
    await this.begin(step)
    const validities = this.page.locator('.step-form').getByRole('radiogroup', { name: this.t('complaints:judgeForm.validity') })
    await validities.getByRole('radio').nth(validity === 'valid' ? 0 : 1).click()
    await this.page.locator('.step-form').getByRole('textbox').fill(reason)
    await this.page.keyboard.press('Control+Enter')
    await this.inState(state)
  }

  /** Asks for a later day, given as it is typed. */
  async askLater(until: string, reason: string): Promise<void> {
    await this.seldom('askExtension')
    const form = this.form('ask')
    await form.getByLabel(this.t('complaints:askForm.until'), { exact: true }).fill(until)
    await form.getByLabel(this.t('complaints:askForm.reason'), { exact: true }).fill(reason)
    await this.page.keyboard.press('Control+Enter')
    await expect(form).toBeHidden()
  }

  /** Approves the later day that is asked for, with the general manager's name. */
  async approveLater(manager: string): Promise<void> {
    await this.begin('decideExtension')
    const form = this.form('decide')
    await form.getByRole('radio', { name: this.t('complaints:decideForm.yes') }).first().click()
    await form.getByLabel(this.t('complaints:decideForm.approvedBy'), { exact: true }).fill(manager)
    await this.page.keyboard.press('Control+Enter')
    await expect(form).toBeHidden()
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

  /** Writes down, at the desk, who of the department signed for it on paper. A handler signs with one press, by their own name. */
  async signFor(who: string): Promise<void> {
    await this.step('sign').click()
    await this.page.locator('.step-form').getByRole('textbox').first().fill(who)
    await this.page.keyboard.press('Control+Enter')
    await this.inState('signed')
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

/** The form of a mediation. */
export class MediationForm extends Form {
  async open(record: ComplaintRecord): Promise<void> {
    await record.step('mediate').click()
    await expect(this.page.getByRole('heading', { name: patternOf(this.t, 'complaints:mediation.title') })).toBeVisible()
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(fields)) await this.field(this.t(`complaints:mediation.${name}`)).fill(text)
  }

  async chooseOutcome(outcome: 'open' | 'agreed' | 'notAgreed'): Promise<void> {
    const outcomes = this.page.getByRole('radiogroup', { name: this.t('complaints:mediation.outcome') })
    await outcomes.getByRole('radio').nth(['open', 'agreed', 'notAgreed'].indexOf(outcome)).click()
  }
}
