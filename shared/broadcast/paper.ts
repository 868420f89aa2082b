// What stands on the printed as-run log. Times UTC ms.
import type { FilledForm } from '../print/house'
import type { AsRunRow } from './air'

/** 播出记录 of a day of the mall (`day` yyyymmdd), the first first. */
export interface AsRunPaper extends FilledForm {
  readonly day: string
  readonly lines: readonly AsRunRow[]
}
