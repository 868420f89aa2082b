// Reads a PDF back the way a person would see it, with poppler's tools.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether poppler's tools are on this machine. */
export function pdfToolsHere(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The text of a PDF as it stands on the pages (`pdftotext -layout`); pages end with a form feed. */
export function pdfText(pdf: string | Buffer): string {
  return withFile(pdf, path => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }))
}

/** The text of each page. */
export function pdfPageTexts(pdf: string | Buffer): string[] {
  return pdfText(pdf).split('\f').slice(0, -1)
}

/** The text of each page in the order in which it was drawn: the lines of a cell stand together (`pdftotext -raw`). */
export function pdfDrawnTexts(pdf: Buffer): string[] {
  return withFile(pdf, path => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })).split('\f').slice(0, -1)
}

/** A word of a page and where it stands, in mm from the upper left corner. */
export interface PdfWord {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The words of each page with their places (`pdftotext -bbox`). */
export function pdfWords(pdf: Buffer): PdfWord[][] {
  const page = withFile(pdf, path => execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' }))
  const mm = (points = '0'): number => (Number(points) / 72) * 25.4
  return page.split('<page ').slice(1).map(one =>
    [...one.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)/g)].map(([, left, top, right, bottom, text = '']) => ({ text, left: mm(left), top: mm(top), right: mm(right), bottom: mm(bottom) })),
  )
}

/** A page as a picture: lightness of each dot (0 black, 255 white), so many dots to the mm. */
export interface PdfPicture {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

/** Pictures of all pages (`pdftoppm`). */
export function pdfPictures(pdf: Buffer, dotsAMm: number): PdfPicture[] {
  return withFile(pdf, path => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-pages-'))
    try {
      execFileSync('pdftoppm', ['-r', String(dotsAMm * 25.4), '-gray', path, join(folder, 'page')])
      return readdirSync(folder).sort().map(name => pictureIn(readFileSync(join(folder, name))))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** Reads the plainest of picture formats: a line of words, then a byte a dot. */
function pictureIn(file: Buffer): PdfPicture {
  const [head = '', width = '0', height = '0'] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? []
  return { width: Number(width), height: Number(height), dots: file.subarray(head.length) }
}

/** How many pages a PDF has. */
export function pdfPages(pdf: string | Buffer): number {
  return Number(/^Pages:\s+(\d+)/m.exec(info(pdf))?.[1] ?? 0)
}

/** Size of the first page in whole mm. */
export function pdfPaper(pdf: string | Buffer): { width: number; height: number } {
  const [, width = '0', height = '0'] = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(info(pdf)) ?? []
  const mm = (points: string): number => Math.round((Number(points) / 72) * 25.4)
  return { width: mm(width), height: mm(height) }
}

/** The fonts a PDF uses, and whether each is inside it. */
export function pdfFonts(pdf: string | Buffer): { name: string; embedded: boolean }[] {
  const table = withFile(pdf, path => execFileSync('pdffonts', [path], { encoding: 'utf8' }))
  return table.split('\n').slice(2).filter(line => line.trim() !== '').map(line => {
    const columns = line.trim().split(/\s+/)
    return { name: columns[0] ?? '', embedded: columns[columns.length - 5] === 'yes' }
  })
}

function info(pdf: string | Buffer): string {
  return withFile(pdf, path => execFileSync('pdfinfo', [path], { encoding: 'utf8' }))
}

function withFile<Answer>(pdf: string | Buffer, task: (path: string) => Answer): Answer {
  if (typeof pdf === 'string') return task(pdf)
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    const path = join(folder, 'form.pdf')
    writeFileSync(path, pdf)
    return task(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
