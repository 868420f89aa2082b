import { invalid } from '../../../../shared/core/errors'
import type { TextRow } from '../../../../shared/admin/import-rows'

/** How sure a reading is: what it finds that makes sense, such as headings we know. */
export type Rate = (rows: readonly TextRow[]) => number

const ENCODINGS = ['gb18030', 'windows-1251'] as const
/** So many rows of a text are enough to see whether its headings make sense. */
const SAMPLE_ROWS = 20

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** In windows-1251 nearly all letters lie above 0xC0; a Chinese text in GB18030 has a good third of its bytes below. */
function looksCyrillic(bytes: Uint8Array): boolean {
  let high = 0
  let letters = 0
  for (const byte of bytes) {
    if (byte < 0x80) continue
    high += 1
    if (byte >= 0xc0) letters += 1
  }
  return letters > high * 0.88
}

/** A file with NUL bytes that says nothing of UTF-16 is a picture or a program, not a table. */
function utf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be')
  return null
}

/**
 * The text of a CSV file, its encoding told by content: UTF-8 (with or without mark), UTF-16 with mark, else GB18030 or windows-1251,
 * whichever gives headings we know, or by how the bytes lie. Null when it is no text at all.
 */
export async function textOf(bytes: Uint8Array, rate: Rate): Promise<string | null> {
  const wide = utf16(bytes)
  if (wide !== null) return wide
  if (bytes.includes(0)) return null
  const utf8 = decoded(bytes, 'utf-8')
  if (utf8 !== null) return utf8
  const readings = ENCODINGS.map(encoding => decoded(bytes, encoding)).filter(text => text !== null)
  const [chinese = null, russian = null] = readings
  if (chinese === null || russian === null) return chinese ?? russian
  const [a, b] = [rate(await rowsOf(chinese, rate, SAMPLE_ROWS)), rate(await rowsOf(russian, rate, SAMPLE_ROWS))]
  if (a !== b) return a > b ? chinese : russian
  return looksCyrillic(bytes) ? russian : chinese
}

/** A cell that a program wrote as ="0012" to keep its zeros. */
const cellText = (cell: string) => /^="(.*)"$/s.exec(cell)?.[1] ?? cell

const DELIMITERS = [',', ';', '\t', '|'] as const

const asRows = (data: string[][], first: number): TextRow[] => data.map((cells, at) => ({ row: at + first, cells: cells.map(cellText) }))

/** The delimiter under which the first rows make most sense, or where all make as little, fall into most cells. */
function delimiterOf(read: (delimiter: string) => TextRow[], rate: Rate): string {
  const rated = DELIMITERS.map(delimiter => {
    const rows = read(delimiter)
    return { delimiter, sense: rate(rows), cells: rows.reduce((sum, row) => sum + row.cells.length, 0) }
  })
  return rated.reduce((best, one) => (one.sense > best.sense || (one.sense === best.sense && one.cells > best.cells) ? one : best)).delimiter
}

/**
 * The rows of a CSV text, or only so many of the first; comma, semicolon, tab or bar is told by content. INVALID `import.quotes` where a
 * quotation mark is never closed.
 */
export async function rowsOf(text: string, rate: Rate, preview = 0): Promise<TextRow[]> {
  const { default: papa } = await import('papaparse')
  const named = /^\ufeff?sep=(.)\r?\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const first = named ? 2 : 1
  const delimiter = named?.[1] ?? delimiterOf(one => asRows(papa.parse<string[]>(body, { delimiter: one, preview: SAMPLE_ROWS }).data, first), rate)
  const parsed = papa.parse<string[]>(body, { delimiter, preview })
  const broken = parsed.errors.find(error => error.type === 'Quotes')
  if (broken && preview === 0) invalid('bytes', 'import.quotes', { row: (broken.row ?? 0) + first })
  return asRows(parsed.data, first)
}
