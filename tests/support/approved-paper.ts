// Approved pictures of paper, kept as text: the darkness of each cell of a page as a digit (0 to 9, then a to z), one line a row.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PdfPicture } from './pdf'

/** Side of a cell, in mm. */
export const CELL_MM = 2.5
export const DOTS_A_MM = 2
const CELL = CELL_MM * DOTS_A_MM
/** Half black is as dark as a cell of type or bars gets: the digits are spread over that. */
const DARKEST = 35
/** The drawing tool rounds a letter's edge a little differently from one version to the next: by so much any cell may differ. */
const MAY_DIFFER = 3
/** So many cells may differ by more, or be inked on one page and blank on the other. A line of small print is more cells than that. */
const FEW = 3
/** From here on a cell holds ink, not the edge of its neighbour's. */
const INK = 2

const folder = resolve(import.meta.dirname, '../approved/paper')

/** The cells of a page. */
export function cellsOf({ width, height, dots }: PdfPicture): string[] {
  return Array.from({ length: Math.ceil(height / CELL) }, (_, row) =>
    Array.from({ length: Math.ceil(width / CELL) }, (_, column) => {
      let dark = 0
      let count = 0
      for (let y = row * CELL; y < Math.min(height, (row + 1) * CELL); y += 1) {
        for (let x = column * CELL; x < Math.min(width, (column + 1) * CELL); x += 1) {
          dark += 255 - (dots[y * width + x] ?? 255)
          count += 1
        }
      }
      return Math.min(DARKEST, Math.round((dark / (255 * count)) * 2 * DARKEST)).toString(36)
    }).join(''),
  )
}

/** What differs between two pages, one line a cell with its place in mm; empty where the page looks as it should. */
export function differences(approved: readonly string[], found: readonly string[]): string[] {
  const [rows, columns] = [approved.length, approved[0]?.length ?? 0]
  if (rows !== found.length || columns !== (found[0]?.length ?? 0)) return [`the page has ${found[0]?.length ?? 0} × ${found.length} cells, approved are ${columns} × ${rows}`]
  const wrong = approved.flatMap((line, row) => [...line].flatMap((digit, column) => {
    const now = found[row]?.[column] ?? '0'
    return isOther(parseInt(digit, 36), parseInt(now, 36)) ? [`${column * CELL_MM} mm from the left, ${row * CELL_MM} mm from the top: ${digit} approved, ${now} found`] : []
  }))
  return wrong.length > FEW ? wrong : []
}

/** Darker or lighter than drawing explains, or something where nothing was, or nothing where something was. */
function isOther(before: number, now: number): boolean {
  return Math.abs(before - now) > MAY_DIFFER || (Math.min(before, now) === 0 && Math.max(before, now) >= INK)
}

const approvedFile = (name: string, page: number): string => join(folder, `${name}.${page}.txt`)

/** The cells of an approved page. */
export function approvedCells(name: string, page: number): string[] {
  return readFileSync(approvedFile(name, page), 'utf8').trimEnd().split('\n')
}

/** Compares the pages of a form with the approved ones; with APPROVE_PAPER=1 in the environment they are approved as they are now. */
export function checkPictures(name: string, pages: readonly PdfPicture[]): string[] {
  return pages.flatMap((page, at) => {
    const file = approvedFile(name, at + 1)
    const found = cellsOf(page)
    if (process.env['APPROVE_PAPER'] === '1') {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, `${found.join('\n')}\n`)
    }
    if (!existsSync(file)) return [`${file} is missing: look at the page, then approve it with APPROVE_PAPER=1`]
    return differences(approvedCells(name, at + 1), found).map(line => `${name}, page ${at + 1}, ${line}`)
  })
}
