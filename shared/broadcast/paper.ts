// What stands on the printed as-run log. Times UTC ms.
import type { FilledForm } from '../print/house'
import type { AsRunRow } from './air'
import type { PlanView } from './plan/contract'

/** 播出记录 of a day of the mall (`day` yyyymmdd), the first first. */
export interface AsRunPaper extends FilledForm {
  readonly day: string
  readonly lines: readonly AsRunRow[]
}

/** 播音计划 between two days of the mall (yyyymmdd), both included. */
export interface PlanPaper extends FilledForm {
  readonly from: string
  readonly until: string
  readonly plan: PlanView
}
