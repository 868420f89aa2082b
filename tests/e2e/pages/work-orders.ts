import { expect, type Locator } from '@playwright/test'
import { Form } from './form'
import { OpenedRecord } from './record'
import type { WorkOrderState, WorkOrderStep } from '../../../shared/work-orders/words'

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

  step(name: WorkOrderStep): Locator {
    return this.whole.getByRole('button', { name: this.t(`work-orders:steps.${name}`), exact: false }).first()
  }

  /** The form of a step, in the place of the bar. */
  form(step: 'dispatch' | 'refuse' | 'done' | 'notDone' | 'handedOver' | 'followUp', number: string): Locator {
    return this.page.getByRole('group', { name: this.t(`work-orders:${step}Form.title`, { number }) })
  }

  async inState(state: WorkOrderState): Promise<void> {
    await expect(this.whole.locator('.record-line').getByText(this.t(`work-orders:states.${state}`), { exact: true })).toBeVisible()
  }

  /** The work is done: what was done, and line by line what was used, all from the keyboard. */
  async done(whatWasDone: string, materials: readonly (readonly [string, string, string, string])[], fee: string): Promise<void> {
    await this.step('done').click()
    const form = this.form('done', await this.number())
    await form.getByLabel(this.t('work-orders:doneForm.label')).fill(whatWasDone)
    await this.page.keyboard.press('Tab')
    for (const line of materials) {
      for (const text of line) {
        // As fast as people type: what comes in a burst and ends with Enter is a bar code.
        await this.page.keyboard.type(text, { delay: 40 })
        await this.page.keyboard.press('Enter')
      }
    }
    // From the empty line Enter goes on to the fee.
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.type(fee)
  }

  /** The customer signed the slip. */
  async handedOver(): Promise<void> {
    await this.step('handedOver').click()
    await expect(this.form('handedOver', await this.number())).toBeVisible()
    await this.page.keyboard.press('Control+Enter')
    await expect(this.whole.locator('.timeline')).toContainText(this.t('work-orders:timeline.handedOver.slip', { name: '' }).trim())
  }

  /** The customer was called. */
  async followUp(outcome: 'satisfied' | 'notSatisfied' | 'notReached', remark = ''): Promise<void> {
    await this.step('followUp').click()
    const form = this.form('followUp', await this.number())
    await form.getByRole('radio', { name: new RegExp(`^${this.t(`work-orders:followUpOutcomes.${outcome}`)}`, 'i') }).click()
    if (remark !== '') await form.getByLabel(this.t('work-orders:followUpForm.remark')).fill(remark)
    await this.page.keyboard.press('Control+Enter')
    await expect(form).toBeHidden()
  }

  /** Sends the first team, with the name of who goes. */
  async dispatch(person: string): Promise<void> {
    await this.step('dispatch').click()
    const form = this.page.getByRole('group', { name: this.t('work-orders:dispatchForm.title', { number: await this.number() }) })
    await form.getByRole('radio').first().click()
    await form.getByLabel(this.t('work-orders:dispatchForm.person')).fill(person)
    await this.page.keyboard.press('Control+Enter')
    await this.inState('dispatched')
  }
}
