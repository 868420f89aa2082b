// What stands on the printed forms of complaints. Times UTC ms.
import type { BothNames } from '../core/actor'
import type { FilledForm } from '../print/house'
import type { ComplaintView, JournalView, Mediation } from './contract'
import type { ComplaintState, RoundOutcome, Severity, ComplaintClass } from './words'

type Told =
  | 'channel' | 'receivedAt' | 'takenBy' | 'personName' | 'phone' | 'kind' | 'spoken' | 'merchant' | 'express' | 'said' | 'happenedAt' | 'place' | 'placeNames'
  | 'againstKind' | 'againstDepartment' | 'againstMerchant' | 'against' | 'wants' | 'wantsText' | 'replyWanted' | 'wantedBy' | 'sameAs' | 'timesRaised' | 'category'
type Handled =
  | 'state' | 'validity' | 'severity' | 'class' | 'judgedAt' | 'judgedBy' | 'judgedReason' | 'contested' | 'contestedReason' | 'explanation' | 'takenUpAt' | 'takenUpBy' | 'answer' | 'answeredAt'
  | 'round' | 'rounds' | 'extensions' | 'clocks' | 'archiveNumber' | 'archivedAt' | 'voided'

/** 客户投诉意见表: what was told on the front, how it was handled on the back. The phone is masked. */
export interface ComplaintPaper extends FilledForm {
  readonly complaint: Pick<ComplaintView, Told | Handled>
  readonly evidence: readonly Pick<ComplaintView['attachments'][number], 'name' | 'kind'>[]
}

/** 调解协议书: a dispute brought to an agreement, or to advice where to turn; with neither it is filled in by hand. */
export interface MediationPaper extends FilledForm {
  readonly complaint: Pick<ComplaintView, 'personName' | 'phone' | 'said' | 'receivedAt' | 'merchant' | 'againstMerchant' | 'wants' | 'wantsText'>
  readonly mediation: Omit<Mediation, 'heldAt'> & { readonly heldAt: number | null }
}

/** One complaint in the register of a month. */
export interface RegisterLine {
  readonly number: string
  readonly at: number
  readonly who: string
  /** Of a shop, its code. */
  readonly shop: string
  readonly category: BothNames
  /** Its title: what it is about, in one or two lines. */
  readonly matter: string
  readonly express: boolean
  readonly validity: 'valid' | 'invalid' | null
  readonly severity: Severity | null
  readonly class: ComplaintClass | null
  readonly department: BothNames | null
  /** Abridged where it is long. */
  readonly result: string
  readonly state: ComplaintState
  readonly outcome: RoundOutcome | null
  readonly archiveNumber: string | null
  readonly voided: boolean
}

/** 投诉登记表: the complaints of a month, `yyyy-mm` of the mall, in the order in which they came. */
export interface RegisterPaper extends FilledForm {
  readonly month: string
  readonly rows: readonly RegisterLine[]
}

/** 周记簿: a clerk's week. */
export interface JournalPaper extends FilledForm {
  readonly journal: JournalView
}
