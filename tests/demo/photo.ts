// Photographs that customers bring, drawn in the page: a leather sleeve with an open seam, water on a tiled floor.
import type { TestFile } from '../e2e/pages/attachments'
import type { Stage } from './stage'

/** A line or a patch: its path as SVG writes it. */
interface Mark {
  readonly path: string
  readonly fill?: string
  readonly stroke?: string
  readonly width?: number
  readonly dash?: readonly number[]
}

interface Drawing {
  readonly shades: readonly string[]
  readonly marks: readonly Mark[]
}

const stitches = { stroke: 'rgba(20,10,5,.85)', width: 5, dash: [26, 14] }
const threads = Array.from({ length: 9 }, (_, at): Mark => ({ path: `M${470 + at * 38} 418 q 20 ${24 + (at % 3) * 9} -6 58`, stroke: '#d8c9ae', width: 3 }))
const joints = Array.from({ length: 9 }, (_, at): Mark => ({ path: `M${at * 150 - 20} 0 V900 M0 ${at * 150 - 30} H1200`, stroke: 'rgba(90,86,78,.6)', width: 4 }))
const puddle = (wide: number): Mark => ({ path: `M${620 - wide} 520 a${wide} ${wide * 0.55} -12 1 0 ${wide * 2} 0 a${wide} ${wide * 0.55} -12 1 0 ${-wide * 2} 0`, fill: 'rgba(60,84,96,.22)' })

const drawings = {
  seam: {
    shades: ['#6b4630', '#3c2618', '#23160e'],
    marks: [{ path: 'M0 440 C400 350 800 480 1200 390', ...stitches }, { path: 'M0 500 C400 410 800 540 1200 450', ...stitches }, { path: 'M430 430 Q620 375 820 462 Q610 520 430 430', fill: '#0c0705' }, ...threads],
  },
  water: { shades: ['#c9c4b8', '#b3ada0', '#8f8a7e'], marks: [...joints, ...[420, 380, 330, 260].map(puddle)] },
} as const satisfies Record<string, Drawing>

/** A JPEG of this thing, as a telephone would take it. */
export async function photo(stage: Stage, what: keyof typeof drawings, name: string): Promise<TestFile> {
  const address = await stage.page.evaluate(draw, drawings[what] as Drawing)
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(address.slice(address.indexOf(',') + 1), 'base64') }
}

/** Runs in the page, which has a canvas; so it knows nothing of this file. */
function draw({ shades, marks }: Drawing): string {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 900 })
  const pen = canvas.getContext('2d')
  if (pen === null) return ''
  const ground = pen.createLinearGradient(0, 0, 1200, 900)
  for (const [at, shade] of shades.entries()) ground.addColorStop(at / (shades.length - 1), shade)
  pen.fillStyle = ground
  pen.fillRect(0, 0, 1200, 900)
  // Grain that is the same each time.
  let seed = 7
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647
  for (let spot = 0; spot < 26_000; spot += 1) {
    pen.fillStyle = next() < 0.5 ? 'rgba(0,0,0,.07)' : 'rgba(255,255,255,.05)'
    pen.fillRect(next() * 1200, next() * 900, 1 + next() * 4, 1 + next() * 3)
  }
  for (const { path, fill, stroke, width = 1, dash = [] } of marks) {
    const shape = new Path2D(path)
    pen.setLineDash([...dash])
    pen.lineWidth = width
    if (fill !== undefined) pen.fillStyle = fill
    if (fill !== undefined) pen.fill(shape)
    if (stroke !== undefined) pen.strokeStyle = stroke
    if (stroke !== undefined) pen.stroke(shape)
  }
  return canvas.toDataURL('image/jpeg', 0.86)
}
