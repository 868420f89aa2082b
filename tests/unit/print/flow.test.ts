import { test as prop, fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { fitsOnePage, inSheets, paginate, type MeasuredBlock, type MeasuredSheet } from '../../../electron/print/flow'
import { linesOf, readMeasures } from '../../../electron/print/measure'

const anyBlock = fc.oneof(
  fc.record({ height: fc.integer({ min: 1, max: 60 }) }).map(({ height }) => ({ height, lines: null })),
  fc.record({ count: fc.integer({ min: 1, max: 80 }), line: fc.integer({ min: 4, max: 9 }), around: fc.nat(6) })
    .map(({ count, line, around }) => ({ height: around + count * line, lines: { height: line, ends: Array.from({ length: count }, (_, at) => (at + 1) * 10) } })),
)
const anySheet: fc.Arbitrary<MeasuredSheet> = fc.record({
  room: fc.integer({ min: 130, max: 400 }), head: fc.integer({ min: 5, max: 25 }), next: fc.integer({ min: 3, max: 10 }), tail: fc.integer({ min: 0, max: 20 }), foot: fc.integer({ min: 2, max: 12 }), goesOn: fc.integer({ min: 2, max: 16 }),
  blocks: fc.array(anyBlock, { minLength: 1, maxLength: 12 }).map(blocks => blocks.map((block, at): MeasuredBlock => ({ key: String(at), ...block }))),
})

/** Height of what stands on a page, from the lines it shows. */
function used(sheet: MeasuredSheet, page: ReturnType<typeof paginate>[number]): number {
  return page.blocks.reduce((sum, { key, from, to }) => {
    const block = sheet.blocks[Number(key)]!
    if (block.lines === null) return sum + block.height
    const { ends, height } = block.lines
    const lines = ends.filter(end => end > from && end <= (to ?? Infinity)).length
    return sum + block.height - ends.length * height + lines * height
  }, 0)
}

describe('a form that goes on over pages', () => {
  prop.prop([anySheet])('shows every block and every line once, in order', sheet => {
    const placed = paginate(sheet).flatMap(page => page.blocks)
    expect([...new Set(placed.map(part => part.key))]).toEqual(sheet.blocks.map(block => block.key))
    for (const block of sheet.blocks) {
      const parts = placed.filter(part => part.key === block.key)
      expect(parts[0]!.from).toBe(0)
      expect(parts[parts.length - 1]!.to).toBeNull()
      for (const [at, part] of parts.slice(1).entries()) expect(part.from).toBe(parts[at]!.to)
    }
  })

  prop.prop([anySheet])('never puts more on a page than it holds', sheet => {
    const pages = paginate(sheet)
    for (const [at, page] of pages.entries()) {
      const room = sheet.room - (at === 0 ? sheet.head : sheet.next) - (at === pages.length - 1 ? sheet.tail + sheet.foot : sheet.goesOn)
      expect(used(sheet, page)).toBeLessThanOrEqual(room)
    }
  })

  prop.prop([anySheet])('takes one page exactly where everything fits', sheet => {
    expect(paginate(sheet).length === 1).toBe(fitsOnePage(sheet))
  })

  prop.prop([anySheet])('never leaves the signatures alone', sheet => {
    expect(paginate(sheet).every(page => page.blocks.length > 0)).toBe(true)
  })
})

describe('lines', () => {
  test('are gathered from pieces, empty ones included', () => {
    expect(linesOf(60, [{ top: 2, end: 10 }, { top: 2, end: 14 }, { top: 42, end: 30 }, { top: 22, end: 15 }], 30)).toEqual({ height: 20, ends: [14, 15, 30] })
    expect(linesOf(80, [{ top: 0, end: 9 }, { top: 20, end: 20 }, { top: 60, end: 40 }], 41)).toEqual({ height: 20, ends: [9, 20, 20, 41] })
  })
})

describe('a form with two sides', () => {
  const order = (front: number, back: number) => inSheets([front, back]).map(({ side, page }) => `${side === 0 ? 'F' : 'B'}${page + 1}`).join(' ')

  test('is printed sheet by sheet, without empty pages', () => {
    expect(order(1, 1)).toBe('F1 B1')
    expect(order(2, 1)).toBe('F1 B1 F2')
    expect(order(2, 2)).toBe('F1 B1 F2 B2')
    expect(order(1, 3)).toBe('F1 B1 B2 B3')
    expect(order(3, 2)).toBe('F1 B1 F2 B2 F3')
  })

  prop.prop([fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })])('prints every page once, each side in its order, the back on page 2', (front, back) => {
    const printed = inSheets([front, back])
    expect(printed).toHaveLength(front + back)
    expect(printed[1]).toEqual({ side: 1, page: 0 })
    for (const [side, count] of [front, back].entries()) expect(printed.filter(one => one.side === side).map(one => one.page)).toEqual(Array.from({ length: count }, (_, page) => page))
  })
})

test('a text in several scripts is measured as one text', () => {
  const strings = ['', 'data-m', 'said', 'data-text', 'flow', 'Он сказал ', '没有', '.']
  const nodes = { parentIndex: [-1, 0, 1, 2, 1, 4, 1, 6], nodeType: [1, 1, 1, 3, 1, 3, 1, 3], nodeValue: [-1, -1, -1, 5, -1, 6, -1, 7], attributes: [[1, 2], [3, 4], [], [], [], [], [], []] }
  const layout = { nodeIndex: [0, 1, 3, 5, 7], bounds: [[0, 0, 100, 44], [0, 0, 100, 40], [0, 0, 100, 20], [0, 20, 40, 20], [40, 20, 5, 20]] }
  const textBoxes = { layoutIndex: [2, 3, 4], bounds: [[0, 2, 100, 16], [0, 22, 40, 16], [40, 22, 5, 16]], start: [0, 0, 0], length: [10, 2, 1] }
  const { heights, texts } = readMeasures({ strings, documents: [{ nodes, layout, textBoxes }] })
  expect(heights.get('said')).toBe(44)
  expect(texts.get('said')).toEqual({ height: 40, pieces: [{ top: 2, end: 10 }, { top: 22, end: 12 }, { top: 22, end: 13 }] })
})
