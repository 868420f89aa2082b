// What stands on every printed form, whichever room it belongs to.
import type { BothNames } from '../core/actor'

/** Who prints: the house as it stands at the top left of every form, in both languages. The emblem is an image as a data: URL. */
export interface FormHouse {
  readonly mall: BothNames
  readonly department: BothNames
  readonly phone: string
  readonly emblem?: string | null
}

/** What every printed form tells of its own printing. Times UTC ms, shown in `timeZone`. */
export interface PrintedBy {
  readonly printedBy: string
  readonly printedAt: number
  readonly timeZone: string
}

/** Which print after the original this is, when and by whom it was asked for. */
export interface Duplicate {
  readonly no: number
  readonly at: number
  readonly by: string
}

/** When, by whom and why a record was voided. Its forms say so. */
export interface Voided {
  readonly at: number
  readonly by: string
  readonly reason: string
}

/** What the desk puts on a form before its room adds its own. */
export interface FormHead extends PrintedBy {
  readonly house: FormHouse
  /** Null on the original, and on a form whose prints are not counted. */
  readonly duplicate: Duplicate | null
}

/** A filled form: its head and the number that names it in the queue and in a file name, empty where the form has none. */
export interface FilledForm extends FormHead {
  readonly number: string
}

/** The mark of the print that has this number: the first is the original, the next duplicate 1. Null for prints that are not counted. */
export function duplicateOf(no: number | null, { printedAt, printedBy }: PrintedBy): Duplicate | null {
  return no === null || no <= 1 ? null : { no: no - 1, at: printedAt, by: printedBy }
}
