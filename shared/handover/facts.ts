import type { Role } from '../core/actor'
import type { BlockKind, Closing, ShiftState } from './words'

/** Somebody of the department, as the rules see them. */
export interface Person {
  readonly staffId: string
  readonly role: Role
}

/** An open matter the shift cares for, with what the outgoing person wrote on it and whether the incoming one has ticked it. */
export interface MatterLine {
  readonly id: string
  readonly written: boolean
  readonly ticked: boolean
}

/** Something that is counted: what the registers expect (null where nothing is known), what was found, and why they differ. */
export interface ItemLine {
  readonly id: string
  readonly expected: number | null
  /** null until it is counted. */
  readonly counted: number | null
  readonly explained: boolean
}

/** A device that is looked at. */
export interface CheckLine {
  readonly id: string
  readonly checked: boolean
}

/** An instruction from above that the outgoing person passes on. */
export interface InstructionLine {
  readonly id: string
  readonly ticked: boolean
}

/** A block that somebody with the right has lifted, with the reason that is printed in the log. */
export interface Lift {
  readonly kind: BlockKind
  /** What it is about; a lift is for that and nothing else. */
  readonly of: string
  readonly by: string
  readonly reason: string
}

/** What the rules need to know of a shift that is to be handed over. */
export interface HandoverFacts {
  readonly state: ShiftState
  readonly closedHow: Closing | null
  /** Who is on duty. */
  readonly people: readonly string[]
  readonly matters: readonly MatterLine[]
  readonly items: readonly ItemLine[]
  readonly checks: readonly CheckLine[]
  readonly instructions: readonly InstructionLine[]
  /** Open emergencies, and entries of this shift's page that are incidents still going on; by their ids. */
  readonly emergencies: readonly string[]
  readonly incidents: readonly string[]
  /** Who is to take over, where that is known; whether they were declared unfit, and who relieves them then. */
  readonly incoming: string | null
  readonly unfit: boolean
  readonly relief: string | null
  readonly lifts: readonly Lift[]
  /** Who signed as the outgoing one, since the last refusal. */
  readonly signedOutBy: string | null
}
