// What the comparison with the approved pages lets pass, and what it does not.
import { describe, expect, test } from 'vitest'
import { approvedCells, differences } from '../../support/approved-paper'

const page = approvedCells('workOrderSlip.a4', 1)
const digit = (cell: string) => parseInt(cell, 36)
const inked = (row: string) => [...row].filter(cell => digit(cell) > 1).length
/** Rows of cells that hold a line of the smallest print: little ink, all of it thin; no rule of the frame runs through them. */
const smallPrint = page.flatMap((row, at) => (inked(row) >= 6 && [...row].every(cell => digit(cell) < 14) ? [at] : []))
const without = (at: number, from = 0, to = Infinity) => page.map((row, y) => (y === at ? [...row].map((cell, x) => (x >= from && x < to ? '0' : cell)).join('') : row))

describe('an approved page', () => {
  test('is like itself, and like one that was drawn a little darker or lighter', () => {
    const drawn = (by: number) => page.map(row => [...row].map(cell => (digit(cell) < 4 ? cell : Math.min(35, digit(cell) + by).toString(36))).join(''))
    for (const by of [-1, 0, 1]) expect(differences(page, drawn(by))).toEqual([])
  })

  test('is not like one that lacks a line of small print, nor like one that has a line more', () => {
    expect(smallPrint.length).toBeGreaterThan(1)
    for (const at of smallPrint) {
      expect(differences(page, without(at)), `row ${at} is gone`).not.toEqual([])
      expect(differences(without(at), page), `row ${at} came`).not.toEqual([])
    }
  })

  test('is not like one that lacks a single word of the foot', () => {
    const last = smallPrint.at(-1) ?? 0
    const begins = page[last]?.search(/[2-9a-z]{4}/) ?? 0
    expect(begins).toBeGreaterThan(0)
    expect(differences(page, without(last, begins, begins + 5))).not.toEqual([])
  })
})
