// A signature drawn by hand on a touch screen or with the mouse: kept as the lines that were drawn, so that it is printed as sharp as paper allows.
import { z } from 'zod'

const MOST_STROKES = 200
const MOST_NUMBERS = 4000
/** The longest side of the field it is drawn in, in its own units. */
const LARGEST_FIELD = 4000
/** Shorter lines together than this part of the field's width are a slip of the hand, no signature. */
const LEAST_LENGTH = 0.15

/** Room around a signature for the width of the pen. */
const AROUND = 4

const place = z.int().min(-LARGEST_FIELD).max(2 * LARGEST_FIELD)

/** Lines from touching to lifting the pen, each x, y, x, y … from the upper left corner of a field of this size. */
export const strokes = z.object({
  width: z.int().min(1).max(LARGEST_FIELD),
  height: z.int().min(1).max(LARGEST_FIELD),
  lines: z.array(z.array(place).min(2).max(MOST_NUMBERS)).max(MOST_STROKES),
})
export type Strokes = z.infer<typeof strokes>

/** A signature as a record keeps it and a form prints it: who signed, when (UTC ms), and how. */
export interface DrawnSignature {
  readonly name: string
  readonly at: number
  readonly strokes: Strokes
}

const pointsOf = (line: readonly number[]) => Array.from({ length: Math.floor(line.length / 2) }, (_, at) => ({ x: line[2 * at] ?? 0, y: line[2 * at + 1] ?? 0 }))

/** How long all lines are together, in units of the field. */
function lengthOf(lines: Strokes['lines']): number {
  return lines.reduce((sum, line) => {
    const points = pointsOf(line)
    return sum + points.slice(1).reduce((length, { x, y }, at) => length + Math.hypot(x - (points[at]?.x ?? x), y - (points[at]?.y ?? y)), 0)
  }, 0)
}

/** Whether enough is drawn to be a signature: a touched screen or a dot is none. */
export function isSignature({ width, lines }: Strokes): boolean {
  return lengthOf(lines) >= width * LEAST_LENGTH
}

/** What of the field is drawn on, with a little room around it: the view box of the SVG. */
export function boundsOf({ lines }: Strokes): { left: number; top: number; width: number; height: number } {
  const points = lines.flatMap(pointsOf)
  const side = (of: number[], end: (a: number, b: number) => number) => (of.length === 0 ? 0 : of.reduce((a, b) => end(a, b)))
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [side(xs, Math.min) - AROUND, side(ys, Math.min) - AROUND]
  return { left, top, width: side(xs, Math.max) + AROUND - left, height: side(ys, Math.max) + AROUND - top }
}

/** The lines as the path of an SVG in the units of the field: curves through the middle of each two points, as a pen would draw. A point alone is a dot. */
export function pathOf({ lines }: Strokes): string {
  return lines.map(line => curveThrough(pointsOf(line))).join('')
}

function curveThrough(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points
  const last = rest[rest.length - 1]
  if (first === undefined) return ''
  if (last === undefined) return `M${first.x} ${first.y}h0.1`
  const curves = rest.slice(0, -1).map(({ x, y }, at) => {
    const next = rest[at + 1] ?? last
    return `Q${x} ${y} ${(x + next.x) / 2} ${(y + next.y) / 2}`
  })
  return `M${first.x} ${first.y}${curves.join('')}L${last.x} ${last.y}`
}
