// A birthday as it is typed at a counter, in either language.
import { isCalendarDay } from '../text/zone'

/** Nobody alive was born before. */
const EARLIEST_YEAR = 1900

/** Year first: `1985-03-12`, `1985年3月12日`, `19850312`; day first: `12.03.1985`. */
const YEAR_FIRST = /^(\d{4})(?:[-./年\s]+(\d{1,2})[-./月\s]+(\d{1,2})日?|(\d{2})(\d{2}))$/u
const DAY_FIRST = /^(\d{1,2})[-./\s]+(\d{1,2})[-./\s]+(\d{4})\s*(?:г\.?)?$/u

/** The day that was typed as `yyyy-mm-dd`, or null where it is no day of the calendar. */
export function birthdayTyped(text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  const parts = yearFirst(plain) ?? dayFirst(plain)
  if (parts === null) return null
  const [year, month, day] = parts
  return isCalendarDay(year, month, day) ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null
}

type Parts = readonly [year: number, month: number, day: number]

function yearFirst(text: string): Parts | null {
  const [, year, month, day, packedMonth, packedDay] = YEAR_FIRST.exec(text) ?? []
  return year === undefined ? null : [Number(year), Number(month ?? packedMonth), Number(day ?? packedDay)]
}

function dayFirst(text: string): Parts | null {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? []
  return year === undefined ? null : [Number(year), Number(month), Number(day)]
}

/** What cannot be a birthday, as a key of the errors: one to come, or before 1900. `today` yyyymmdd. */
export function birthdayProblem(birthday: string, today: string): 'birthday.future' | 'birthday.tooEarly' | null {
  const key = birthday.replaceAll('-', '')
  if (key > today) return 'birthday.future'
  return Number(key.slice(0, 4)) < EARLIEST_YEAR ? 'birthday.tooEarly' : null
}
