import { expect, type Page } from '@playwright/test'
import type { Words } from '../../support/words'

/** Every person of the sample mall has this PIN. */
export const PIN = '246810'

/** People of the sample mall, by what the tests need of them. */
export const people = {
  receptionist: { number: '1001', name: '王芳' },
  secondReceptionist: { number: '1002', name: 'Ольга Смирнова' },
  afterSales: { number: '1004', name: '刘洋' },
  broadcaster: { number: '1006', name: '李娜' },
  shiftLead: { number: '1008', name: 'Наталья Ким' },
  supervisor: { number: '1010', name: '赵强' },
  head: { number: '1011', name: '孙丽华' },
  /** Of the engineering department. */
  handler: { number: '1012', name: 'Андрей Пак' },
  administrator: { number: '1014', name: '周伟' },
} as const

/** The first start, the sign-in screen and the lock. */
export class Door {
  constructor(
    private readonly page: Page,
    private readonly t: Words,
  ) {}

  /** "Look around with sample data" in this language; ends on the today board. */
  async lookAround(): Promise<void> {
    await this.page.getByRole('radio', { name: this.t.language }).check({ force: true })
    await this.page.getByRole('button', { name: this.t('setup:language.look') }).click()
    // The sample's days are played through the use cases: some twelve thousand statements, each a way to the server and back where there is one.
    await this.onToday(120_000)
  }

  /** @param timeout milliseconds that may pass until the board is there */
  async onToday(timeout = 30_000): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.t('today:title') })).toBeVisible({ timeout })
  }

  /** From the keyboard alone: the work number has the focus, Enter goes on to the PIN. Ends on the today board. */
  async signIn(workNumber: string, pin: string = PIN): Promise<void> {
    await expect(this.page.getByLabel(this.t('session:signIn.workNumber'))).toBeFocused({ timeout: 30_000 })
    await this.page.keyboard.type(workNumber)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.type(pin)
    await this.page.keyboard.press('Enter')
    await this.onToday()
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+l')
    await expect(this.page.getByRole('heading', { name: this.t('session:lock.title') })).toBeVisible()
  }

  /** The same person comes back, from the keyboard. */
  async unlock(pin: string = PIN): Promise<void> {
    await expect(this.page.getByLabel(this.t('session:lock.pin'))).toBeFocused()
    await this.page.keyboard.type(pin)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('heading', { name: this.t('session:lock.title') })).toBeHidden()
  }

  /** Another person signs in over the lock; ends on the today board of that person. */
  async signInOver(workNumber: string, pin: string = PIN): Promise<void> {
    await this.page.getByRole('button', { name: this.t('session:lock.other') }).press('Enter')
    await this.signIn(workNumber, pin)
  }
}
