// What a station keeps of its printers: which one prints what names none, and how each prints on each of its papers.
import { z } from 'zod'
import { paper, placing, placings, printerSettings, type Paper, type Placing, type PrinterSettings } from './contract'
import { defaultPlacing } from './paper'

/** A printer as a station keeps it. */
export interface SavedPrinter {
  /** With the paper that is in it. */
  readonly settings: PrinterSettings
  /** How the print is moved on each paper it was set up for, the one in it among them. */
  readonly placings: Readonly<Partial<Record<Paper, Placing>>>
  readonly chosen: boolean
}

/** Earlier programs kept no density, and one placing only: that of the paper in the printer. */
const kept = z.object({ settings: printerSettings, placings: placings.default({}), chosen: z.boolean().default(false) })

/** The printers out of a station's file. One that cannot be read is left out: it is set up again, and the others print on. */
export function keptPrinters(stored: unknown): SavedPrinter[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap(one => {
    const read = kept.safeParse(one)
    return read.success ? [{ ...read.data, placings: { [read.data.settings.paper]: placingOf(read.data.settings), ...read.data.placings } }] : []
  })
}

/** A printer set up anew: the paper in it gets its placing, those of its other papers stay. */
export function setUp(before: SavedPrinter | undefined, settings: PrinterSettings, chosen: boolean): SavedPrinter {
  return { settings, chosen, placings: { ...before?.placings, [settings.paper]: placingOf(settings) } }
}

/** How a printer prints on a paper, the one in it or another. */
export function settingsOn({ settings, placings: known }: Pick<SavedPrinter, 'settings' | 'placings'>, wanted: Paper): PrinterSettings {
  return wanted === settings.paper ? settings : { ...settings, paper: wanted, ...(known[wanted] ?? defaultPlacing(wanted)) }
}

function placingOf(settings: PrinterSettings): Placing {
  return placing.parse(settings)
}

/** A paper by its name; null for what is none. */
export function paperNamed(name: string): Paper | null {
  const read = paper.safeParse(name)
  return read.success ? read.data : null
}
