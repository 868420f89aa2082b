import { expect, type Locator, type Page } from '@playwright/test'

/** Slower than a bar-code scanner (30 ms between keys), as any person is. */
const BETWEEN_KEYS_MS = 40
/** What a scanner could send: keys of the English keyboard, so many in a row. Text of an input method comes without keys. */
const LIKE_A_CODE = /[!-~]{6,}/
const MOST_TABS = 80

/** Hands on the keyboard. */
export class Keys {
  constructor(private readonly page: Page) {}

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: LIKE_A_CODE.test(text) ? BETWEEN_KEYS_MS : 0 })
  }

  /** `Control+Enter`, `F2`; several are pressed one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Goes to it with Tab, as somebody without a mouse must. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor()
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await target.evaluate(element => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    await expect(target, 'can be reached with Tab').toBeFocused()
  }

  /** From here on every press of a pointer and turn of a wheel is counted; `mouse()` tells how many there were. */
  async watchForMouse(): Promise<void> {
    await this.page.evaluate(() => {
      const seen = { count: 0 }
      Object.assign(window, { mouseSeen: seen })
      for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) window.addEventListener(kind, () => (seen.count += 1), { capture: true })
    })
  }

  mouse(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { mouseSeen: { count: number } }).mouseSeen.count)
  }
}
