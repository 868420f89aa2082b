import type { SlotView } from '../../../shared/broadcast/plan/contract'
import type { Place } from '../../../shared/broadcast/plan/rows'

/** What the day and the week show, and what may be done there. */
export interface PlanShown {
  readonly slots: readonly SlotView[]
  /** The key of the chosen slot. */
  readonly chosen: string | null
  readonly onChoose: (slot: SlotView) => void
  /** A slot was dragged there. */
  readonly onMove: (slot: SlotView, to: Place) => void
}
