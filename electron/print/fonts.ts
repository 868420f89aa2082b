// The shipped fonts of paper. A form names the pieces it needs, so that every glyph prints on a PC with no fonts for it. Each piece is a style sheet with the font in it,
// not a font beside it: with scripts off nothing could wait for a font that comes later, but a page is not there before its style sheets are. The window keeps
// those it knows, so that the next form need not read and unpack them again.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** Weights that forms use: two, as on screen. */
const WEIGHTS = [400, 700] as const
const PACKAGES = ['@fontsource/noto-sans', '@fontsource/noto-sans-sc'] as const

/** One file of a font: the characters it holds (pairs of first and last code point). */
interface FontPiece {
  readonly family: string
  readonly weight: number
  readonly file: string
  readonly range: string
  readonly spans: readonly (readonly [number, number])[]
}

let read: Promise<readonly FontPiece[]> | null = null

/** The links to the style sheets of all pieces that the characters of a text need. */
export async function fontLinks(text: string): Promise<string> {
  const all = await pieces()
  const needed = new Set([...new Set(text)].flatMap(character => piecesWith(character, all)))
  return [...needed].map(piece => `<link rel="stylesheet" href="/fonts/${nameOf(piece)}">`).join('')
}

/** The style sheet of a piece, with the font in it; null for a name that is none. */
export async function fontSheet(name: string): Promise<string | null> {
  const piece = (await pieces()).find(one => nameOf(one) === name)
  return piece === undefined ? null : faceOf(piece)
}

/** Hundreds of pieces are looked through once for each character that the house ever prints. */
const known = new Map<string, readonly FontPiece[]>()

function piecesWith(character: string, all: readonly FontPiece[]): readonly FontPiece[] {
  const before = known.get(character)
  if (before !== undefined) return before
  const point = character.codePointAt(0) ?? 0
  const found = all.filter(piece => piece.spans.some(([first, last]) => point >= first && point <= last))
  known.set(character, found)
  return found
}

const nameOf = ({ file }: FontPiece): string => `${basename(file, '.woff2')}.css`

function pieces(): Promise<readonly FontPiece[]> {
  read ??= readPieces()
  return read
}

/** The pieces of a font's own style sheet. Exported for tests. */
export function piecesOf(css: string, folder: string): FontPiece[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body = '']) => {
    const family = /font-family:\s*'([^']+)'/.exec(body)?.[1]
    const weight = /font-weight:\s*(\d+)/.exec(body)?.[1]
    const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(body)?.[1]
    const range = /unicode-range:\s*([^;]+);/.exec(body)?.[1]
    if (family === undefined || weight === undefined || file === undefined || range === undefined) return []
    return [{ family, weight: Number(weight), file: join(folder, file), range, spans: spansOf(range) }]
  })
}

async function readPieces(): Promise<readonly FontPiece[]> {
  const sheets = PACKAGES.flatMap(name => WEIGHTS.map(async weight => {
    const folder = folderOf(name)
    return piecesOf(await readFile(join(folder, `${weight}.css`), 'utf8'), folder)
  }))
  return (await Promise.all(sheets)).flat()
}

function folderOf(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
}

function spansOf(range: string): [number, number][] {
  return range.split(',').map(part => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [parseInt(first, 16), parseInt(last, 16)]
  })
}

/** Both fonts are as high as the other above and below the line, so that a line in which they meet is no higher than one in which they do not. */
const LINE = 'ascent-override:107%;descent-override:29%;line-gap-override:0%'

async function faceOf({ family, weight, file, range }: FontPiece): Promise<string> {
  const bytes = (await readFile(file)).toString('base64')
  return `@font-face{font-family:'${family}';font-weight:${weight};${LINE};src:url(data:font/woff2;base64,${bytes}) format('woff2');unicode-range:${range}}`
}
