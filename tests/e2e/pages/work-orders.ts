import { expect, type Locator } from '@playwright/test'
import { Form } from './form'
import { OpenedRecord } from './record'

export const ORDER_NUMBER = /BX-\d{8}-\d{4}/

/** The form of a repair. */
export class WorkOrderForm extends Form {
  get reporter(): Locator {
    return this.field(this.t('work-orders:fields.reporter'))
  }
  get place(): Locator {
    return this.field(this.t('work-orders:fields.place'))
  }
  get fault(): Locator {
    return this.field(this.t('work-orders:fields.fault'))
  }
  /** The fault in the language that is not the screen's. */
  get faultOther(): Locator {
    return this.field(this.t(`work-orders:fields.faultIn.${this.t.lang === 'zh' ? 'ru' : 'zh'}`))
  }

  async shown(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.t('work-orders:newTitle') })).toBeVisible()
  }

  /** Types part of a place's name and takes the one offered. */
  async choosePlace(typed: string, name: string): Promise<void> {
    await this.place.fill(typed)
    await this.page.getByRole('option', { name }).first().click()
    await expect(this.place).toHaveValue(name)
  }

  /** Saves, waits for the record, and answers its number. */
  async saved(): Promise<string> {
    await this.save()
    return new WorkOrderRecord(this.page, this.t).number()
  }
}

/** An opened work order. */
export class WorkOrderRecord extends OpenedRecord {
  protected readonly numbers = ORDER_NUMBER

  step(name: 'dispatch' | 'done' | 'archive' | 'print' | 'edit' | 'void'): Locator {
    return this.whole.getByRole('button', { name: this.t(`work-orders:steps.${name}`), exact: false })
  }

  /** Sends the first team, with the name of who goes. */
  async dispatch(person: string): Promise<void> {
    await this.step('dispatch').click()
    const form = this.page.getByRole('group', { name: this.t('work-orders:dispatchForm.title', { number: await this.number() }) })
    await form.getByRole('radio').first().click()
    await form.getByLabel(this.t('work-orders:dispatchForm.person')).fill(person)
    await this.page.keyboard.press('Control+Enter')
    await expect(this.whole).toContainText(this.t('work-orders:states.dispatched'))
  }
}
