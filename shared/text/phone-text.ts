// A telephone number typed into a form. Apart from the other texts, because it brings the tables of the world's numbering plans with it.
import { z } from 'zod'
import { cleanLine, type TextError } from './person-text'
import { normalizePhone } from './phone'

/**
 * A telephone number as people type it. Comes out in E.164 where it is recognised as a number of China, Russia or, with +, any other
 * country; else as it was typed (an internal number), if it has 3 to 20 digits. A blank one is refused: an optional field sends null.
 */
export const phoneText = z.string().transform((typed, ctx) => {
  const phone = cleanLine(typed).normalize('NFKC')
  const problem = phoneProblem(phone)
  if (problem === null) return normalizePhone(phone) ?? phone.replace(/\s+/g, ' ')
  ctx.addIssue({ code: 'custom', params: problem, input: typed })
  return z.NEVER
})

/** What is wrong with a typed number, or null. */
export function phoneProblem(phone: string): TextError | null {
  const digits = phone.replace(/[^0-9]/g, '').length
  if (/\p{L}/u.test(phone)) return { error: 'phone.letters' }
  if (digits === 0) return { error: 'phone.noDigits' }
  if (!/^[0-9\s+()\-‐-―./~#*,;]+$/u.test(phone)) return { error: 'phone.character' }
  if (digits < 3) return { error: 'phone.tooShort', min: 3, length: digits }
  return digits > 20 ? { error: 'phone.tooLong', max: 20, length: digits } : null
}
