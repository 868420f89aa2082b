import { expect, type Locator, type Page } from '@playwright/test'
import { patternOf, type Words } from '../../support/words'
import { Form } from './form'
import { Keys } from './keys'
import { OpenedRecord } from './record'

export const CONTACT_NUMBER = /JD-\d{8}-\d{4}/

/** The form of the reception desk. */
export class ContactForm extends Form {
  get find(): Locator {
    return this.field(this.t('contacts:fields.find'))
  }
  get name(): Locator {
    return this.field(this.t('contacts:fields.personName'))
  }
  get phone(): Locator {
    return this.field(this.t('ui:phone.label'))
  }
  get said(): Locator {
    return this.field(this.t('contacts:fields.said'))
  }

  /** F2 a visit, F3 a call; the first field has the focus. */
  async open(channel: 'visit' | 'call' = 'visit'): Promise<void> {
    await this.page.keyboard.press(channel === 'visit' ? 'F2' : 'F3')
    await expect(this.page.getByRole('heading', { name: this.t(`contacts:newTitle.${channel}`) })).toBeVisible()
    await expect(this.find).toBeFocused()
  }

  /** Chooses somebody the desk knows with the arrows; ends in the field for what was said. */
  async choose(typed: string, name: string): Promise<void> {
    const keys = new Keys(this.page)
    await keys.type(typed)
    const wanted = this.page.getByRole('option', { name })
    await expect(wanted.first()).toBeVisible()
    for (let steps = 0; steps < 8; steps += 1) {
      await keys.press('ArrowDown')
      if ((await wanted.first().getAttribute('aria-selected')) === 'true') break
    }
    await keys.press('Enter')
    await expect(this.name).toHaveValue(name)
    await expect(this.said).toBeFocused()
  }

  /** Saves, waits for the record beside the register, and answers its number. */
  async saved(): Promise<string> {
    await this.save()
    await expect(this.page.getByRole('heading', { name: this.t('contacts:title'), exact: true })).toBeVisible()
    return new ContactRecord(this.page, this.t).number()
  }
}

/** The reception log with its tabs. */
export class ContactLog {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  get rows(): Locator {
    return this.page.getByRole('listbox').getByRole('option')
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text })
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.t('contacts:room.name') }).click()
    await expect(this.page.getByRole('heading', { name: this.t('contacts:title'), exact: true })).toBeVisible()
  }

  async tab(name: 'today' | 'owed' | 'inside' | 'all'): Promise<void> {
    await this.page.getByRole('tab', { name: this.t(`contacts:tabs.${name}`) }).click()
  }
}

/** An opened contact. */
export class ContactRecord extends OpenedRecord {
  protected readonly numbers = CONTACT_NUMBER

  /** A step of the bar under the record. */
  step(name: 'answer' | 'reached' | 'leave' | 'workOrder' | 'edit' | 'void'): Locator {
    return this.whole.getByRole('button', { name: this.t(`contacts:steps.${name}`) })
  }

  get answerForm(): Locator {
    return this.page.getByRole('group', { name: patternOf(this.t, 'contacts:answerForm.title') })
  }
}
