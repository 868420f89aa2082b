// What stands on the work order slip, and which of its copies shows what.
import type { BothNames } from '../core/actor'
import type { FormName, PrinterSettings } from './contract'

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

/** A work order as its slip shows it. Times UTC ms; the phone is given both ways, each copy takes its own. */
export interface SlipData extends PrintedBy {
  readonly house: FormHouse
  readonly number: string
  readonly place: string
  /** The place in the other language, empty where there is none. */
  readonly placeOther: string
  readonly equipment?: string
  readonly urgency: 'emergency' | 'today' | 'planned'
  readonly reportedAt: number
  readonly reporter: string
  readonly phone: { readonly full: string; readonly masked: string } | null
  readonly team: BothNames | null
  readonly person: string
  readonly dispatchedAt: number | null
  readonly fault: string
  /** The fault in the other language, empty where there is none. */
  readonly faultOther: string
  /** Set on every print after the first: which one it is, when and by whom it was asked for. */
  readonly duplicate: { readonly no: number; readonly at: number; readonly by: string } | null
}

/** What the test page shows besides its rulers. */
export interface TestPageData extends PrintedBy {
  readonly house: FormHouse
}

/** A form with what stands on it: what the desk gives and a print job keeps. */
export type FormData = { readonly form: 'workOrderSlip'; readonly data: SlipData } | { readonly form: 'testPage'; readonly data: TestPageData }

/** The copies of the slip in the order they lie: desk stub, team copy, customer copy. */
export const slipCopies = ['desk', 'team', 'customer'] as const
export type SlipCopy = (typeof slipCopies)[number]

/** The copies that come out, each with the names it carries: three, or one sheet for all on carbon paper. */
export function copiesToPrint(mode: PrinterSettings['copies']): readonly (readonly SlipCopy[])[] {
  return mode === 'onePass' ? [slipCopies] : slipCopies.map(copy => [copy])
}

/** The phone as a copy shows it: in full only where the team alone reads it (product rule: the other two are masked). */
export function phoneOn(copies: readonly SlipCopy[], phone: SlipData['phone']): string {
  if (phone === null) return ''
  return copies.every(copy => copy === 'team') ? phone.full : phone.masked
}

/** The number that names a print in the queue and in a file name; the test page has none. */
export function formNumber(form: FormData): string {
  return form.form === 'workOrderSlip' ? form.data.number : ''
}

/** 0 for the first print, then the number of the duplicate. */
export function duplicateOf(form: FormData): number {
  return form.form === 'workOrderSlip' ? (form.data.duplicate?.no ?? 0) : 0
}

/** The key of the form's title in the texts (`print:paper.titles.<key>`). */
export function formTitle(form: FormName): `paper.titles.${FormName}` {
  return `paper.titles.${form}`
}
