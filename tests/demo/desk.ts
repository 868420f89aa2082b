// What a person does at the counter: sign in, register somebody, find something.
import { expect } from '@playwright/test'
import type { Person } from './people'
import type { Stage } from './stage'

/** What the receptionist types of one contact; what is left out stays as the form has it. */
export interface Told {
  readonly channel?: 'visit' | 'call' | 'letter' | 'fax' | 'online'
  /** Looked up, and taken from what the program offers. */
  readonly known?: string
  readonly name?: string
  readonly phone?: string
  readonly kind?: 'shopper' | 'merchant' | 'vip' | 'official' | 'supplier' | 'other'
  readonly shop?: string
  readonly spoken?: 'zh' | 'ru' | 'other'
  readonly said: string
  readonly answer?: string
  readonly replyBy?: string
  readonly result?: 'answered' | 'passedOn' | 'refused' | 'noReplyNeeded'
  readonly memberCard?: string
  readonly visiting?: string
}

/** From the sign-in screen to the board; `firstTime` with the PIN that has to be changed. */
export async function signIn(stage: Stage, person: Person, { firstTime = false } = {}): Promise<void> {
  const { page } = stage
  const pin = person.pin ?? person.firstPin
  await stage.fill('session:signIn.workNumber', person.workNumber)
  await stage.press('Enter')
  await page.keyboard.type(firstTime ? person.firstPin : pin)
  await stage.press('Enter')
  if (firstTime) {
    await expect(page.getByRole('heading', { name: stage.t('session:changePin.title') })).toBeVisible()
    await stage.fill('session:changePin.old', person.firstPin)
    await stage.fill('session:changePin.next', pin)
    await stage.fill('session:changePin.again', pin)
    await stage.press('Enter')
  }
  await onToday(stage)
}

export async function onToday(stage: Stage): Promise<void> {
  await expect(stage.page.getByRole('heading', { name: stage.t('today:title') })).toBeVisible()
}

export async function goTo(stage: Stage, room: 'today' | 'contacts' | 'workOrders'): Promise<void> {
  const word = { today: 'app:rooms.today', contacts: 'contacts:room.name', workOrders: 'work-orders:room.name' }[room]
  await stage.page.locator('.rail').getByRole('link', { name: new RegExp(`^${stage.t(word)}`) }).click()
}

/** Fills the reception form; nothing is saved yet. */
export async function tell(stage: Stage, told: Told): Promise<void> {
  const { page } = stage
  const channel = told.channel ?? 'visit'
  await stage.press(channel === 'call' ? 'F3' : 'F2')
  await page.getByLabel(stage.t('contacts:fields.find'), { exact: true }).focus()
  if (channel !== 'call' && channel !== 'visit') await stage.choose('contacts:fields.channel', `contacts:channels.${channel}`)
  if (told.known !== undefined) await pickKnown(stage, told.known)
  if (told.name !== undefined) await stage.fill('contacts:fields.personName', told.name)
  if (told.phone !== undefined) await stage.fill('ui:phone.label', told.phone)
  if (told.kind !== undefined) await stage.choose('contacts:fields.kind', `contacts:kinds.${told.kind}`)
  if (told.spoken !== undefined) await stage.choose('contacts:fields.spoken', `contacts:spoken.${told.spoken}`)
  if (told.replyBy !== undefined) {
    await page.getByRole('switch', { name: stage.t('contacts:fields.replyWanted') }).click()
    if (told.replyBy !== '') await stage.fill('contacts:fields.replyBy', told.replyBy)
  }
  if (told.answer !== undefined) await stage.fill('contacts:fields.answer', told.answer)
  if (told.result !== undefined) await stage.choose('contacts:fields.result', `contacts:results.${told.result}`)
  if (told.memberCard !== undefined) await stage.fill('contacts:fields.memberCard', told.memberCard)
  if (told.visiting !== undefined) await stage.fill('contacts:fields.visiting', told.visiting)
  await stage.fill('contacts:fields.said', told.said)
}

/** Types a part of what is known and takes the first offer with the arrow. */
export async function pickKnown(stage: Stage, typed: string): Promise<void> {
  const { page } = stage
  await stage.fill('contacts:fields.find', typed, { typed: true })
  await expect(page.locator('.offer').first()).toBeVisible()
  await stage.press('ArrowDown')
  await page.waitForTimeout(200)
  await stage.press('Enter')
  await expect(page.getByLabel(stage.t('contacts:fields.personName'), { exact: true })).not.toHaveValue('')
}

/** Registers a contact; answers its number. */
export async function register(stage: Stage, told: Told, picture?: string): Promise<string> {
  await tell(stage, told)
  if (picture !== undefined) await stage.picture(picture)
  await stage.press('Control+Enter')
  return opened(stage)
}

/** The number of the record that stands open. */
export async function opened(stage: Stage): Promise<string> {
  const number = stage.page.locator('.record-line .number')
  await expect(number).toBeVisible()
  return (await number.textContent()) ?? ''
}

/** Ctrl+K, some letters, and the pictures of what was found. */
export async function find(stage: Stage, typed: string, picture: string, found: RegExp): Promise<void> {
  await stage.press('Control+k')
  await expect(stage.page.getByPlaceholder(stage.t('matters:placeholder'))).toBeFocused()
  await stage.page.keyboard.type(typed, { delay: 60 })
  await expect(stage.page.locator('.palette').getByText(found).first()).toBeVisible()
  await stage.picture(picture)
}

/** Locks, and another person takes the post over the lock. */
export async function handOver(stage: Stage, person: Person, how: { firstTime?: boolean; picture?: string } = {}): Promise<void> {
  await stage.press('Control+l')
  await expect(stage.page.getByRole('heading', { name: stage.t('session:lock.title') })).toBeVisible()
  await stage.button('session:lock.other').click()
  if (how.picture !== undefined) await stage.picture(how.picture)
  await signIn(stage, person, how)
}
