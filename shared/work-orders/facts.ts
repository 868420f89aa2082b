import type { Role } from '../core/actor'
import type { WorkOrderPolicy } from './policy'
import type { RoundOutcome, Urgency, WorkOrderState } from './words'

/** What the rules need to know of an order. Times UTC ms; `now` and the zone come beside it. */
export interface WorkOrderFacts {
  readonly state: WorkOrderState
  readonly voided: boolean
  readonly urgency: Urgency
  /** The end of the day it was planned for, or moved to; null where it was not. */
  readonly plannedFor: number | null
  /** There is somebody to call after the work. */
  readonly canBeCalled: boolean
  readonly policy: WorkOrderPolicy
  readonly round: RoundFacts
}

/** The round that runs. Earlier rounds stay as they were. */
export interface RoundFacts {
  readonly no: number
  /** When it was reported, or reported again. Its clocks run from here. */
  readonly openedAt: number
  /** The team that has it, and its department. */
  readonly teamId: string | null
  readonly departmentId: string | null
  readonly acceptedAt: number | null
  readonly arrivedAt: number | null
  readonly doneAt: number | null
  /** The customer signed for the work. */
  readonly handedOverAt: number | null
  readonly outcome: RoundOutcome | null
  /** When the customer was called in vain in this round (UTC ms each). */
  readonly notReachedAt: readonly number[]
}

/** Who wants to act. */
export interface Person {
  readonly role: Role
  readonly departmentId: string | null
}

/** A team as the rules see it. */
export interface Team {
  readonly id: string
  readonly departmentId: string
}
