// Reads a PDF back the way a person would see it, with poppler's tools.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
