import { expect, type Locator, type Page } from '@playwright/test'
import type { MemberStep } from '../../../shared/members/words'
import { showCount } from '../../../shared/text/numbers'
import type { Words } from '../../support/words'
import { OpenedRecord } from './record'

export const MEMBER_NUMBER = /HY-\d{8}-\d{4}/
export const CARD_NUMBER = /66\d{2} \d{4} \d{4}/

/** The form of the club. */
export class MemberForm {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  async open(): Promise<void> {
    await this.page.keyboard.press('F7')
    await expect(this.page.getByRole('heading', { name: this.t('members:new'), level: 1 })).toBeVisible()
  }

  field(name: 'name' | 'latin' | 'birthday' | 'note'): Locator {
    return this.page.getByLabel(this.t(`members:fields.${name}`), { exact: true })
  }

  get phone(): Locator {
    return this.page.getByLabel(this.t('ui:phone.label'), { exact: true })
  }

  get find(): Locator {
    return this.page.getByLabel(this.t('members:form.find'), { exact: true })
  }

  get consent(): Locator {
    return this.page.getByRole('switch', { name: this.t('members:form.consentText') })
  }

  get twins(): Locator {
    return this.page.getByRole('region', { name: this.t('members:twins.title') })
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
  }
}

/** An opened member. */
export class MemberRecord extends OpenedRecord {
  protected readonly numbers = MEMBER_NUMBER

  step(name: MemberStep): Locator {
    return this.whole.getByRole('button', { name: new RegExp(`^${this.t(`members:steps.${name}`)}`) })
  }

  /** A step behind «more». */
  async seldom(name: MemberStep): Promise<void> {
    await this.whole.getByRole('button', { name: this.t('ui:record.more'), exact: true }).click()
    await this.page.getByRole('button', { name: new RegExp(`^${this.t(`members:steps.${name}`)}$`) }).click()
  }

  /** One of its forms, behind «more». */
  async paper(form: 'memberConsent' | 'pointStatement'): Promise<void> {
    await this.whole.getByRole('button', { name: this.t('ui:record.more'), exact: true }).click()
    await this.page.getByRole('button', { name: this.t(`members:papers.${form}`) }).click()
  }

  get form(): Locator {
    return this.whole.locator('.step-form')
  }

  field(key: string): Locator {
    return this.form.getByLabel(this.t(`members:${key}`), { exact: true })
  }

  async confirm(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
    await expect(this.form).toHaveCount(0)
  }

  async balance(points: number): Promise<void> {
    await expect(this.whole.getByRole('region', { name: this.t('members:balance.title') })).toContainText(this.t('members:balance.points', { count: points, shown: showCount(points, this.t.lang) }))
  }

  async card(): Promise<string> {
    await expect(this.whole.locator('.card-number')).toHaveText(CARD_NUMBER)
    return CARD_NUMBER.exec((await this.whole.locator('.card-number').textContent()) ?? '')?.[0] ?? ''
  }
}
