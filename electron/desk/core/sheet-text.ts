import type { Cell } from 'exceljs'

/** A spreadsheet takes what begins so for a formula, or for the end of the cell before. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/

/** Writes text into a cell so that no spreadsheet works it out: as text, with the mark that keeps it text when somebody edits or re-saves it. */
export function writeText(cell: Cell, text: string): void {
  cell.value = text
  cell.numFmt = '@'
  if (LOOKS_LIKE_FORMULA.test(text)) cell.style = { ...cell.style, numFmt: '@', quotePrefix: true } as Cell['style']
}
