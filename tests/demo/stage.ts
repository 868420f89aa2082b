// The program on its stage: opened at a time of the day, photographed in both languages.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { openProgram, type Program } from '../support/program'
import { wordsOf, type Words } from '../support/words'

export type Lang = 'zh' | 'ru'

const ZONE_HOURS = 8

export const out = resolve(import.meta.dirname, '../../out/demo')
const screens = join(out, 'screens')

/**
 * The day that is played: 20 November 2026, or two days ago where the computer's clock is not that far, so that nothing in the
 * database, and nothing of the morning after, lies in the future when somebody plays with it afterwards.
 */
export function dayPlayed(now = Date.now()): string {
  const day = (ms: number) => new Date(ms + ZONE_HOURS * 3_600_000).toISOString().slice(0, 10)
  const fixed = '2026-11-20'
  return day(now - 86_400_000) > fixed ? fixed : day(now - 2 * 86_400_000)
}

/** One opened program and the language that stands on its screen. */
export class Stage {
  private static taken = 0
  /** The system's printers, where there are any to play with. */
  static cupsServer: string | undefined
  lang: Lang = 'zh'
  private static last: Stage | undefined

  /** What stood on the screen when the play broke off. */
  static async photographLast(path: string): Promise<void> {
    await Stage.last?.page.screenshot({ path, timeout: 5_000 }).catch(() => undefined)
  }

  private constructor(private readonly program: Program) {}

  /** Opens at this time of the mall's day, or of the day after it, on the demo's data. */
  static async open(time: string, { nextDay = false } = {}): Promise<Stage> {
    const from = Date.parse(`${dayPlayed()}T${time}:00+08:00`) + (nextDay ? 86_400_000 : 0)
    const program = await openProgram({ data: join(out, 'data'), clockFrom: new Date(from).toISOString(), ...(Stage.cupsServer === undefined ? {} : { cupsServer: Stage.cupsServer }) })
    // The page has the computer's clock; on the stage it is the same hour for both.
    const ahead = from - Date.now()
    await program.page.addInitScript(`{ const real = Date.now; Date.now = () => real() + ${ahead} }`)
    await program.page.reload()
    mkdirSync(screens, { recursive: true })
    const stage = new Stage(program)
    Stage.last = stage
    await program.page.locator('.lang-switch').first().waitFor()
    await stage.speak('zh')
    return stage
  }

  get page(): Page {
    return this.program.page
  }

  get t(): Words {
    return wordsOf(this.lang)
  }

  /** The save window of the system answers with this path, as if somebody had chosen it. */
  async answerSaveDialog(path: string): Promise<void> {
    mkdirSync(resolve(path, '..'), { recursive: true })
    await this.program.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
  }

  /** By the switch in sight; a switch under a print window is pressed without the mouse. */
  async speak(lang: Lang): Promise<void> {
    this.lang = lang
    const button = this.page.locator('.lang-switch:visible button').nth(lang === 'zh' ? 0 : 1)
    if ((await button.getAttribute('aria-pressed')) === 'true') return
    await button.dispatchEvent('click')
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await this.page.waitForTimeout(150)
  }

  /** Waits until the passing message of the last step is gone, for pictures that are shown to others. */
  async settled(): Promise<void> {
    await expect(this.page.locator('.passing p')).toHaveCount(0)
  }

  /** Photographs what stands there, in both languages, and leaves the language as it was. `ready` settles after each switch. */
  async picture(name: string, ready: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const before = this.lang
    // The mouse lies where nothing is under it.
    await this.page.mouse.move(683, 1)
    const no = String((Stage.taken += 1)).padStart(3, '0')
    for (const lang of before === 'zh' ? (['zh', 'ru'] as const) : (['ru', 'zh'] as const)) {
      await this.speak(lang)
      await ready()
      // Animations are over and the last answer is drawn.
      await this.page.waitForTimeout(250)
      await this.page.screenshot({ path: join(screens, `${no}-${name}-${lang}.png`) })
    }
    await this.speak(before)
  }

  button(key: string, values?: Record<string, string | number>): Locator {
    return this.page.getByRole('button', { name: this.t(key, values) }).filter({ visible: true })
  }

  /** A field by its label, letter by letter where the program looks things up meanwhile. */
  async fill(key: string, text: string, { typed = false } = {}): Promise<void> {
    const field = this.page.getByLabel(this.t(key), { exact: true }).filter({ visible: true }).first()
    if (!typed) return field.fill(text)
    await field.focus()
    await field.pressSequentially(text, { delay: 15 })
  }

  /** One of the pills of a group: by its text's key, or by the word itself where it is data. */
  async choose(groupKey: string, choice: string): Promise<void> {
    const word = choice.includes(':') ? this.t(choice) : choice
    const name = new RegExp(`^${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( ?\\d)?$`)
    await this.page.getByRole('radiogroup', { name: this.t(groupKey) }).getByRole('radio', { name }).click()
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
  }

  async close(): Promise<void> {
    await this.program.close()
  }
}
