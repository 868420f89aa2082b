// What stands on the work order slip, and which of its copies shows what.
import { copyNames, type CopyName } from '../copies/rules'
import type { BothNames } from '../core/actor'
import type { PrinterSettings } from './contract'
import type { FilledForm, Voided } from './house'

/** A work order as its slip shows it. Times UTC ms; the phone is given both ways, each copy takes its own. */
export interface SlipData extends FilledForm {
  /** Left out of prints that earlier versions of the program kept in the queue. */
  readonly voided?: Voided | null
  readonly place: string
  /** The place in the other language, empty where there is none. */
  readonly placeOther: string
  readonly equipment?: string
  readonly urgency: 'emergency' | 'today' | 'planned'
  readonly reportedAt: number
  readonly reporter: string
  readonly phone: { readonly full: string; readonly masked: string } | null
  /** Which round it is for; told where it is not the first. */
  readonly round?: number
  readonly team: BothNames | null
  readonly person: string
  readonly dispatchedAt: number | null
  readonly fault: string
  /** The fault in the other language, empty where there is none. */
  readonly faultOther: string
}

/** The copies of the slip in the order they lie: desk stub, team copy, customer copy. */
export const slipCopies = copyNames
export type SlipCopy = CopyName

/** The sheets that come out, each with the names it carries: one for each of the copies that are wanted (all without a choice), or one for all on carbon paper. */
export function copiesToPrint(mode: PrinterSettings['copies'], wanted: readonly SlipCopy[] | null = null): readonly (readonly SlipCopy[])[] {
  return mode === 'onePass' ? [slipCopies] : slipCopies.filter(copy => wanted === null || wanted.includes(copy)).map(copy => [copy])
}

/** The phone as a copy shows it: in full only where the team alone reads it (product rule: the other two are masked). */
export function phoneOn(copies: readonly SlipCopy[], phone: SlipData['phone']): string {
  if (phone === null) return ''
  return copies.every(copy => copy === 'team') ? phone.full : phone.masked
}
