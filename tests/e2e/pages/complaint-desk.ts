import { expect, type Page } from '@playwright/test'
import type { Program } from '../../support/program'
import { wordsOf, type Lang, type Words } from '../../support/words'
import { ARCHIVE_NUMBER, ComplaintForm, ComplaintRecord, ComplaintRegister } from './complaints'
import { Door, people } from './door'

interface Person {
  readonly number: string
}

/** The department at work on complaints: the program with its pages, and who sits at it. */
export class ComplaintDesk {
  readonly page: Page
  readonly t: Words
  readonly door: Door
  readonly form: ComplaintForm
  readonly register: ComplaintRegister
  readonly record: ComplaintRecord

  private constructor(program: Program, lang: Lang) {
    const { page } = program
    const t = wordsOf(lang)
    this.page = page
    this.t = t
    this.door = new Door(page, t)
    this.form = new ComplaintForm(page, t)
    this.register = new ComplaintRegister(page, t)
    this.record = new ComplaintRecord(page, t)
  }

  /** The page's clock stands at this moment (ISO text), as the desk's does. */
  static async at(program: Program, moment: string, lang: Lang): Promise<ComplaintDesk> {
    await program.page.clock.setFixedTime(moment)
    return new ComplaintDesk(program, lang)
  }

  /** Another person takes the desk over. */
  async over(who: Person): Promise<void> {
    await this.door.lock()
    await this.door.signInOver(who.number)
  }

  /** Another person takes the desk over and opens a complaint they owe something of. */
  async owes(who: Person, number: string): Promise<void> {
    await this.over(who)
    await this.register.openOwed(number)
  }

  /** Another person takes the desk over and opens a complaint that stands under this tab. */
  async finds(who: Person, tab: 'open' | 'archived', number: string): Promise<void> {
    await this.over(who)
    await this.register.openIn(tab, number)
  }

  /** From a result to the archive: checked by `checker`, told, and the customer is content. */
  async toArchive(checker: Person, number: string, told: string): Promise<void> {
    await this.owes(checker, number)
    await this.record.take('check', null, 'checked')
    await this.owes(people.receptionist, number)
    await this.record.take('tell', told, 'told')
    await this.record.callBack('satisfied', 'archived')
    await expect(this.record.whole).toContainText(ARCHIVE_NUMBER)
  }
}
