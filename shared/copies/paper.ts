// What stands on the list of slips that are out: taken from board to board by who looks for them.
import type { FilledForm } from '../print/house'
import type { CopyName } from './rules'

/** A copy that must come back and is not back. Times UTC ms. */
export interface SlipOutLine {
  readonly id: string
  /** The record's number, and what it is about. */
  readonly number: string
  readonly title: string
  readonly copy: CopyName
  /** 0 for a copy of the original, then the number of the duplicate. */
  readonly duplicate: number
  readonly at: number
  /** Who has it; empty, and the time null, while nobody wrote that down. */
  readonly givenTo: string
  readonly givenAt: number | null
  /** Days of the mall since it was printed. */
  readonly days: number
}

/** 未收回单据清单: what is out when it is printed, the oldest first. Its number is the day of the mall. */
export interface SlipsOutPaper extends FilledForm {
  readonly lines: readonly SlipOutLine[]
}
