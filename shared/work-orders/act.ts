// What stands on the act of a repair: what was done, with what, for how much, and who says so.
import type { BothNames } from '../core/actor'
import type { DrawnSignature } from '../core/signature'
import type { FilledForm, Voided } from '../print/house'
import type { Material } from './materials'
import type { Urgency } from './words'

/** 维修验收单: a round of a work order as it was done. Times UTC ms, money in fen, quantities in thousandths of a unit. */
export interface ActPaper extends FilledForm {
  /** Left out of prints that earlier versions of the program kept in the queue. */
  readonly voided?: Voided | null
  readonly place: string
  /** The place in the other language, empty where there is none. */
  readonly placeOther: string
  readonly equipment: string
  readonly urgency: Urgency
  readonly reporter: string
  readonly fault: string
  /** The fault in the other language, empty where there is none. */
  readonly faultOther: string
  /** Which round this is; told where it is not the first. */
  readonly round: number
  readonly team: BothNames | null
  readonly person: string
  readonly reportedAt: number
  readonly acceptedAt: number | null
  readonly arrivedAt: number | null
  readonly doneAt: number | null
  readonly whatWasDone: string
  readonly materials: readonly Material[]
  readonly fee: number
  /** Who took the work over for the customer, empty while nobody has, and when. */
  readonly handedOverBy: string
  readonly handedOverAt: number | null
  /** What the customer drew on the screen; null where the paper is to be signed. */
  readonly signature: DrawnSignature | null
}
