// The telephone of the mall, as it is printed for everybody to call. Apart from phone-text: the tables of the world's numbering plans are not needed here.
import { z } from 'zod'
import { personLine, type TextError } from './person-text'

/** What stands before an extension in either language: доб. 801, вн. 801, ext. 801, 转 801. */
const EXTENSION = /(?:доб(?:авочный)?|вн(?:утр(?:енний)?)?|ext(?:ension)?|转|轉|分机|内线)[.:：]?/giu
/** Several numbers may stand on the line. */
const BETWEEN_NUMBERS = /[,;，；、]/u

/** A line that can be dialled, printed as it was typed: one number or several, each may have an extension. A blank one is allowed. Errors: phone.* and text.tooLong. */
export const publicPhone = personLine(0, 40).pipe(
  z.string().superRefine((line, ctx) => {
    const problem = line === '' ? null : publicPhoneProblem(line)
    if (problem !== null) ctx.addIssue({ code: 'custom', params: problem, input: line })
  }),
)

function publicPhoneProblem(line: string): TextError | null {
  const numbers = line.normalize('NFKC').split(BETWEEN_NUMBERS).map(number => number.replace(EXTENSION, '#'))
  if (numbers.some(number => /\p{L}/u.test(number))) return { error: 'phone.extension' }
  if (numbers.some(number => !/^[0-9\s+()\-‐-―./~#*:]*$/u.test(number))) return { error: 'phone.character' }
  const digits = numbers.map(number => number.replace(/[^0-9]/g, '').length)
  if (digits.every(count => count === 0)) return { error: 'phone.noDigits' }
  // An extension may stand behind a comma, so one part that is long enough will do.
  const longest = Math.max(...digits)
  return longest < 3 ? { error: 'phone.tooShort', min: 3, length: longest } : null
}
