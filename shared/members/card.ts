// The number of a membership card: twelve digits, the last of them a check digit.
import { damm } from 'cdigit'

/** Every card begins with these, so that no telephone number and no shop receipt is taken for one. */
const PREFIX = '66'
const SERIAL_DIGITS = 9
const LENGTH = PREFIX.length + SERIAL_DIGITS + 1
/** So many cards there are. */
export const MOST_CARDS = 10 ** SERIAL_DIGITS - 1

/** The card number of a serial number from 1 to `MOST_CARDS`: prefix, serial, and the check digit of Damm, which finds every single wrong digit and every swap of neighbours. */
export function cardNumber(serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > MOST_CARDS) throw new RangeError(`no card ${serial}`)
  return damm.generate(`${PREFIX}${String(serial).padStart(SERIAL_DIGITS, '0')}`)
}

/** What was typed or scanned as the digits of a card, blanks and hyphens left out; null where it is no card number. Full width digits of an input method count. */
export function cardTyped(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s\-‐-―]/gu, '')
  if (digits.length !== LENGTH || !/^[0-9]+$/.test(digits) || !digits.startsWith(PREFIX)) return null
  return Number(digits.slice(PREFIX.length, -1)) > 0 && damm.validate(digits) ? digits : null
}

/** Whether a text is the number of a card: its length, its first digits and its check digit are right. */
export function isCardNumber(text: string): boolean {
  return cardTyped(text) !== null
}

/** Whether a text is as long as a card number, and was therefore meant as one. */
export function looksLikeCard(text: string): boolean {
  return /^[0-9]{12}$/.test(text.normalize('NFKC').replace(/[\s\-‐-―]/gu, ''))
}

/** A card number as it is read aloud and printed: `6600 0000 1234`. */
export function showCard(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** A card number with its middle hidden, for lists others may look at: `6600 **** 1234`. */
export const maskCard = (number: string): string => `${number.slice(0, 4)} **** ${number.slice(-4)}`
