import { expect, type Locator, type Page } from '@playwright/test'
import type { EmergencyKind, EmergencyStep } from '../../../shared/emergencies/words'
import type { Words } from '../../support/words'
import { OpenedRecord } from './record'

export const EMERGENCY_NUMBER = /JJ-\d{8}-\d{4}/

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The small window in which an emergency is reported, over whatever screen stands. */
export class Alarm {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  get whole(): Locator {
    return this.page.getByRole('dialog', { name: this.t('emergencies:alarm.title') })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+E')
    await expect(this.whole).toBeVisible()
  }

  kind(kind: EmergencyKind): Locator {
    return this.whole.getByRole('radio', { name: capital(this.t(`emergencies:kinds.${kind}`)) })
  }

  get place(): Locator {
    return this.whole.getByLabel(this.t('emergencies:alarm.place'), { exact: true })
  }

  get said(): Locator {
    return this.whole.getByLabel(this.t('emergencies:alarm.said'), { exact: true })
  }

  async start(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
    await expect(this.whole).toBeHidden()
  }
}

/** The red strip over every screen. */
export const stripOf = (page: Page): Locator => page.locator('.emergency-strip')

/** An opened emergency. */
export class EmergencyRecord extends OpenedRecord {
  protected readonly numbers = EMERGENCY_NUMBER

  get what(): Locator {
    return this.whole.getByLabel(this.t('emergencies:note.label'), { exact: true })
  }

  get timeline(): Locator {
    return this.whole.locator('.timeline')
  }

  step(name: EmergencyStep): Locator {
    return this.whole.locator('.step-bar').getByRole('button', { name: this.t(`emergencies:steps.${name}`) })
  }

  form(step: 'tell' | 'card' | 'hurt' | 'account' | 'end' | 'edit', number: string): Locator {
    return this.page.getByRole('group', { name: this.t(`emergencies:${step}Form.title`, { number }) })
  }

  /** Writes what was done, and records it with Enter. */
  async note(text: string): Promise<void> {
    await this.what.fill(text)
    await this.what.press('Enter')
    await expect(this.timeline).toContainText(text)
    await expect(this.what).toHaveValue('')
  }
}
