// How a form that is longer than its page goes on to the next one. Pure: works on measured heights, all in the same unit.

/** A measured part of a form. Text that may be divided brings its lines: how high one is, and where in the text each ends. */
export interface MeasuredBlock {
  readonly key: string
  readonly height: number
  readonly lines: { readonly height: number; readonly ends: readonly number[] } | null
  /** A row of a table: the head that stands above the first of its rows on each page. */
  readonly head?: { readonly key: string; readonly height: number }
}

/** The room on a page: of the whole sheet, and what its fixed parts take. `next` is the shorter head of pages after the first, `goesOn` the foot of pages before the last. */
export interface MeasuredSheet {
  readonly room: number
  readonly head: number
  readonly next: number
  readonly tail: number
  readonly foot: number
  readonly goesOn: number
  readonly blocks: readonly MeasuredBlock[]
}

/** A block, or the part of its text from `from` to `to`, on a page. */
export interface PlacedBlock {
  readonly key: string
  readonly from: number
  /** null: to the end. */
  readonly to: number | null
}
export interface PlacedPage {
  readonly blocks: readonly PlacedBlock[]
}

/** A block that is still to be placed; `done` lines of its text are on earlier pages. */
interface Rest {
  readonly block: MeasuredBlock
  readonly done: number
}

/** Whether all of it stands on one page. */
export function fitsOnePage(sheet: MeasuredSheet): boolean {
  return fullHeight(sheet) <= sheet.room
}

/** How high all of it is below each other. */
export function fullHeight(sheet: Omit<MeasuredSheet, 'room'>): number {
  return sheet.head + heightOf(sheet.blocks.map(whole)) + sheet.tail + sheet.foot
}

/**
 * Spreads a form over as few pages as it needs, in order; signatures (the tail) stand on the last page, and not alone where that can be
 * helped. Text is divided between lines. A block that is higher than a whole page and cannot be divided gets a page of its own.
 */
export function paginate(sheet: MeasuredSheet): PlacedPage[] {
  const pages: PlacedPage[] = []
  let rest = sheet.blocks.map(whole)
  for (;;) {
    const room = sheet.room - (pages.length === 0 ? sheet.head : sheet.next)
    if (rest.length === 0 || heightOf(rest) + sheet.tail + sheet.foot <= room) return [...pages, pageOf(rest)]
    const { placed, left } = fillPage(rest, room - sheet.goesOn)
    const page = left.length > 0 ? { placed, left } : allButTheEnd(rest)
    pages.push({ blocks: page.placed })
    rest = page.left
  }
}

/** Everything fits but the signatures: they take the last block with them, or the last line where there is just one block. */
function allButTheEnd(rest: readonly Rest[]): { placed: PlacedBlock[]; left: Rest[] } {
  const last = rest[rest.length - 1]
  if (last === undefined || rest.length > 1) return { placed: rest.slice(0, -1).map(placedRest), left: rest.slice(-1) }
  const { block, done } = last
  const lines = (block.lines?.ends.length ?? 0) - 1
  if (lines <= done) return { placed: [placedRest(last)], left: [] }
  return { placed: [{ key: block.key, from: endOf(block, done), to: endOf(block, lines) }], left: [{ block, done: lines }] }
}

function whole(block: MeasuredBlock): Rest {
  return { block, done: 0 }
}

/** How high blocks are below each other, with the heads of their tables; `above` is what stands above them on the page. */
function heightOf(rest: readonly Rest[], above?: Rest): number {
  return rest.reduce((sum, { block, done }, at) => {
    const before = at === 0 ? above : rest[at - 1]
    const head = block.head !== undefined && block.head.key !== before?.block.head?.key ? block.head.height : 0
    return sum + head + block.height - done * (block.lines?.height ?? 0)
  }, 0)
}

/** Puts on a page what fits; at least one block or one line, so that there is always an end. */
function fillPage(rest: readonly Rest[], room: number): { placed: PlacedBlock[]; left: Rest[] } {
  const placed: PlacedBlock[] = []
  let free = room
  for (const [at, item] of rest.entries()) {
    const height = heightOf([item], rest[at - 1])
    if (height <= free) {
      placed.push(placedRest(item))
      free -= height
      continue
    }
    const lines = linesThatFit(item, free, placed.length === 0)
    if (lines > 0) {
      placed.push({ key: item.block.key, from: endOf(item.block, item.done), to: endOf(item.block, item.done + lines) })
      return { placed, left: [{ block: item.block, done: item.done + lines }, ...rest.slice(at + 1)] }
    }
    if (placed.length > 0) return { placed, left: rest.slice(at) }
    placed.push(placedRest(item))
    return { placed, left: rest.slice(at + 1) }
  }
  return { placed, left: [] }
}

/** How many lines of a divisible block go into what is free, leaving at least one for the next page. */
function linesThatFit({ block, done }: Rest, free: number, first: boolean): number {
  if (block.lines === null) return 0
  const count = block.lines.ends.length - done
  const around = block.height - block.lines.ends.length * block.lines.height
  const fit = Math.min(Math.floor((free - around) / block.lines.height), count - 1)
  return Math.max(fit, first && count > 1 ? 1 : 0)
}

function placedRest({ block, done }: Rest): PlacedBlock {
  return { key: block.key, from: endOf(block, done), to: null }
}

function pageOf(rest: readonly Rest[]): PlacedPage {
  return { blocks: rest.map(placedRest) }
}

/** Where in the text the first `lines` lines end. */
function endOf(block: MeasuredBlock, lines: number): number {
  return lines === 0 ? 0 : (block.lines?.ends[lines - 1] ?? 0)
}

/** A printed page: which page of which side of a form, both counted from 0. */
export interface SidePage {
  readonly side: number
  readonly page: number
}

/**
 * The order in which the pages of a two-sided form are printed on both sides of the paper: each sheet has a page of the front and on its back one
 * of the back, so that the back always begins behind the front, and what is too long goes on on a sheet of its own. `counts` is how many pages each side
 * has; where one side has no more, the other goes on without empty pages.
 */
export function inSheets(counts: readonly number[]): SidePage[] {
  const longest = Math.max(0, ...counts)
  return Array.from({ length: longest }, (_, page) => counts.flatMap((count, side) => (page < count ? [{ side, page }] : []))).flat()
}
