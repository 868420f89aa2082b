import type { Role } from '../core/actor'
import type { ComplaintPolicy } from './policy'
import type { ComplaintClass, ComplaintState, RoundOutcome, Severity } from './words'

/** What the rules need to know of a complaint. Times UTC ms; `now` and the zone come beside it. */
export interface ComplaintFacts {
  readonly state: ComplaintState
  readonly voided: boolean
  /** When it was told at the desk; its clocks begin here. */
  readonly receivedAt: number
  readonly validity: 'valid' | 'invalid' | null
  readonly severity: Severity | null
  readonly class: ComplaintClass | null
  /** A VIP's: its clocks are halved, and it is not archived while the VIP is not satisfied. */
  readonly express: boolean
  /** A dispute between a merchant and a customer. */
  readonly dispute: boolean
  /** The ruling was contested, which is possible once. */
  readonly contested: boolean
  /** The day by which the customer wants it settled (UTC ms), or null. */
  readonly wantedBy: number | null
  /** Somebody higher has taken it in hand (supervisor or head). */
  readonly takenUpAt: number | null
  /** A clear answer was given before the result. */
  readonly answeredAt: number | null
  readonly archiveNumber: string | null
  /** A later day was asked for and is not decided. */
  readonly extensionAsked: { readonly until: number } | null
  /** When the settle clock of this round is due, after extensions. */
  readonly settleDueAt: number | null
  readonly policy: ComplaintPolicy
  readonly round: RoundFacts
}

/** The round that runs. Earlier rounds stay as they were. */
export interface RoundFacts {
  readonly no: number
  readonly openedAt: number
  readonly departmentId: string | null
  readonly sentAt: number | null
  readonly signedAt: number | null
  readonly returnedAt: number | null
  readonly checkedAt: number | null
  readonly toldAt: number | null
  readonly outcome: RoundOutcome | null
  /** When the customer was called back in vain in this round (UTC ms each). */
  readonly notReachedAt: readonly number[]
}

/** Who wants to act. */
export interface Person {
  readonly role: Role
  readonly departmentId: string | null
}
