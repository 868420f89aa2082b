// What stands on the printed handover log. Times UTC ms.
import type { FilledForm } from '../print/house'
import type { LogEntry, ShiftView } from './contract'
import type { EntryKind } from './words'

/** 交接班日志: the shift with its page of the log, and all that was handed over with it. `number` is the shift's. */
export interface HandoverPaper extends FilledForm {
  readonly shift: Omit<ShiftView, 'actions' | 'successor'>
  /** The check sum as it is printed, empty while the shift is not closed. */
  readonly sum: string
}

interface Post {
  readonly nameZh: string
  readonly nameRu: string
}

/** An entry outside the page of its shift: with the post, the shift's number, and the number of the entry it corrects. */
export type PrintedEntry = LogEntry & { readonly post: Post; readonly shiftNumber: string; readonly correctsNo: number | null }

/** 值班日志 of a period: the entries that answer to what was asked (`until` not included), oldest first. */
export interface DutyLogPaper extends FilledForm {
  readonly asked: { readonly from: number | null; readonly until: number | null; readonly post: Post | null; readonly kind: EntryKind | null; readonly find: string }
  readonly entries: readonly PrintedEntry[]
}
