// Approved pictures of paper, kept as text: the darkness of each cell of a page as a digit, one line a row.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PdfPicture } from './pdf'

/** Side of a cell, in mm. */
export const CELL_MM = 2.5
export const DOTS_A_MM = 2
const CELL = CELL_MM * DOTS_A_MM
/** Half black is as dark as a cell of type or bars gets: the digits are spread over that. */
const STEPS = 18
/** A cell may differ by so much anywhere; so many of them (part of all, but a few on the smallest paper) by more. */
const MAY_DIFFER = 2
const PART = 0.005
const FEW = 3

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
      return Math.min(9, Math.round((dark / (255 * count)) * STEPS))
    }).join(''),
  )
}

/** What differs between two pages, one line a cell with its place in mm; empty where the page looks as it should. */
export function differences(approved: readonly string[], found: readonly string[]): string[] {
  const [rows, columns] = [approved.length, approved[0]?.length ?? 0]
  if (rows !== found.length || columns !== (found[0]?.length ?? 0)) return [`the page has ${found[0]?.length ?? 0} × ${found.length} cells, approved are ${columns} × ${rows}`]
  const wrong = approved.flatMap((line, row) => [...line].flatMap((digit, column) => {
    const now = found[row]?.[column] ?? '0'
    return Math.abs(Number(digit) - Number(now)) > MAY_DIFFER ? [`${column * CELL_MM} mm from the left, ${row * CELL_MM} mm from the top: ${digit} approved, ${now} found`] : []
  }))
  return wrong.length > Math.max(FEW, rows * columns * PART) ? wrong : []
}

/** Compares the pages of a form with the approved ones; with APPROVE_PAPER=1 in the environment they are approved as they are now. */
export function checkPictures(name: string, pages: readonly PdfPicture[]): string[] {
  return pages.flatMap((page, at) => {
    const file = join(folder, `${name}.${at + 1}.txt`)
    const found = cellsOf(page)
    if (process.env['APPROVE_PAPER'] === '1') {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, `${found.join('\n')}\n`)
    }
    if (!existsSync(file)) return [`${file} is missing: look at the page, then approve it with APPROVE_PAPER=1`]
    return differences(readFileSync(file, 'utf8').trimEnd().split('\n'), found).map(line => `${name}, page ${at + 1}, ${line}`)
  })
}
