// Heights and line ends of a laid-out document, read from the snapshot that the browser's own debugger takes: no script runs in the page.
import type { MeasuredBlock } from './flow'

/** The part of a `DOMSnapshot.captureSnapshot` answer that is used. Numbers in `attributes` are places in `strings`. */
export interface DomSnapshot {
  readonly strings: readonly string[]
  readonly documents: readonly {
    readonly nodes: { readonly parentIndex?: readonly number[]; readonly nodeType?: readonly number[]; readonly nodeValue?: readonly number[]; readonly attributes?: readonly (readonly number[])[] }
    readonly layout: { readonly nodeIndex: readonly number[]; readonly bounds: readonly (readonly number[])[] }
    readonly textBoxes: { readonly layoutIndex: readonly number[]; readonly bounds: readonly (readonly number[])[]; readonly start: readonly number[]; readonly length: readonly number[] }
  }[]
}

/** A piece of a line: its top, and where in the text it ends (UTF-16 units). */
interface LinePiece {
  readonly top: number
  readonly end: number
}

/** What was measured, by the name in `data-m`: the height of every such element, and the lines of the text marked with `data-text` in it. */
export interface Measures {
  readonly heights: ReadonlyMap<string, number>
  readonly texts: ReadonlyMap<string, { readonly height: number; readonly pieces: readonly LinePiece[] }>
}

/** Reads a snapshot. A name that is not there was not laid out. */
export function readMeasures(snapshot: DomSnapshot): Measures {
  const heights = new Map<string, number>()
  const texts = new Map<string, { height: number; pieces: LinePiece[] }>()
  const [page] = snapshot.documents
  if (page === undefined) return { heights, texts }
  const attribute = attributeReader(snapshot)
  const parent = (node: number): number => page.nodes.parentIndex?.[node] ?? -1
  const nameAround = (node: number): string => (node < 0 ? '' : (attribute(node, 'data-m') ?? nameAround(parent(node))))
  for (const [at, node] of page.layout.nodeIndex.entries()) {
    const height = page.layout.bounds[at]?.[3] ?? 0
    const name = attribute(node, 'data-m')
    if (name !== null) heights.set(name, height)
    if (attribute(node, 'data-text') !== null) texts.set(nameAround(node), { height, pieces: [] })
  }
  const begins = beginsOf(snapshot, node => {
    const holders = [parent(node), parent(parent(node))]
    return holders.find(holder => holder >= 0 && attribute(holder, 'data-text') !== null) ?? null
  })
  for (const [at, layout] of page.textBoxes.layoutIndex.entries()) {
    const run = begins.get(page.layout.nodeIndex[layout] ?? -1)
    if (run === undefined) continue
    const [, top = 0] = page.textBoxes.bounds[at] ?? []
    texts.get(nameAround(run.holder))?.pieces.push({ top, end: run.from + (page.textBoxes.start[at] ?? 0) + (page.textBoxes.length[at] ?? 0) })
  }
  return { heights, texts }
}

const TEXT_NODE = 3

/** Where in its text each run of it begins: a text in several scripts is a row of runs. By the run's node. */
function beginsOf({ strings, documents }: DomSnapshot, holderOf: (node: number) => number | null): Map<number, { holder: number; from: number }> {
  const begins = new Map<number, { holder: number; from: number }>()
  const lengths = new Map<number, number>()
  const { nodeType = [], nodeValue = [] } = documents[0]?.nodes ?? {}
  for (const [node, type] of nodeType.entries()) {
    const holder = type === TEXT_NODE ? holderOf(node) : null
    if (holder === null) continue
    const from = lengths.get(holder) ?? 0
    begins.set(node, { holder, from })
    lengths.set(holder, from + (strings[nodeValue[node] ?? -1] ?? '').length)
  }
  return begins
}

/** A block as the flow needs it. `textLength` is given for blocks whose text may be divided. */
export function measuredBlock(measures: Measures, name: string, key: string, textLength: number | null): MeasuredBlock {
  const height = measures.heights.get(name) ?? 0
  const text = textLength === null ? undefined : measures.texts.get(name)
  if (text === undefined || textLength === null) return { key, height, lines: null }
  return { key, height, lines: linesOf(text.height, text.pieces, textLength) }
}

/** Gathers the pieces into lines of equal height. An empty line has no piece and ends where the line before it does. */
export function linesOf(height: number, pieces: readonly LinePiece[], textLength: number): MeasuredBlock['lines'] {
  const tops = [...new Set(pieces.map(piece => piece.top))].sort((a, b) => a - b)
  const first = tops[0]
  if (first === undefined) return null
  const steps = tops.slice(1).map((top, at) => top - (tops[at] ?? 0)).filter(step => step > 2)
  const pitch = steps.length === 0 ? height : Math.min(...steps)
  const count = Math.max(1, Math.round(height / pitch))
  const ends = new Array<number>(count).fill(0)
  for (const { top, end } of pieces) {
    const line = Math.min(count - 1, Math.round((top - first) / pitch))
    ends[line] = Math.max(ends[line] ?? 0, end)
  }
  for (let line = 1; line < count; line += 1) ends[line] = Math.max(ends[line] ?? 0, ends[line - 1] ?? 0)
  ends[count - 1] = textLength
  return { height: height / count, ends }
}

function attributeReader({ strings, documents }: DomSnapshot): (node: number, name: string) => string | null {
  const wanted = new Map<string, number>(['data-m', 'data-text'].map(name => [name, strings.indexOf(name)]))
  return (node, name) => {
    const pairs = documents[0]?.nodes.attributes?.[node] ?? []
    const at = pairs.findIndex((value, place) => place % 2 === 0 && value === wanted.get(name))
    return at < 0 ? null : (strings[pairs[at + 1] ?? -1] ?? null)
  }
}
